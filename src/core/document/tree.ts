import type { SourceFile, Span } from '../base/source.ts'

/**
 * A parsed document in which every value knows where it stands and numbers keep their text. JSON, YAML and TOML
 * all become this; nothing in it is executable, shared or cyclic, and keys are data (`__proto__` is a key like any).
 */
export type Node = MappingNode | SequenceNode | ScalarNode

export type MappingNode = { readonly kind: 'mapping'; readonly entries: readonly Entry[]; readonly at: Span }
export type Entry = { readonly key: string; readonly keyAt: Span; readonly value: Node }
export type SequenceNode = { readonly kind: 'sequence'; readonly items: readonly Node[]; readonly at: Span }

/**
 * `number` is a decimal literal as written; whether it fits is asked when it is used. `nonfinite` is NaN or an
 * infinity in the spelling of the format (`NaN`, `-Infinity`, `.inf`, `nan`), normalised to Python's three words.
 */
export type ScalarNode =
  | { readonly kind: 'number'; readonly text: string; readonly at: Span }
  | { readonly kind: 'nonfinite'; readonly text: 'NaN' | 'Infinity' | '-Infinity'; readonly at: Span }
  | { readonly kind: 'string'; readonly value: string; readonly at: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'null'; readonly at: Span }

export type Syntax = 'json' | 'yaml' | 'toml' | 'csv' | 'text'

/** A file with its tree. `text` syntax has no tree: its root is one string node holding the whole text. */
export type Document = { readonly file: SourceFile; readonly syntax: Syntax; readonly root: Node }

/** The value under a key of a mapping; undefined when the node is no mapping or lacks the key. Keys are unique. */
export function child(node: Node | undefined, key: string): Node | undefined {
  if (node?.kind !== 'mapping') return undefined
  if (node.entries.length < FEW) return node.entries.find((entry) => entry.key === key)?.value
  const index = indexes.get(node) ?? indexed(node)
  return index.get(key)
}

/** Up to here a search beats an index. */
const FEW = 12

/** Every reader asks a large mapping for its keys; the mapping never changes. */
const indexes = new WeakMap<MappingNode, ReadonlyMap<string, Node>>()

function indexed(node: MappingNode): ReadonlyMap<string, Node> {
  const index = new Map(node.entries.map((entry) => [entry.key, entry.value]))
  indexes.set(node, index)
  return index
}

/** The value at the end of a path of keys. */
export function descend(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, key) => child(at, key), node)
}

export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

export function stringOf(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined
}

/** The text of a scalar as a person would read it; undefined for mappings, sequences and null. */
export function textOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (node.kind === 'string') return node.value
  if (node.kind === 'number' || node.kind === 'nonfinite') return node.text
  return node.kind === 'boolean' ? String(node.value) : undefined
}
