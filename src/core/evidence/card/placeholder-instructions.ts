import type { Span } from '../../base/source.ts'
import type { Card, Section } from './card.ts'
import { startsWithImperative } from './imperative.ts'
import { proseLines } from './headings.ts'
import { angleValues } from './placeholder-angles.ts'
import { bracketedValues } from './placeholder-brackets.ts'
import { emptyTables } from './placeholder-tables.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { visibleLine } from './visible-text.ts'

/** Blanks to fill in: `Name: ____`, `Date: YYYY-MM-DD`, `recall of x%`, `__version__`. */
const fillIns: readonly RegExp[] = [
  /(?<=:[*_ \t]{0,4})(?<!_)_{3,}(?=[ \t]*$)/gm,
  /(?<=[:|][ \t*]{0,4})(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY)(?=[ \t]*(?:\||$))/gm,
  /(?<![\w.])[xX]{1,3}(?:\.[xX]{1,3})?[ \t]?%/g,
  /__version__/g,
]

const LONGEST_LINE = 600

/** So many lines in italics are how a template speaks, not how a person stresses something. */
const ITALIC_HABIT = 4

/** Instructions of a template left as content, and blanks that nobody filled in. */
export function leftInstructions(card: Card): readonly FoundPlaceholder[] {
  const italics = proseLines(card.prose).filter((line) => isItalic(line.text)).length
  return [
    ...card.sections.flatMap((section) => inSection(card, section, italics >= ITALIC_HABIT)),
    ...zeroTables(card),
    ...angleValues(card),
    ...emptyTables(card),
    ...bracketedValues(card),
  ]
}

function inSection(card: Card, { own, owner }: Section, italicHabit: boolean): readonly FoundPlaceholder[] {
  const found = own.flatMap(({ start, end }) => {
    const text = card.prose.slice(start, end)
    return fillIns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    )
  })
  return [...found, ...italicInstructions(card, own, italicHabit)].map((span) => ({
    rule: 'instruction',
    section: owner,
    span,
  }))
}

/**
 * Lines all in italics that ask something; in a card that has the habit, also sections that hold nothing else. A
 * caption in italics is content.
 */
function italicInstructions(card: Card, own: readonly Span[], italicHabit: boolean): readonly Span[] {
  const lines = own.flatMap((span) =>
    proseLines(card.prose.slice(span.start, span.end)).map((line) => ({
      start: span.start + line.start,
      end: span.start + line.end,
      text: line.text,
    })),
  )
  const italic = lines.filter((line) => isItalic(line.text))
  const alone = italicHabit && italic.length === lines.filter((line) => /\S/.test(line.text)).length
  return italic.filter((line) => alone || asks(visibleLine(line.text)))
}

function isItalic(line: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const text = line.trim()
  const inner = /^(?:\*(?!\*)([^*]{8,})\*|_(?!_)([^_]{8,})_)$/.exec(text)
  return inner !== null
}

const question =
  /^(?:what|who|whom|whose|which|how|when|where|why|is|are|does|do|did|has|have|was|were|can|could|will|should)\b/i

function asks(line: string): boolean {
  return (line.endsWith('?') && question.test(line)) || startsWithImperative(line)
}

/** A table of results in which every number is the same unmeasured 0.00. */
function zeroTables(card: Card): readonly FoundPlaceholder[] {
  return card.tables.flatMap(({ rows, span, owner }) => {
    const numbers = rows.flat().filter(({ text }) => /^[-+]?\d{0,20}(?:\.\d{1,20})?%?$/.test(text) && /\d/.test(text))
    const zero = numbers.length >= 2 && numbers.every(({ text }) => /^0?\.0{1,20}%?$/.test(text))
    return zero ? [{ rule: 'instruction', section: owner, span }] : []
  })
}
