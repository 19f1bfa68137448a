import { positionAt } from '../../base/source.ts'
import type { Position, Span } from '../../base/source.ts'
import type { Card } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { defaultTexts } from './placeholder-defaults.ts'
import { hollowSections } from './placeholder-hollow.ts'
import { leftInstructions } from './placeholder-instructions.ts'
import { templateParagraphs } from './placeholder-similar.ts'
import { stubs } from './placeholder-stubs.ts'

/** A piece of a card that nobody filled in. */
export type Placeholder = FoundPlaceholder & {
  readonly at: Position
  /** What was found, on one line, shortened. */
  readonly text: string
}

/** So many are listed; a card with more is a template. */
const MOST = 200

const LONGEST_TEXT = 80

/**
 * The placeholders of a card, in order of reading. Code, comments, math and BibTeX are not looked at, so braces in
 * them, or a note in a comment, are none.
 */
export function placeholders(card: Card): readonly Placeholder[] {
  const found = [
    ...defaultTexts(card),
    ...leftInstructions(card),
    ...stubs(card),
    ...templateParagraphs(card),
    ...hollowSections(card),
  ]
  const ordered = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const apart: FoundPlaceholder[] = []
  for (const one of ordered) if (one.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(one)
  return apart
    .slice(0, MOST)
    .map((one) => ({ ...one, at: positionAt(card.lines, one.span.start), text: excerpt(card, one.span) }))
}

function excerpt(card: Card, { start, end }: Span): string {
  const line = card.file.text
    .slice(start, Math.min(end, start + 400))
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line
}
