import { isRuns } from '../../evidence/runs.ts'
import type { Measurement } from '../../evidence/types.ts'
import type { MetricEntry, Severity } from '../../policy/types.ts'
import type { Ruling } from '../ruling.ts'
import type { BoundKind, Citation, Finding, MetricFacts, Quantity, Strength } from '../verdict.ts'
import type { Located } from './located.ts'
import { shownMean } from './read-runs.ts'

/** A rule about metrics, as its findings name it. */
export type MetricRule = {
  /** `<gate>/metrics/<metric>/<bound>`, with `slices/` before the bound of a slice rule. */
  readonly id: string
  readonly metric: string
  readonly bound: BoundKind
  readonly limit: string
  readonly severity: Severity
  /** What it does where its interval decides nothing; never more than its severity. */
  readonly undecided: MetricEntry['undecided']
  /** Whether the policy declares the metric to be a list of runs. */
  readonly runs: boolean
  /** Where the rule stands. */
  readonly cited: Citation
}

/** What a finding shows beside its ruling; null is "there is none". */
export type Shown = {
  readonly model: string | null
  readonly slice: string | null
  readonly direction: MetricFacts['direction']
  readonly candidate: Located | null
  readonly baseline: Located | null
  readonly mergeBase: Located | null
  readonly apart?: MetricFacts['apart']
  /** Files to point to where there is no measurement to point to. */
  readonly files: readonly { readonly path: string; readonly digest: string | null }[]
}

/** The finding of one rule for one model and slice. */
export function metricFinding(rule: MetricRule, ruling: Ruling, shown: Shown): Finding {
  return {
    rule: rule.id,
    kind: 'metric',
    model: shown.model,
    outcome: ruling.outcome,
    severity: severityOf(rule, ruling),
    reason: ruling.reason,
    metric: factsOf(rule, ruling, shown),
    control: null,
    waiver: null,
    evidence: citationsOf(rule, shown),
  }
}

/** Only an interval that spans the threshold may be let off; what can't be compared or measured can't. */
function severityOf({ severity, undecided }: MetricRule, { reason }: Ruling): Severity {
  return reason.code === 'not-shown' && undecided === 'warn' && severity === 'block' ? 'warn' : severity
}

function factsOf(rule: MetricRule, ruling: Ruling, shown: Shown): MetricFacts {
  const { candidate, baseline, mergeBase } = shown
  const { runs } = rule
  const fork = mergeBase === null ? null : written(mergeBase.measurement, runs)
  const forked = mergeBase !== null && fork !== written(baseline?.measurement, runs)
  return {
    name: rule.metric,
    slice: shown.slice,
    bound: rule.bound,
    limit: rule.limit,
    direction: shown.direction,
    candidate: quantityOf(candidate, runs),
    baseline: quantityOf(baseline, runs),
    mergeBase: forked ? quantityOf(mergeBase, runs) : null,
    slack: ruling.slack,
    inference: ruling.inference ?? null,
    ...(shown.apart === undefined ? {} : { apart: shown.apart }),
  }
}

function quantityOf(located: Located | null, runs: boolean): Quantity | null {
  if (located === null) return null
  const { measurement } = located
  const { interval, standardError, n } = measurement
  return {
    value: written(measurement, runs) ?? '',
    interval: interval === null ? null : [interval.lower, interval.upper],
    standardError,
    n,
  }
}

/** The value as written, or the mean of declared runs; other lists and mappings are named, not printed. */
function written(measurement: Measurement | undefined, runs: boolean): string | null {
  if (measurement === undefined) return null
  const { value } = measurement
  if (isRuns(value)) return (runs ? shownMean(value) : null) ?? 'list'
  if (value.kind === 'null') return 'null'
  return value.kind === 'collection' ? value.of : value.text
}

function citationsOf(rule: MetricRule, shown: Shown): readonly Citation[] {
  const { candidate, baseline, mergeBase } = shown
  // a number that stands beside the one production runs with is more than a claim
  const strength: Strength = isMeasured(candidate) ? 'E3' : baseline === null ? 'E1' : 'E2'
  const own = candidate === null ? shown.files.map(wholeFile) : [citation(candidate, 'candidate', strength)]
  const reference = baseline === null ? [] : [citation(baseline, 'baseline', isMeasured(baseline) ? 'E3' : 'E1')]
  const fork = mergeBase === null || baseline === null ? [] : [citation(mergeBase, 'merge-base', 'E1')]
  return [...own, ...reference, ...fork, rule.cited]
}

function citation({ file, measurement }: Located, side: Citation['side'], strength: Strength): Citation {
  const at = file.reading.format === 'measured' ? null : measurement.at
  return { path: file.path, side, at, digest: file.digest, strength }
}

function isMeasured(located: Located | null): boolean {
  return located?.file.reading.format === 'measured'
}

function wholeFile({ path, digest }: Shown['files'][number]): Citation {
  return { path, side: 'candidate', at: null, digest, strength: null }
}
