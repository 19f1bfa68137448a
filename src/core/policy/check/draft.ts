import type { Span } from '../../base/source.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Reference } from '../../document/shape/marks.ts'
import type { KnownGovernance, Policy } from '../types.ts'

/**
 * A policy before it is trusted: what could be decoded, the tree it stands in, and the names it uses. Parts that
 * could not be decoded are missing from `policy`.
 */
export type Draft = {
  readonly policy: Policy
  readonly root: Node
  readonly known: KnownGovernance
  readonly references: readonly Reference[]
  /** Whether everything was decoded. Where it was not, nothing follows from what is absent. */
  readonly whole: boolean
}

/** The names that a section declares, also of entries that could not be decoded, with their places. */
export function declared(draft: Draft, section: 'models' | 'roles' | 'gates'): ReadonlyMap<string, Span> {
  return new Map(entriesOf(child(draft.root, section)).map((entry) => [entry.key, entry.keyAt]))
}

/** Every pair of different items, each once, in order. */
export function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const))
}
