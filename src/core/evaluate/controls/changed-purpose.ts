import { sectionsOf, spansOf } from '../../evidence/card/section-text.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { citeRecord } from './record-facts.ts'
import type { CardState, ControlFactsheet, RecordState } from './types.ts'

/** How a statement of the purpose reads on both sides; `same` is null where one of the sides has none. */
export type PurposeComparison = {
  readonly same: boolean | null
  /** Whether the base branch states a purpose and this side none that can be read. */
  readonly lost: boolean
  readonly citations: readonly Citation[]
}

type Statement = { readonly words: string; readonly citation: Citation }

/**
 * The intended use as the card has it, and the purpose as the record has it, on the base branch and here. Words are
 * compared, not layout: whoever reflows a paragraph changes nothing.
 */
export function comparedPurpose(facts: ControlFactsheet): readonly PurposeComparison[] {
  return [
    compared(onCard(facts.baselineCard, 'baseline'), onCard(facts.card, 'candidate')),
    compared(inRecord(facts.baselineRecord, 'baseline'), inRecord(facts.record, 'candidate')),
  ]
}

function compared(before: Statement | null, now: Statement | null): PurposeComparison {
  const citations = [now, before].flatMap((statement) => (statement === null ? [] : [statement.citation]))
  const same = before === null || now === null ? null : before.words === now.words
  return { same, lost: before !== null && now === null, citations }
}

function onCard(state: CardState, side: 'candidate' | 'baseline'): Statement | null {
  if (state.kind !== 'read') return null
  const { card } = state
  const [first] = sectionsOf(card, 'intended_use')
  if (first === undefined) return null
  const text = spansOf(card, 'intended_use').map(({ start, end }) => card.visible.slice(start, end))
  return { words: wordsOf(text.join('\n')).join(' '), citation: citeCard(card, first.at, { side }) }
}

function inRecord(state: RecordState, side: 'candidate' | 'baseline'): Statement | null {
  if (state.kind !== 'read') return null
  const statement = state.record.governance.purpose?.statement ?? null
  if (statement === null) return null
  const citation = { ...citeRecord(state.record, 'purpose', statement.at), side }
  return { words: wordsOf(statement.text).join(' '), citation }
}
