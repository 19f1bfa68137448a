import { child, descend, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import type { Card, CardTable, CanonicalSection, TableCell } from '../../evidence/card/card.ts'
import { printedNumber } from './printed-number.ts'
import type { PrintedNumber } from './printed-number.ts'

/** A number a card reports, with the words that say what it is a number of. */
export type CardNumber = {
  readonly text: string
  readonly printed: PrintedNumber
  readonly at: Position
  /** Where it stands: labels of one kind name the metric, those of the other narrow it down; which is which is open. */
  readonly labels: readonly string[]
  /** Labels that must be met if they mean anything to the evidence: dataset, split, configuration. */
  readonly qualifiers: readonly string[]
  /** For each label, whether the number is the only one under it: then nothing need narrow it down. */
  readonly alone: readonly boolean[]
}

const MOST = 5_000

const reporting: ReadonlySet<CanonicalSection | null> = new Set<CanonicalSection | null>([
  'results',
  'metrics',
  'factors',
  'evaluation_data',
])

/** The numbers of a card: its `model-index`, and the tables of its results. */
export function cardNumbers(card: Card): readonly CardNumber[] {
  const tables = card.tables.filter(({ owner }) => reporting.has(owner))
  return [...indexNumbers(card), ...tables.flatMap(tableNumbers)].slice(0, MOST)
}

function tableNumbers({ header, rows }: CardTable): readonly CardNumber[] {
  const printed = rows.map((row) => row.map((cell, column) => (column === 0 ? null : numberIn(cell, header[column]))))
  const inColumn = header.map((_, column) => printed.filter((row) => (row[column] ?? null) !== null).length)
  return rows.flatMap((row, index) => {
    const numbers = printed[index] ?? []
    const inRow = numbers.filter((number) => number !== null).length
    return row.flatMap((cell, column): readonly CardNumber[] => {
      const [number, label, head] = [numbers[column] ?? null, row[0], header[column]]
      if (number === null || label === undefined || head === undefined) return []
      const alone = [inRow === 1, inColumn[column] === 1]
      return [{ text: cell.text, printed: number, at: cell.at, labels: [label.text, head.text], qualifiers: [], alone }]
    })
  })
}

/** A header such as `Accuracy (%)` makes its column percentages. */
function numberIn(cell: TableCell | undefined, head: TableCell | undefined): PrintedNumber | null {
  const printed = cell === undefined ? null : printedNumber(cell.text)
  if (printed === null || head === undefined) return printed
  return { ...printed, percent: printed.percent || /(?:\(|\[|\bin )\s*%|%\s*$/.test(head.text) }
}

function indexNumbers(card: Card): readonly CardNumber[] {
  if (card.frontMatter.kind !== 'read') return []
  const results = itemsOf(child(card.frontMatter.root, 'model-index')).flatMap((model) =>
    itemsOf(child(model, 'results')),
  )
  return results.flatMap((result) =>
    itemsOf(child(result, 'metrics')).flatMap((metric) => indexNumber(card, metric, result)),
  )
}

function indexNumber(card: Card, metric: Node, result: Node): readonly CardNumber[] {
  const value = child(metric, 'value')
  const text = textOf(value)
  const printed = text === undefined ? null : printedNumber(text)
  if (value === undefined || text === undefined || printed === null) return []
  const labels = ['type', 'name'].flatMap((key) => textOf(child(metric, key)) ?? [])
  const qualifiers = ['type', 'name', 'config', 'split'].flatMap((key) => textOf(descend(result, 'dataset', key)) ?? [])
  return [
    { text, printed, at: positionAt(card.lines, value.at.start), labels, qualifiers, alone: labels.map(() => true) },
  ]
}
