import type { Gate } from '../../policy/types.ts'
import type { ModelEvidence } from '../model-evidence.ts'
import type { PackState } from '../verdict.ts'
import { cardState } from './card-state.ts'
import { isContested, outsideScope } from './pack-scope.ts'
import { packOf, packs } from './packs.ts'
import type { Pack } from './packs/pack.ts'
import { recordState } from './record-state.ts'

/**
 * The packs of a gate as they stand on the day judged for: what of them is in force, which models they do not speak
 * about, and what there is to say about the name the policy uses. In the order in which packs are listed.
 */
export function packStates(gate: Gate, asOf: string, evidence: readonly ModelEvidence[]): readonly PackState[] {
  const rules = gate.controls
  if (rules === null) return []
  const asked = new Set(rules.packs.map(packOf))
  const models = evidence.map(({ model, candidate, baseline }) => {
    const record = recordState(candidate)
    const baselineRecord = recordState(baseline)
    const card = cardState(model, candidate)
    const baselineCard = cardState(model, baseline)
    return { id: model.id, facts: { record, baselineRecord, card, baselineCard } }
  })
  return packs
    .filter((pack) => asked.has(pack))
    .map((pack) => {
      const outside = models.filter(({ facts }) => outsideScope(pack, facts) !== null).map(({ id }) => id)
      const contested = models.filter(({ facts }) => isContested(pack, facts)).map(({ id }) => id)
      return { ...standing(pack, asOf), notices: noticesOf(pack, rules.packs), outside, contested }
    })
}

function standing(pack: Pack, asOf: string): Omit<PackState, 'notices' | 'outside' | 'contested'> {
  const { id, version, title, status, effective } = pack
  const today = asOf.slice(0, 10)
  const dates = effective.map(({ what, from, until, mark }) => {
    // days as YYYY-MM-DD are in the order of their text
    const ended = until !== null && until < today ? 'ended' : null
    return { what, from, until, mark, state: ended ?? (from <= today ? 'in-force' : 'due') } as const
  })
  return { id, version, title, status, dates }
}

/** What is said of every other name under which the policy asks for a pack. */
export function noticesOf(pack: Pack, names: readonly string[]): readonly string[] {
  return pack.aliases.filter(({ id }) => names.includes(id)).map(({ notice }) => notice)
}
