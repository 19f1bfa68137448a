import type { Span } from '../../base/source.ts'
import type { Card, CanonicalSection, Section } from './card.ts'

/** The sections whose text belongs to a canonical section, in order of reading. */
export function sectionsOf(card: Card, canonical: CanonicalSection): readonly Section[] {
  return card.sections.filter((section) => section.owner === canonical)
}

/** The text that belongs to a canonical section, headings excluded, in order of reading. */
export function spansOf(card: Card, canonical: CanonicalSection): readonly Span[] {
  return sectionsOf(card, canonical).flatMap((section) => section.own)
}

/** Everything that stands under no heading of its own, headings and keys excluded, in order of reading. */
export function writtenText(card: Card): readonly Span[] {
  const before = { start: 0, end: card.sections[0]?.span.start ?? card.visible.length }
  return [before, ...card.sections.flatMap((section) => section.own)].toSorted((a, b) => a.start - b.start)
}

/** Spans without the parts that other spans cover. Both ascending and apart from each other. */
export function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let next = 0
  for (const { start, end } of spans) {
    let at = start
    while ((holes[next]?.end ?? Infinity) <= at) next++
    for (let i = next; i < holes.length; i++) {
      const hole = holes[i]
      if (hole === undefined || hole.start >= end) break
      if (hole.start > at) left.push({ start: at, end: hole.start })
      at = Math.max(at, hole.end)
    }
    if (at < end) left.push({ start: at, end })
  }
  return left
}
