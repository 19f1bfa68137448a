import type { Card, Section } from '../../evidence/card/card.ts'
import { normalisedHeading } from '../../evidence/card/canonical.ts'
import type { Placeholder } from '../../evidence/card/placeholder.ts'
import { placeholders } from '../../evidence/card/placeholder.ts'
import { MOST_SECTIONS, readCard } from '../../evidence/card/read-card.ts'
import { without } from '../../evidence/card/section-text.ts'
import { readPointer } from '../../evidence/pointer.ts'
import { countWords } from '../../evidence/card/words.ts'
import type { WordCount } from '../../evidence/card/words.ts'
import type { CollectedFile } from '../dossier.ts'
import type { ControlFactsheet } from './types.ts'

/** A text of headings and prose: the card, or a Markdown document of the model. */
export type WrittenText = { readonly card: Card; readonly placeholders: readonly Placeholder[] }

/** What is written somewhere, in words that no template wrote. */
export type Written = WordCount & { readonly text: string }

/** The card, where it can be read, and then the Markdown documents in order of path. */
export function writtenTexts({ card, evidence }: ControlFactsheet): readonly WrittenText[] {
  const documents = evidence.candidate.documents.flatMap((file) => writtenText(file) ?? [])
  return card.kind === 'read' ? [{ card: card.card, placeholders: card.placeholders }, ...documents] : documents
}

/** Many controls read the same documents: each is taken apart once. */
const memory = new WeakMap<CollectedFile['content'], WrittenText | null>()

/** A document as headings and prose; null where it is no Markdown for people, or stands for content kept elsewhere. */
export function writtenText(file: CollectedFile): WrittenText | null {
  const known = memory.get(file.content)
  if (known !== undefined) return known
  const text = takenApart(file)
  memory.set(file.content, text)
  return text
}

function takenApart({ path, content }: CollectedFile): WrittenText | null {
  if (content.kind !== 'text' || !/\.(?:md|markdown)$/i.test(path) || readPointer(content.text) !== null) return null
  const card = readCard({ path, text: content.text, digest: content.digest })
  return card.sections.length > MOST_SECTIONS ? null : { card, placeholders: placeholders(card) }
}

/** The outermost sections whose heading is one of these; a key beside its value counts too. */
export function sectionsHeaded({ card }: WrittenText, heading: RegExp): readonly Section[] {
  const found: Section[] = []
  for (const section of card.sections) {
    if (section.span.start < (found.at(-1)?.span.end ?? 0)) continue
    if (heading.test(normalisedHeading(section.heading))) found.push(section)
  }
  return found
}

/** What stands in some sections, nested ones included, without headings and placeholders. */
export function writtenIn({ card, placeholders: holes }: WrittenText, outer: readonly Section[]): Written {
  const spans = card.sections
    .filter(({ span }) => outer.some((one) => span.start >= one.span.start && span.end <= one.span.end))
    .flatMap(({ own }) => own)
    .toSorted((a, b) => a.start - b.start)
  const own = without(
    spans,
    holes.map(({ span }) => span),
  )
  const text = own.map(({ start, end }) => card.visible.slice(start, end)).join('\n')
  return { ...countWords(card.visible, own), text }
}
