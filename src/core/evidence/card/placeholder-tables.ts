import type { Card } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'

const emptyCell = /^(?:[-–—]{0,3}|[.…?]+|n\/?a|tbd|tba|todo|xxx+|pending|to be (?:added|determined|measured))$/i

/** Tables in which no cell beside the first column says anything: an empty form. */
export function emptyTables(card: Card): readonly FoundPlaceholder[] {
  return card.tables.flatMap(({ rows, span, owner }) => {
    const values = rows.flatMap((row) => row.slice(1))
    const isEmpty = values.length > 0 && values.every(({ text }) => emptyCell.test(text.trim()))
    return isEmpty ? [{ rule: 'hollow', section: owner, span }] : []
  })
}
