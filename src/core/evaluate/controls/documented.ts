import type { CanonicalSection } from '../../evidence/card/card.ts'
import { sectionsOf, spansOf, without } from '../../evidence/card/section-text.ts'
import { countWords } from '../../evidence/card/words.ts'
import { detail } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What to ask of a section. */
export type SectionAsk = {
  readonly section: CanonicalSection
  /** How it is called in a sentence: `the intended use`. */
  readonly called: Detail
  readonly words: number
  /** What the text must hold besides words; null when words are enough. */
  readonly holds: { readonly what: Detail; readonly test: (text: string) => boolean } | null
}

/** So much of a text may be the same words over and over: a third of the words asked for must differ. */
const DISTINCT_SHARE = 3

/** Whether the card documents something: a section with so many words that no template wrote. */
export function documentedSection(facts: ControlFactsheet, ask: SectionAsk): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card, placeholders } = found.read
  const sections = sectionsOf(card, ask.section)
  const [first] = sections
  if (first === undefined) {
    return notShown(detail`The card has no section on ${ask.called}`, [citeCard(card, null)])
  }
  const own = without(
    spansOf(card, ask.section),
    placeholders.map(({ span }) => span),
  )
  const { words, distinct } = countWords(card.visible, own)
  const citation = citeCard(card, first.at, { strength: 'E1' })
  if (words < ask.words) {
    return notShown(detail`The section on ${ask.called} has ${words} of ${ask.words} words`, [citation])
  }
  if (distinct * DISTINCT_SHARE < ask.words) {
    return mendedBy(
      detail`Say it in your own words: these repeat themselves`,
      notShown(detail`The section on ${ask.called} repeats ${distinct} different words`, [citation]),
    )
  }
  const text = own.map(({ start, end }) => card.visible.slice(start, end)).join('\n')
  if (ask.holds !== null && !ask.holds.test(text)) {
    return mendedBy(
      detail`Add at least one ${ask.holds.what}`,
      notShown(detail`The section on ${ask.called} has ${words} words but no ${ask.holds.what}`, [citation]),
    )
  }
  return shown('E1', detail`The section on ${ask.called} has ${words} words`, [citation])
}
