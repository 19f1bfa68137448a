import type { Card, CanonicalSection } from '../../evidence/card/card.ts'
import { spansOf } from '../../evidence/card/section-text.ts'
import { uncommented } from '../../evidence/card/uncommented.ts'

/** A piece of a section as it is written, and where it starts in the card. */
export type SectionSource = { readonly text: string; readonly start: number }

/** The text of a section with its code, which names files and features; comments are blank, so that offsets hold. */
export function sectionSources(card: Card, section: CanonicalSection): readonly SectionSource[] {
  return spansOf(card, section).map(({ start, end }) => ({
    start,
    text: uncommented(card.file.text.slice(start, end)),
  }))
}
