import { compare, parseDecimal } from '../../base/decimal.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import { detail, enumerated, named } from '../detail.ts'
import { knownMetric } from '../metrics/known.ts'
import type { Citation, Strength } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { evaluatedArtifact } from './evaluated-artifact.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { rivalResults } from './rival-results.ts'
import type { PlacedResult, RivalResult } from './rival-results.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { unreadMetrics } from './unread-metrics.ts'

export const perf07: Control = {
  id: 'PERF-07',
  title: 'Comparison with a challenger or benchmark',
  question: 'Was a baseline or challenger measured on the same data, and is the model better?',
  why: 'Without a rival nobody knows whether a simpler model, or none, would do as well.',
  remedy:
    'Measure a simple rival on the same data, and report it beside the model: `baseline: {auc: …}`. State the data once in the file: `dataset: {id, revision}`.',
  severity: severityByTier('– i w'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('MRM § V', 'PRA 4.2', 'AIV 3.9.2'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const unread = unreadMetrics(facts.evidence.candidate.metrics)
  if (unread !== null) return unread
  const pairs = rivalResults(facts)
  const [first] = pairs
  if (first === undefined) {
    return notShown(detail`No metrics file has a baseline or challenger beside the model`, [citePolicy(facts)])
  }
  const hollow = pairs.find(({ rival }) => numberOf(rival) === null)
  if (hollow !== undefined) {
    return undecided(detail`${nameOf(hollow.rival)} is no number`, [cite(hollow.rival)])
  }
  const alike = pairs.filter(({ sameData }) => sameData !== false)
  if (alike.length === 0) return otherData(first)
  return beaten(alike) ?? compared(facts, alike)
}

function otherData({ own, rival }: RivalResult): ControlResult {
  return mendedBy(
    detail`Measure both on the same data`,
    notShown(detail`${nameOf(rival)} was measured on other data than ${nameOf(own)}`, [cite(rival), cite(own)]),
  )
}

/** A rival that is as good leaves the model without a reason. Which way is better must be known, never guessed. */
function beaten(pairs: readonly RivalResult[]): ControlResult | null {
  for (const { own, rival, metric } of pairs) {
    const direction = own.measurement.direction ?? knownMetric(metric)?.direction ?? null
    const [ours, theirs] = [numberOf(own), numberOf(rival)]
    if (direction === null || ours === null || theirs === null) continue
    const order = compare(ours, theirs)
    if (direction === 'higher' ? order > 0 : order < 0) continue
    return mendedBy(
      detail`Promote the rival, or show what the model is better at`,
      notShown(
        detail`The model is no better than its rival: ${nameOf(own)} is ${textOf(own)}, ${nameOf(rival)} is ${textOf(rival)}`,
        [cite(own), cite(rival)],
      ),
    )
  }
  return null
}

function compared(facts: ControlFactsheet, pairs: readonly RivalResult[]): ControlResult {
  const files = new Map(pairs.map(({ own }) => [own.file.path, own.file]))
  for (const file of files.values()) {
    const tied = evaluatedArtifact(facts, file)
    if (tied.kind === 'other') return tied.result
  }
  const sure = pairs.filter(({ sameData }) => sameData === true)
  const told = sure.length > 0 ? sure : pairs
  const strength = sure.length > 0 ? 'E3' : 'E2'
  const names = enumerated([...new Set(told.map(({ rival }) => formatPath(rival.measurement.path).slice(0, 80)))])
  const citations = told.slice(0, MOST_CITED).flatMap(({ own, rival }) => [cite(rival, strength), cite(own, strength)])
  if (sure.length > 0) return shown('E3', detail`The model was compared on the same data with ${names}`, citations)
  return mendedBy(
    detail`State once in the file on which data both were measured: ${named('dataset: {id, revision}')}`,
    shown('E2', detail`The model was compared with ${names}, but nothing says on which data`, citations),
  )
}

const MOST_CITED = 5

function numberOf({ measurement: { value } }: PlacedResult): ReturnType<typeof parseDecimal> {
  return value.kind === 'number' ? parseDecimal(value.text) : null
}

function textOf({ measurement: { value } }: PlacedResult): ReturnType<typeof named> {
  return named(value.kind === 'number' ? value.text : value.kind)
}

function nameOf({ measurement }: PlacedResult): ReturnType<typeof named> {
  return named(formatPath(measurement.path).slice(0, 80))
}

function cite({ file, measurement }: PlacedResult, strength: Strength | null = null): Citation {
  return { path: file.path, side: 'candidate', at: measurement.at, digest: file.digest, strength }
}
