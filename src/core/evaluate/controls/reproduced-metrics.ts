import { absolute, atMost, compare, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { matchesName } from '../../evidence/metric-name.ts'
import type { Measurement } from '../../evidence/types.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Citation } from '../verdict.ts'
import type { ControlFactsheet } from './types.ts'
import { reportsOfOthers } from './evaluation-files.ts'

/** A recorded number and what the reproduction reports under the same name. */
export type Reproduced = {
  readonly path: readonly string[]
  readonly recorded: string
  /** As written; null where it is missing or no finite number. */
  readonly again: string | null
  readonly difference: 'within' | 'beyond' | 'unknown'
  /** Whether the tolerance is as large as the number itself: then any result would pass. */
  readonly swallowed: boolean
  readonly citations: readonly Citation[]
}

type Reproduction = {
  readonly path: string
  readonly digest: string
  readonly measurements: readonly Measurement[]
  readonly tolerance: Decimal
}

/**
 * Every recorded number that the gate judges, and every other that the reproduction reports too; all of them where the
 * gate judges none.
 */
export function reproducedMetrics(facts: ControlFactsheet, again: Reproduction): readonly Reproduced[] {
  const others = reportsOfOthers(facts)
  const recorded = facts.evidence.candidate.metrics.flatMap(({ path, digest, result }) => {
    if (others.has(path)) return []
    const measurements = result.kind === 'read' ? result.reading.measurements : []
    const file = { path, side: 'candidate', digest, strength: null } as const
    return measurements
      .filter(({ value, operational }) => value.kind === 'number' && !operational)
      .map((measurement) => ({ measurement, citation: { ...file, at: measurement.at } }))
  })
  const judged = recorded.filter(({ measurement }) => facts.gate.metrics.some((entry) => judges(entry, measurement)))
  const twins = new Map(again.measurements.map((each) => [keyOf(each), each]))
  const asked = new Set(judged.length === 0 ? recorded : judged)
  return recorded
    .filter((each) => asked.has(each) || twins.has(keyOf(each.measurement)))
    .map(({ measurement, citation }) => pair(measurement, citation, { ...again, twin: twins.get(keyOf(measurement)) }))
}

function judges({ metric, path }: MetricEntry, measurement: Measurement): boolean {
  if (path === null) return matchesName(metric, measurement.path) !== null
  return JSON.stringify(path) === JSON.stringify(measurement.path)
}

function keyOf({ path, slice, split, dataset }: Measurement): string {
  return JSON.stringify([path, slice, split, dataset])
}

function pair(
  measurement: Measurement,
  citation: Citation,
  { path: file, digest, tolerance, twin }: Reproduction & { readonly twin: Measurement | undefined },
): Reproduced {
  const recorded = measurement.value.kind === 'number' ? measurement.value.text : ''
  const again = twin?.value.kind === 'number' ? twin.value.text : null
  const [before, after] = [parseDecimal(recorded), parseDecimal(again ?? '')]
  const place: Citation = { path: file, side: 'candidate', at: twin?.at ?? null, digest, strength: null }
  const found = { path: measurement.path, recorded, again, citations: [citation, place] }
  if (before === null || after === null) return { ...found, difference: 'unknown', swallowed: false }
  const difference = atMost(absolute(subtract(before, after)), tolerance) ? 'within' : 'beyond'
  return { ...found, difference, swallowed: compare(tolerance, absolute(before)) >= 0 }
}
