import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import type { Card, CanonicalSection } from '../../evidence/card/card.ts'
import { sectionSources } from './section-sources.ts'

/** A SHA-256 that a card states, in lower-case hexadecimal. */
export type StatedDigest = { readonly hex: string; readonly at: Position }

/** The SHA-256 digests that a section states, code included. */
export function statedDigests(card: Card, section: CanonicalSection): readonly StatedDigest[] {
  return sectionSources(card, section).flatMap(({ text, start }) =>
    Array.from(text.matchAll(/(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/gi), ({ 0: hex, index }) => ({
      hex: hex.toLowerCase(),
      at: positionAt(card.lines, start + index),
    })),
  )
}
