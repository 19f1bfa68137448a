import type { Span } from '../../base/source.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Gate, MetricEntry, Model } from '../types.ts'

/** Leads from a gate's decoded entries to their nodes; entries that could not be decoded are missing among the entries. */
export function entryNodes(root: Node, gate: Gate, marks: Marks): (entry: MetricEntry) => Node {
  const gates = new Map(entriesOf(child(root, 'gates')).map((entry) => [entry.key, entry.value]))
  const items = itemsOf(child(gates.get(gate.name), 'metrics'))
  const nodes = new Map(
    items.map((item) => {
      const { line, column } = marks.position(item.at.start)
      return [`${line}:${column}`, item]
    }),
  )
  return ({ at }) => nodes.get(`${at.line}:${at.column}`) ?? root
}

/** Whether an entry is for this model. */
export function concerns(entry: MetricEntry, model: Model): boolean {
  const named = entry.models.length === 0 || entry.models.includes(model.id)
  return named && (entry.tiers.length === 0 || entry.tiers.includes(model.tier))
}

/** A caret under the first character says "here", where a whole entry is meant. */
export function startOf(node: Node): Span {
  return { start: node.at.start, end: node.at.start + 1 }
}
