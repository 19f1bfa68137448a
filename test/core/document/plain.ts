import type { Node } from '../../../src/core/document/tree.ts'

/** A tree without places: mappings become lists of [key, value], numbers their text, other scalars themselves. */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'mapping':
      return { entries: node.entries.map(({ key, value }) => [key, plain(value)]) }
    case 'sequence':
      return node.items.map(plain)
    case 'number':
      return { number: node.text }
    case 'nonfinite':
      return { nonfinite: node.text }
    case 'string':
    case 'boolean':
      return node.value
    case 'null':
      return null
  }
}

/** Every node of a tree with the key that leads to it, the root first. */
export function nodesOf(node: Node): readonly Node[] {
  if (node.kind === 'mapping') return [node, ...node.entries.flatMap((entry) => nodesOf(entry.value))]
  return node.kind === 'sequence' ? [node, ...node.items.flatMap(nodesOf)] : [node]
}
