import { positionAt } from '../../base/source.ts'
import type { Card, Section } from '../../evidence/card/card.ts'
import type { CardStatement } from './card-statement.ts'

/** A word before a claim that turns it around. */
const negation = /\b(?:not|never|no|nor|without|cannot|isn['’]t|doesn['’]t|don['’]t|can['’]t|won['’]t)\b/i

/** How far back the beginning of a sentence is looked for. */
const LONGEST = 300

/** The first claim of a kind that some sections make, and that its own sentence does not turn around before it. */
export function saidIn(card: Card, sections: readonly Section[], claim: RegExp): CardStatement | null {
  const everywhere = new RegExp(claim.source, 'gi')
  for (const { start, end } of sections.flatMap(({ own }) => own)) {
    const text = card.visible.slice(start, end)
    for (const { 0: said, index } of text.matchAll(everywhere)) {
      const before = text.slice(Math.max(0, index - LONGEST), index)
      const sentence = before.split(/[.!?;]\s|\n\s*\n/).at(-1) ?? ''
      if (!negation.test(sentence)) return { text: said.slice(0, 100), at: positionAt(card.lines, start + index) }
    }
  }
  return null
}
