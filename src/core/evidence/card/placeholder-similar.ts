import type { Span } from '../../base/source.ts'
import type { Card, Section } from './card.ts'
import { proseLines } from './headings.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { templateHints } from './template-hints.ts'
import { wordsOf } from './words.ts'

const GRAM = 5
const LIKE = 0.8

/** Hints are sentences of at most some dozen words; longer paragraphs need no comparing. */
const MOST_WORDS = 80
const LONGEST_PARAGRAPH = 1_200

/**
 * Paragraphs that are a template's hint, nearly word for word: five-word sequences in common, as a share of all
 * (Jaccard), at least 0.8.
 */
export function templateParagraphs(card: Card): readonly FoundPlaceholder[] {
  return card.sections.flatMap((section) =>
    paragraphs(card, section)
      .filter(({ start, end }) => isHint(card.visible.slice(start, end)))
      .map((span) => ({ rule: 'similar', section: section.owner, span })),
  )
}

function paragraphs(card: Card, { own }: Section): readonly Span[] {
  const found: Span[] = []
  for (const { start, end } of own) {
    let first: number | null = null
    let last = start
    for (const line of proseLines(card.prose.slice(start, end))) {
      if (/\S/.test(line.text)) {
        first ??= start + line.start
        last = start + line.end
      } else if (first !== null) {
        found.push({ start: first, end: last })
        first = null
      }
    }
    if (first !== null) found.push({ start: first, end: last })
  }
  return found.filter((span) => span.end - span.start <= LONGEST_PARAGRAPH)
}

function isHint(paragraph: string): boolean {
  const grams = gramsOf(paragraph)
  return grams.size > 0 && templateHints.some((hint) => jaccard(grams, hint) >= LIKE)
}

/** Fingerprints of the five-word sequences of a short text: FNV-1a over the words in lower case. */
export function gramsOf(text: string): ReadonlySet<number> {
  const words = wordsOf(text)
  const grams = new Set<number>()
  if (words.length > MOST_WORDS) return grams
  for (let i = 0; i + GRAM <= words.length; i++) grams.add(fnv1a(words.slice(i, i + GRAM).join(' ')))
  return grams
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return common / (a.size + b.size - common)
}
