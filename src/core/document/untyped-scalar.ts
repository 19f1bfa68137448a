import type { Span } from '../base/source.ts'
import type { ScalarNode } from './tree.ts'

const decimalLiteral = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/

const nonfinite: ReadonlyMap<string, 'NaN' | 'Infinity' | '-Infinity'> = new Map([
  ['nan', 'NaN'],
  ['inf', 'Infinity'],
  ['+inf', 'Infinity'],
  ['-inf', '-Infinity'],
  ['infinity', 'Infinity'],
  ['+infinity', 'Infinity'],
  ['-infinity', '-Infinity'],
])

/**
 * The value of text that carries no type of its own (a CSV cell, a line of an MLflow file): a decimal literal is a
 * number, `nan` and `inf` in any case are what they say, `true` and `false` are booleans, nothing is null, and all
 * else (`NA`, `25.59%`, `1,000`) is text.
 */
export function untypedScalar(text: string, at: Span): ScalarNode {
  if (text === '') return { kind: 'null', at }
  if (decimalLiteral.test(text)) return { kind: 'number', text, at }
  const lower = text.toLowerCase()
  const special = nonfinite.get(lower)
  if (special !== undefined) return { kind: 'nonfinite', text: special, at }
  if (lower === 'true' || lower === 'false') return { kind: 'boolean', value: lower === 'true', at }
  return { kind: 'string', value: text, at }
}
