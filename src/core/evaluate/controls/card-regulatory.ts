import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { governance } from './card-statement.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** An answer of the record under `regulatory:`, and where it stands. */
export type Recorded = { readonly key: string; readonly value: string; readonly citation: Citation }

/** The card on the same question, where it says otherwise than the record; null where it agrees or is silent. */
export function otherOnCard({ card: state }: ControlFactsheet, recorded: Recorded): ControlResult | null {
  if (state.kind !== 'read') return null
  const { card } = state
  const { key, value, citation } = recorded
  const stated = governance(card, 'regulatory', 'eu_ai_act', key) ?? governance(card, 'regulatory', key)
  if (stated === null || stated.text === value) return null
  return mendedBy(
    detail`Write the same ${named(key)} in both places`,
    notShown(detail`The record says ${named(value)}, but the card says ${named(stated.text.slice(0, 60))}`, [
      citation,
      citeCard(card, stated.at),
    ]),
  )
}
