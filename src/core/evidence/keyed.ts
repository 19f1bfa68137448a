import { entriesOf } from '../document/tree.ts'
import type { Node } from '../document/tree.ts'

/**
 * The entries of a mapping by key, for readers that look up one table by the names of another: `child` walks the
 * whole mapping each time, which a table with a million names would make a reader pay for a million times.
 */
export function keyed(node: Node | undefined): ReadonlyMap<string, Node> {
  return new Map(entriesOf(node).map((entry) => [entry.key, entry.value]))
}
