import type { Problem } from '../../document/problem.ts'
import { child, entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { MappingNode, Node, SequenceNode } from '../../document/tree.ts'
import { firstWord, nameWords, valueWords } from './importance-words.ts'

/** A name and the node of its value, or the values of a row each. */
export type StatedPair = {
  readonly name: Node | string
  readonly values: readonly (Node | undefined)[]
  readonly at: Node
}

/** What a tree states: pairs under a measure, or why it states nothing. */
export type StatedPairs =
  | { readonly kind: 'pairs'; readonly measure: string | null; readonly pairs: readonly StatedPair[] }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Depth to which a mapping is opened to find the importances in it. */
const DEEPEST = 3

/** The pairs of a JSON or YAML tree. */
export function pairsInTree(root: Node, depth: number = 0): StatedPairs {
  if (root.kind === 'sequence') return ofRecords(root)
  if (root.kind !== 'mapping') return unknown(root)
  const keys = root.entries.map(({ key }) => key)
  const columns = ofColumns(root, keys)
  if (columns !== null) return columns
  const names = listUnder(root, firstWord(nameWords, keys))
  const measure = firstWord(
    valueWords,
    keys.filter((key) => child(root, key)?.kind === 'sequence'),
  )
  if (names !== null && measure !== null) return ofLists(names, { measure, values: child(root, measure) ?? root })
  const inner = firstWord(
    valueWords,
    keys.filter((key) => isCollection(child(root, key))),
  )
  const within = inner === null ? undefined : child(root, inner)
  if (inner !== null && within !== undefined && depth < DEEPEST) {
    const found = pairsInTree(within, depth + 1)
    return found.kind === 'pairs' ? { ...found, measure: found.measure ?? inner } : found
  }
  return ofMapping(root)
}

function isCollection(node: Node | undefined): boolean {
  return node?.kind === 'mapping' || node?.kind === 'sequence'
}

/** Values of a mapping: numbers, or mappings that hold one under a known word. */
function ofMapping(root: MappingNode): StatedPairs {
  const inner = root.entries.flatMap(({ value }) =>
    value.kind === 'mapping' ? value.entries.map(({ key }) => key) : [],
  )
  const measure = firstWord(valueWords, inner)
  const pairs = root.entries.map(({ key, value }): StatedPair => {
    const at = measure !== null && value.kind === 'mapping' ? (child(value, measure) ?? value) : value
    return { name: key, values: [at], at: value }
  })
  return { kind: 'pairs', measure, pairs }
}

/** `{"feature": {"0": "age"}, "importance": {"0": 0.3}}`, as pandas writes a frame: two mappings by the same keys. */
function ofColumns(root: MappingNode, keys: readonly string[]): StatedPairs | null {
  const mappings = keys.filter((key) => child(root, key)?.kind === 'mapping')
  const name = firstWord(nameWords, mappings)
  const measure = firstWord(valueWords, mappings)
  if (name === null || measure === null) return null
  const values = child(root, measure)
  const pairs = entriesOf(child(root, name)).map(({ key, value }): StatedPair => ({
    name: value,
    values: [child(values, key)],
    at: value,
  }))
  return { kind: 'pairs', measure, pairs }
}

/** `[{"feature": "age", "importance": 0.3}, …]`: the words are those of the first record. */
function ofRecords(root: SequenceNode): StatedPairs {
  const [first] = root.items
  const keys = first?.kind === 'mapping' ? first.entries.map(({ key }) => key) : []
  const name = firstWord(nameWords, keys)
  const measure = firstWord(valueWords, keys)
  if (first !== undefined && (name === null || measure === null)) return unknown(first)
  const pairs = root.items.map((record): StatedPair => {
    const value = measure === null ? undefined : child(record, measure)
    return { name: (name === null ? undefined : child(record, name)) ?? record, values: [value], at: record }
  })
  return { kind: 'pairs', measure, pairs }
}

type Values = { readonly measure: string; readonly values: Node }

/** Names and values side by side; a table of values has a row a prediction and a column a feature. */
function ofLists(names: SequenceNode, { measure, values }: Values): StatedPairs {
  const items = itemsOf(values)
  const isTable = items.length > 0 && items.every((item) => item.kind === 'sequence')
  const rows = isTable ? items.map(itemsOf) : [items]
  const ragged = rows.findIndex((row) => row.length !== names.items.length)
  if (ragged !== -1) {
    const where = isTable ? `row ${ragged + 1} of ${measure} holds` : `${measure} holds`
    const message = `${where} ${rows[ragged]?.length ?? 0} values for ${names.items.length} names`
    const at = (isTable ? items[ragged] : values)?.at ?? values.at
    return { kind: 'problem', problem: { code: 'evidence/malformed', at, message } }
  }
  const pairs = names.items.map((name, column): StatedPair => ({
    name,
    values: rows.map((row) => row[column]),
    at: name,
  }))
  return { kind: 'pairs', measure: isTable ? 'rows' : measure, pairs }
}

function listUnder(root: MappingNode, key: string | null): SequenceNode | null {
  const node = key === null ? undefined : child(root, key)
  return node?.kind === 'sequence' ? node : null
}

/** The pairs of a CSV: two columns, or a header that names both. */
export function pairsInTable(root: Node): StatedPairs {
  const rows = itemsOf(root)
  const header = itemsOf(rows[0])
  const texts = header.map((cell) => textOf(cell) ?? '')
  const name = firstWord(nameWords, texts)
  const measure = firstWord(valueWords, texts)
  const known = name !== null && measure !== null
  if (!known && header.length !== 2) return unknown(rows[0] ?? root)
  const nameAt = known ? texts.indexOf(name) : 0
  const valueAt = known ? texts.indexOf(measure) : 1
  // without known words, a number beside a name is the first row and not a header
  const headless = !known && header[0]?.kind !== 'null' && header[1]?.kind === 'number'
  const pairs = (headless ? rows : rows.slice(1)).map((row): StatedPair => {
    const cells = itemsOf(row)
    return { name: cells[nameAt] ?? row, values: [cells[valueAt]], at: row }
  })
  return { kind: 'pairs', measure: headless ? null : (measure ?? texts[valueAt] ?? null), pairs }
}

function unknown(node: Node): StatedPairs {
  const message = 'states no importances: expected names with numbers'
  const hint = 'Write {"age": 0.3, …}, [{"feature": "age", "importance": 0.3}, …] or a CSV feature,importance'
  return { kind: 'problem', problem: { code: 'evidence/no-measurement', at: node.at, message, hint } }
}
