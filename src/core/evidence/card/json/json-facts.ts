import { child, itemsOf, stringOf } from '../../../document/tree.ts'
import type { Entry, MappingNode, Node } from '../../../document/tree.ts'
import type { CardSchema } from './card-schema.ts'
import { nodesAt } from './nodes.ts'

/**
 * What front matter would say, from where a schema has it: licence, version, owner and digest, each at its own place.
 * A `governance` of ours at the top of the document comes first.
 */
export function jsonFacts(schema: CardSchema, card: Node, root: Node): MappingNode {
  const at = { start: root.at.start, end: root.at.start }
  const first = (fact: keyof CardSchema['facts']): Node | undefined =>
    schema.facts[fact].flatMap((path) => nodesAt(card, path)).find((node) => stringOf(node) !== undefined)
  const digest = schema.facts.sha256.flatMap((path) => nodesAt(card, path)).flatMap(sha256In)[0]
  const artifact: Node | undefined =
    digest === undefined ? undefined : { kind: 'mapping', at: digest.at, entries: entries({ sha256: digest }) }
  const ours = child(root, 'governance')
  const governance: Node = ours ?? {
    kind: 'mapping',
    at,
    entries: entries({ version: first('version'), owner: first('owner'), artifact }),
  }
  return { kind: 'mapping', at, entries: entries({ license: first('license'), governance }) }
}

function sha256In(hashes: Node): readonly Node[] {
  return itemsOf(hashes)
    .filter((hash) => stringOf(child(hash, 'alg')) === 'SHA-256')
    .flatMap((hash) => child(hash, 'content') ?? [])
}

function entries(values: Readonly<Record<string, Node | undefined>>): readonly Entry[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, keyAt: value.at, value }],
  )
}
