import type { Node } from '../document/tree.ts'

export type Descendant = { readonly path: readonly string[]; readonly node: Node }

/** Everything at or below a node that is no mapping, with the keys that lead to it; an empty mapping counts itself. */
export function descendants(node: Node, path: readonly string[] = []): readonly Descendant[] {
  if (node.kind !== 'mapping' || node.entries.length === 0) return [{ path, node }]
  return node.entries.flatMap((entry) => descendants(entry.value, [...path, entry.key]))
}
