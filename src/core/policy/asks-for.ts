import type { ApprovalRule, Model } from './types.ts'

/** Whether a rule asks for signatures on a change of this model. */
export function asksFor(rule: ApprovalRule, model: Model): boolean {
  return rule.tiers.length === 0 || rule.tiers.includes(model.tier)
}
