import { byKeys } from '../../base/order.ts'
import type { Gate, Tier } from '../../policy/types.ts'
import type { AdjustmentState } from '../verdict.ts'
import { askedControls } from './asked-controls.ts'
import { stricter } from './tiers.ts'

/** Every `adjust` of a gate that lowers something for the tiers at hand, from the strictest severity it lowers. */
export function adjustmentsOf(gate: Gate, tiers: readonly Tier[]): readonly AdjustmentState[] {
  const rules = gate.controls
  if (rules === null) return []
  const asked = tiers.flatMap((tier) => askedControls(rules, tier))
  const states = rules.adjust.flatMap(({ control, severity: to, at }) => {
    const lowered = asked.filter((one) => one.control.id === control && one.severity !== one.unadjusted)
    const from = lowered.reduce<AdjustmentState['from'] | null>((most, one) => stricter(most, one.unadjusted), null)
    return from === null ? [] : [{ control, from, to, at }]
  })
  return states.toSorted(byKeys((state) => state.control))
}
