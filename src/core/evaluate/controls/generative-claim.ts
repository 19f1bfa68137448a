import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import type { Regulatory } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import { citeCard } from './card-facts.ts'
import type { CardStatement } from './card-statement.ts'
import { generativeOnCard, talksOnCard } from './card-task.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

type Question = 'genai' | 'user_facing'

const onCard = { genai: generativeOnCard, user_facing: talksOnCard } as const

/** Where the record says no to one of these, and the card’s front matter says yes; null where they agree. */
export function deniedOnRecord(
  { card: state }: ControlFactsheet,
  record: GovernanceRecord,
  regulatory: Regulatory,
  questions: readonly Question[] = ['genai', 'user_facing'],
): ControlResult | null {
  if (state.kind !== 'read') return null
  for (const question of questions) {
    const answer = regulatory[question]
    const stated: CardStatement | null = answer?.value === false ? onCard[question](state.card) : null
    if (answer === null || stated === null) continue
    return mendedBy(
      detail`Correct whichever of the two is wrong`,
      notShown(
        detail`The record says ${named(`${question}: false`)}, but the card’s front matter says ${named(stated.text.slice(0, 60))}`,
        [citeRecord(record, 'regulatory', answer.at), citeCard(state.card, stated.at)],
      ),
    )
  }
  return null
}
