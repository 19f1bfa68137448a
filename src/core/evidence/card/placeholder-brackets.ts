import type { Span } from '../../base/source.ts'
import type { Card, Section } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { proseLines } from './headings.ts'

/** A line whose whole value stands in brackets: `- **Version:** [Version of the model]`, `- [Use case 1]`. */
const bracketed =
  /^(\s{0,20}(?:[-*+][ \t]{1,5}|\d{1,3}[.)][ \t]{1,5})?(?:[^:|[\n]{1,60}:[*_ \t]{0,5})?)\[([^[\]\n]{3,200})\][ \t.]{0,5}$/

const wholeCell = /^\[([^[\]\n]{3,200})\]$/

/** Words, or one ordinary word: no `[UNK]`, no `['en', 'de']`, no `[^note]`, no `[@citation]`. */
const remark = /^(?:\p{L}\p{Ll}+|\p{L}[^'"^@=<>]*\s[^'"^@=<>]*)[.…?]*$/u

const definition = /^ {0,3}\[([^[\]\n]{1,200})\]:/gm

/**
 * Values that are nothing but a remark in brackets, the way most templates on GitHub mark a gap. Links, footnotes and
 * citations are none, nor is a bracket that the card defines as the name of a link.
 */
export function bracketedValues(card: Card): readonly FoundPlaceholder[] {
  const names = new Set(Array.from(card.prose.matchAll(definition), ([, name]) => (name ?? '').toLowerCase()))
  const isGap = (inside: string): boolean => remark.test(inside) && !names.has(inside.toLowerCase())
  const inLines = card.sections.flatMap((section) => linesOf(card, section, isGap))
  const inCells = card.tables.flatMap(({ rows, owner }) =>
    rows.flat().flatMap(({ span }): readonly FoundPlaceholder[] => {
      const text = card.prose.slice(span.start, Math.min(span.end, span.start + 300)).trim()
      const inside = wholeCell.exec(text)?.[1]
      if (inside === undefined || !isGap(inside)) return []
      return [{ rule: 'instruction', section: owner, span: { start: span.start, end: span.start + text.length } }]
    }),
  )
  return [...inLines, ...inCells]
}

function linesOf(card: Card, section: Section, isGap: (inside: string) => boolean): readonly FoundPlaceholder[] {
  return section.own.flatMap((own) =>
    proseLines(card.prose.slice(own.start, own.end)).flatMap((line): readonly FoundPlaceholder[] => {
      const [, lead = '', inside] = line.text.length > 400 ? [] : (bracketed.exec(line.text) ?? [])
      if (inside === undefined || !isGap(inside)) return []
      return [{ rule: 'instruction', section: section.owner, span: spanOf(own, line.start + lead.length, inside) }]
    }),
  )
}

function spanOf(own: Span, offset: number, inside: string): Span {
  const start = own.start + offset
  return { start, end: start + inside.length + 2 }
}
