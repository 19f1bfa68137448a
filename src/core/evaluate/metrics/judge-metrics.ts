import { concerns } from '../../measure/plans.ts'
import type { Gate, Policy } from '../../policy/types.ts'
import type { ModelEvidence } from '../model-evidence.ts'
import type { Ruling } from '../ruling.ts'
import type { Finding } from '../verdict.ts'
import { entryRules } from './entry-rules.ts'
import type { EntryRules } from './entry-rules.ts'
import { judgeEntry } from './judge-entry.ts'
import { knownMetrics } from './known.ts'
import { metricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import type { Shown } from './metric-finding.ts'

/** Judges every entry of a gate's `metrics:` for every changed model it is for. */
export function judgeMetrics(
  policy: Policy,
  gate: Gate,
  change: { readonly branch: string; readonly models: readonly ModelEvidence[] },
): readonly Finding[] {
  const known = knownMetrics()
  const rules = gate.metrics.map((entry) => entryRules(policy, gate, entry))
  const findings: Finding[] = []
  for (const evidence of change.models) {
    const context = metricContext({ gate, branch: change.branch, evidence, known })
    for (const one of rules) if (concerns(one.entry, evidence.model)) findings.push(...judgeEntry(context, one))
  }
  const idle = rules.filter(({ entry }) => !change.models.some(({ model }) => concerns(entry, model)))
  return [...findings, ...idle.flatMap(notForThisChange)]
}

const nothing: Shown = {
  model: null,
  slice: null,
  direction: null,
  candidate: null,
  baseline: null,
  mergeBase: null,
  files: [],
}

/** A rule for models that did not change says so: no rule is passed over in silence. */
function notForThisChange({ entry, whole, slices }: EntryRules): readonly Finding[] {
  const { models, tiers } = entry
  const ruling: Ruling = {
    outcome: 'not-applicable',
    reason: { code: 'not-for-this-change', models, tiers },
    slack: null,
  }
  return [...whole, ...slices].map(({ rule }) => metricFinding(rule, ruling, nothing))
}
