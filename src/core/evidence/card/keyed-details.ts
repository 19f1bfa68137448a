import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { normalisedHeading } from './canonical.ts'
import type { Card } from './card.ts'
import { proseLines } from './headings.ts'
import { spansOf } from './section-text.ts'
import { visibleLine } from './visible-text.ts'

/** A `key: value` of a card's details, the key normalised like a heading. */
export type KeyedDetail = { readonly key: string; readonly text: string; readonly at: Position }

const MOST = 200

const bulleted = /^\s{0,20}(?:[-*+][ \t]{1,5})?([^:|]{1,80}):(.{1,300})$/

/** The facts that the details give as bullets (`- **Version:** 1.2`) or rows of two-column tables. */
export function keyedDetails(card: Card): readonly KeyedDetail[] {
  const found: KeyedDetail[] = []
  for (const { start, end } of spansOf(card, 'details')) {
    // the source, not the prose: a version is often written as code
    for (const line of proseLines(card.prose.slice(start, end))) {
      if (found.length >= MOST || line.text.trim() === '') continue
      const source = card.file.text.slice(start + line.start, Math.min(start + line.end, start + line.start + 500))
      const [, key = '', value = ''] = bulleted.exec(source) ?? []
      add(card, found, { key, value, offset: start + line.start })
    }
  }
  for (const { header, rows, owner } of card.tables) {
    if ((owner !== null && owner !== 'details') || header.length !== 2) continue
    for (const [key, value] of rows) {
      if (key !== undefined && value !== undefined)
        add(card, found, { key: key.text, value: value.text, offset: key.span.start })
    }
  }
  return found
}

type Found = { readonly key: string; readonly value: string; readonly offset: number }

function add(card: Card, found: KeyedDetail[], { key, value, offset }: Found): void {
  const text = visibleLine(value)
  if (text === '' || found.length >= MOST) return
  found.push({ key: normalisedHeading(key), text, at: positionAt(card.lines, offset) })
}
