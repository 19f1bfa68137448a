import type { Span } from '../base/source.ts'
import type { ScalarNode } from './tree.ts'

const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/
const notANumber = /^\.(?:nan|NaN|NAN)$/
const nothing = /^(?:null|Null|NULL|~|)$/
const yes = /^(?:true|True|TRUE)$/
const no = /^(?:false|False|FALSE)$/

/**
 * What a plain scalar means in YAML's 1.2 core schema (section 10.3.2). Hexadecimal and octal integers stay strings:
 * no tool writes measurements that way, and a bound in octal is a slip. `yes`, `1_000` and `1:30` are strings too, as
 * in the core schema.
 */
export function plainScalar(text: string, at: Span): ScalarNode {
  if (nothing.test(text)) return { kind: 'null', at }
  if (decimal.test(text)) return { kind: 'number', text, at }
  if (yes.test(text)) return { kind: 'boolean', value: true, at }
  if (no.test(text)) return { kind: 'boolean', value: false, at }
  if (notANumber.test(text)) return { kind: 'nonfinite', text: 'NaN', at }
  const [whole, sign] = infinity.exec(text) ?? []
  if (whole !== undefined) return { kind: 'nonfinite', text: sign === '-' ? '-Infinity' : 'Infinity', at }
  return { kind: 'string', value: text, at }
}

const kindsOfTag: ReadonlyMap<string, readonly ScalarNode['kind'][]> = new Map([
  ['tag:yaml.org,2002:int', ['number']],
  ['tag:yaml.org,2002:float', ['number', 'nonfinite']],
  ['tag:yaml.org,2002:bool', ['boolean']],
  ['tag:yaml.org,2002:null', ['null']],
])

/** What a scalar under an explicit tag of the core schema means; null when its text is not of that type. */
export function taggedScalar(tag: string, text: string, at: Span): ScalarNode | null {
  if (tag === 'tag:yaml.org,2002:str') return { kind: 'string', value: text, at }
  const scalar = plainScalar(text, at)
  return kindsOfTag.get(tag)?.includes(scalar.kind) === true ? scalar : null
}
