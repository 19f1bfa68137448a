import type { MetricEntry, Model, Policy } from '../../policy/types.ts'
import { selectGate } from '../../policy/select-gate.ts'
import { byCodeUnit } from '../../base/order.ts'
import { branchOf } from '../base-branch.ts'
import type { ControlFactsheet } from './types.ts'

/**
 * Whether a proposed policy judges this model by the very same metrics and thresholds, from the same files. Everything
 * else in it may change.
 */
export function keepsThresholds({ policy, dossier, evidence }: ControlFactsheet, proposed: Policy): boolean {
  const branch = branchOf(dossier)
  const [before, after] = [judgedBy(policy, branch, evidence.model.id), judgedBy(proposed, branch, evidence.model.id)]
  return before !== null && after !== null && before === after
}

/** What judges a model on a branch, as one text without the places it stands at; null where nothing does. */
function judgedBy(policy: Policy, branch: string, id: string): string | null {
  const gate = selectGate(policy, branch)
  const model = policy.models.find((each) => each.id === id)
  if (!gate.ok || gate.value === null || model === undefined) return null
  const entries = gate.value.metrics.filter((entry) => concerns(entry, model)).map(written)
  const { path, metrics, predictions, drift, importance } = model
  const { correction } = gate.value
  return [...entries.toSorted(byCodeUnit), written({ path, metrics, predictions, drift, importance, correction })].join(
    '\n',
  )
}

function concerns({ models, tiers }: MetricEntry, { id, tier }: Model): boolean {
  return (models.length === 0 || models.includes(id)) && (tiers.length === 0 || tiers.includes(tier))
}

/** Numbers are compared as they are written, and whom a rule is for only by whether it is for this model. */
function written(value: object): string {
  return JSON.stringify(value, (key, member: unknown) => (unwritten.has(key) ? undefined : member))
}

const unwritten: ReadonlySet<string> = new Set(['at', 'value', 'models', 'tiers'])
