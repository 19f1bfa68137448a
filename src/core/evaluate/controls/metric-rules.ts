import { branchOf } from '../base-branch.ts'
import { detail, enumerated, named } from '../detail.ts'
import { judgeMetrics } from '../metrics/judge-metrics.ts'
import type { BoundKind, Citation, Finding } from '../verdict.ts'
import type { ControlFactsheet } from './types.ts'

/** So many places are cited; the first is told. */
const MOST_CITED = 10

/** What the gate’s metric rules of these kinds come to for this model, as they are reported one by one. */
export function metricRules(facts: ControlFactsheet, kinds: readonly BoundKind[]): readonly Finding[] {
  const { policy, gate, dossier, evidence } = facts
  return judgeMetrics(policy, gate, { branch: branchOf(dossier), models: [evidence] }).filter(
    ({ metric, model }) => model === evidence.model.id && metric !== null && kinds.includes(metric.bound),
  )
}

/** Where these findings rest, at the strength of a comparison that Countersign computed. */
export function citeRules(findings: readonly Finding[]): readonly Citation[] {
  return findings
    .flatMap(({ evidence }) => evidence)
    .slice(0, MOST_CITED)
    .map((citation) => ({ ...citation, strength: 'E3' }))
}

/** The metrics of these findings, for a sentence. */
export function metricNames(findings: readonly Finding[]): ReturnType<typeof enumerated> {
  return enumerated([...new Set(findings.map(({ metric }) => metric?.name ?? ''))])
}

/** One finding in short: its rule, and the slice it is about. */
export function ruleWords({ rule, metric }: Finding): ReturnType<typeof detail> {
  const slice = metric?.slice ?? null
  return slice === null ? detail`${named(rule)}` : detail`${named(rule)} for ${named(slice)}`
}
