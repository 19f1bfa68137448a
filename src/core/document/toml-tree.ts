import type { AST } from 'toml-eslint-parser'
import type { Span } from '../base/source.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Entry, Node, ScalarNode } from './tree.ts'

/** Tables are written in pieces, so mappings and lists of tables grow while the program is walked. */
type Growing = { readonly kind: 'mapping'; readonly entries: Entry[]; readonly at: Span }
type Listing = { readonly kind: 'sequence'; readonly items: Node[]; readonly at: Span }
type Build = {
  readonly text: string
  values: number
  /** What stands under each key of each mapping still open to growth. */
  readonly keys: Map<Node, Map<string, Growing | Listing | ScalarNode>>
}
type KeyNode = AST.TOMLBare | AST.TOMLQuoted

/** The tree of a parsed TOML program, which has no key twice; null when it holds more values than allowed. */
export function tomlTree(text: string, program: AST.TOMLProgram, most: number): Node | null {
  const build: Build = { text, values: 0, keys: new Map() }
  const root = growing({ start: 0, end: text.length })
  for (const part of program.body[0].body) {
    if (part.type === 'TOMLKeyValue') assign(build, root, part)
    else {
      const table = open(build, root, part)
      for (const pair of part.body) assign(build, table, pair)
    }
    if (build.values > most) return null
  }
  return root
}

function growing(at: Span): Growing {
  return { kind: 'mapping', entries: [], at }
}

function spanOf(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] }
}

function nameOf(key: KeyNode): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function under(build: Build, mapping: Growing, key: KeyNode): Growing | Listing | ScalarNode | undefined {
  return build.keys.get(mapping)?.get(nameOf(key))
}

function put(build: Build, into: Growing, key: KeyNode, value: Growing | Listing | ScalarNode): void {
  into.entries.push({ key: nameOf(key), keyAt: spanOf(key), value })
  const known = build.keys.get(into)
  if (known === undefined) build.keys.set(into, new Map([[nameOf(key), value]]))
  else known.set(nameOf(key), value)
}

/** The mapping a `[table]` or `[[table]]` header opens, made with all mappings on the way to it. */
function open(build: Build, root: Growing, table: AST.TOMLTable): Growing {
  const keys = table.key.keys
  const above = keys.slice(0, -1).reduce((at, key) => enter(build, at, key), root)
  const [last] = keys.slice(-1)
  if (last === undefined) return above
  if (table.kind === 'standard') return enter(build, above, last)
  build.values++
  const element = growing(spanOf(table))
  const list = under(build, above, last)
  if (list?.kind === 'sequence') list.items.push(element)
  else put(build, above, last, { kind: 'sequence', items: [element], at: spanOf(table) })
  return element
}

/** The mapping under a key, made when there is none; under a list of tables, its last one. */
function enter(build: Build, into: Growing, key: KeyNode): Growing {
  const there = under(build, into, key)
  if (there?.kind === 'mapping') return there
  const last = there?.kind === 'sequence' ? there.items.at(-1) : undefined
  // a list found here was made by `open`, so its items are mappings that may grow
  if (last?.kind === 'mapping') return last as Growing
  build.values++
  const made = growing(spanOf(key))
  put(build, into, key, made)
  return made
}

function assign(build: Build, table: Growing, pair: AST.TOMLKeyValue): void {
  const keys = pair.key.keys
  const [last] = keys.slice(-1)
  const at = keys.slice(0, -1).reduce((into, key) => enter(build, into, key), table)
  if (last !== undefined) put(build, at, last, convert(build, pair.value))
}

function convert(build: Build, node: AST.TOMLContentNode): Growing | Listing | ScalarNode {
  build.values++
  if (node.type === 'TOMLArray') {
    return { kind: 'sequence', items: node.elements.map((element) => convert(build, element)), at: spanOf(node) }
  }
  if (node.type !== 'TOMLInlineTable') return scalar(build, node)
  const table = growing(spanOf(node))
  for (const pair of node.body) assign(build, table, pair)
  return table
}

function scalar(build: Build, node: AST.TOMLValue): ScalarNode {
  const at = spanOf(node)
  switch (node.kind) {
    case 'string':
      return { kind: 'string', value: node.value, at }
    case 'boolean':
      return { kind: 'boolean', value: node.value, at }
    case 'integer':
      return { kind: 'number', text: integerText(build.text.slice(at.start, at.end), node.bigint), at }
    case 'float':
      return float(build.text.slice(at.start, at.end), at)
    case 'offset-date-time':
    case 'local-date-time':
    case 'local-date':
    case 'local-time':
      return { kind: 'string', value: node.datetime, at }
    default:
      return unreachable(node)
  }
}

/** Decimal integers as written; hexadecimal, octal and binary ones as the decimal number they are. */
function integerText(literal: string, value: bigint): string {
  return /^[+-]?0[xob]/.test(literal) ? value.toString() : literal.replaceAll('_', '')
}

function float(literal: string, at: Span): ScalarNode {
  if (literal.endsWith('nan')) return { kind: 'nonfinite', text: 'NaN', at }
  if (literal.endsWith('inf'))
    return { kind: 'nonfinite', text: literal.startsWith('-') ? '-Infinity' : 'Infinity', at }
  return { kind: 'number', text: literal.replaceAll('_', ''), at }
}
