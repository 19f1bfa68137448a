import type { CanonicalSection, Card, Section } from './card.ts'
import { startsWithImperative } from './imperative.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { visibleLine } from './visible-text.ts'

/** `Report problems to the duty desk` answers who to contact. */
const imperativeAnswers: ReadonlySet<CanonicalSection | null> = new Set<CanonicalSection | null>([
  'contact',
  'citation',
  'license',
])

/** An instruction is short; what is longer says something of its own. */
const LONGEST_STUB = 600

/**
 * Sections that say nothing but what to write: every sentence an instruction, and no number and no proper noun in
 * any (`Report precision, recall, AUC…`).
 */
export function stubs(card: Card): readonly FoundPlaceholder[] {
  return card.sections
    .filter((section) => isStub(card, section))
    .map(({ own, owner }) => ({
      rule: 'stub',
      section: owner,
      span: trimmed(card, { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }),
    }))
}

function isStub(card: Card, { own, owner }: Section): boolean {
  if (
    own.length === 0 ||
    imperativeAnswers.has(owner) ||
    own.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_STUB * 2
  )
    return false
  const text = own.map(({ start, end }) => card.prose.slice(start, end)).join('\n')
  if (text.trim().length > LONGEST_STUB || /https?:|\d/.test(text)) return false
  const sentences = text
    .split(/\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]|\n[ \t\r]*\n|(?<=[.!?])\s/)
    .map((sentence) => visibleLine(sentence.replace(/^[ \t]*[-*+][ \t]/, '')))
    .filter((sentence) => /\p{L}/u.test(sentence))
  return (
    sentences.length > 0 && sentences.every((sentence) => startsWithImperative(sentence) && !namesSomething(sentence))
  )
}

/** A word with one capital that does not begin the sentence: a name. `AUC` is none, a metric is asked for by it. */
function namesSomething(sentence: string): boolean {
  return /\s\p{Lu}\p{Ll}+/u.test(sentence)
}

function trimmed(card: Card, { start, end }: FoundPlaceholder['span']): FoundPlaceholder['span'] {
  const text = card.prose.slice(start, end)
  const first = start + text.length - text.trimStart().length
  return { start: first, end: first + text.trim().length }
}
