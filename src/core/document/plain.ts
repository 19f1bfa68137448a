import type { Json } from '../base/canonical-json.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Node } from './tree.ts'

/** The plain value of a tree, as `JSON.parse` would give it; keys become own properties, `__proto__` too. */
export function plainValue(node: Node): Json {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
    case 'sequence':
      return node.items.map((item) => plainValue(item))
    case 'number':
      return Number(node.text)
    case 'nonfinite':
      return node.text
    case 'string':
    case 'boolean':
      return node.value
    case 'null':
      return null
    default:
      return unreachable(node)
  }
}
