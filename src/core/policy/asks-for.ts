import type { ApprovalRule, Model } from './types.ts'

/** Whether a rule asks for signatures on a change of a model of this tier. */
export function asksFor(rule: ApprovalRule, { tier }: Pick<Model, 'tier'>): boolean {
  return rule.tiers.length === 0 || rule.tiers.includes(tier)
}
