import { positionAt } from '../../../base/source.ts'
import type { LineIndex, Span } from '../../../base/source.ts'
import { child, itemsOf, textOf } from '../../../document/tree.ts'
import type { Node } from '../../../document/tree.ts'
import type { CardTable, TableCell } from '../card.ts'
import type { CardSchema } from './card-schema.ts'
import { nodesAt } from './nodes.ts'

/** The metrics that a card lists, as the table a person would draw of them. */
export function jsonTables({ metrics }: CardSchema, card: Node, lines: LineIndex): readonly CardTable[] {
  const cell = (node: Node | undefined, at: Span): TableCell => {
    const span = node?.at ?? at
    return { text: textOf(node) ?? '', span, at: positionAt(lines, span.start) }
  }
  return nodesAt(card, metrics.lists)
    .filter((list) => itemsOf(list).length > 0)
    .map((list) => {
      const start = { start: list.at.start, end: list.at.start }
      const header = ['Metric', 'Slice', 'Value'].map((text) => ({ ...cell(undefined, start), text }))
      const rows = itemsOf(list).map((item) =>
        [metrics.name, metrics.slice, metrics.value].map((key) => cell(child(item, key), item.at)),
      )
      return { owner: 'results', header, rows, span: list.at }
    })
}
