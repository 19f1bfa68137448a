import type { Gate, MetricEntry, Model, Policy } from '../../policy/types.ts'
import type { ModelEvidence } from '../model-evidence.ts'
import type { Ruling } from '../ruling.ts'
import type { Finding } from '../verdict.ts'
import { asksOf, limitText } from './ask.ts'
import { judgeEntry } from './judge-entry.ts'
import { knownMetrics } from './known.ts'
import { metricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import { metricRule } from './metric-rule.ts'
import { sliceRules } from './slice-rule.ts'

/** Judges every entry of a gate's `metrics:` for every changed model it is for. */
export function judgeMetrics(
  policy: Policy,
  gate: Gate,
  change: { readonly branch: string; readonly models: readonly ModelEvidence[] },
): readonly Finding[] {
  const known = knownMetrics()
  const judged = change.models.flatMap((evidence) => {
    const context = metricContext({ policy, gate, branch: change.branch, evidence, known })
    const entries = gate.metrics.filter((entry) => concerns(entry, evidence.model))
    return entries.flatMap((entry) => judgeEntry(context, entry))
  })
  const idle = gate.metrics.filter((entry) => !change.models.some(({ model }) => concerns(entry, model)))
  return [...judged, ...idle.flatMap((entry) => notForThisChange({ policy, gate }, entry))]
}

function concerns(entry: MetricEntry, model: Model): boolean {
  return (
    (entry.models.length === 0 || entry.models.includes(model.id)) &&
    (entry.tiers.length === 0 || entry.tiers.includes(model.tier))
  )
}

/** A rule for models that did not change says so: no rule is passed over in silence. */
function notForThisChange(
  context: { readonly policy: Policy; readonly gate: Gate },
  entry: MetricEntry,
): readonly Finding[] {
  const { models, tiers } = entry
  const ruling: Ruling = {
    outcome: 'not-applicable',
    reason: { code: 'not-for-this-change', models, tiers },
    slack: null,
  }
  const own = asksOf(entry.bounds).map((ask) =>
    metricRule(context, entry, { bound: ask.kind, limit: limitText(ask), part: '' }),
  )
  const ofSlices = entry.slices === null ? [] : sliceRules(context, entry, entry.slices).map(({ rule }) => rule)
  const shown = {
    model: null,
    slice: null,
    direction: null,
    candidate: null,
    baseline: null,
    mergeBase: null,
    files: [],
  }
  return [...own, ...ofSlices].map((rule) => metricFinding(rule, ruling, shown))
}
