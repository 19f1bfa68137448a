import { factsOf } from '../../statistics/metrics/facts-of.ts'
import type { MeasuredValue } from '../measured.ts'
import { differenceOfSides } from './difference-of.ts'
import { gatherRows } from './gather-rows.ts'
import type { Measuring } from './measuring.ts'
import { wantedMetrics } from './metric-asks.ts'
import type { MetricWanted } from './metric-asks.ts'
import { inferringOf } from './inferring.ts'
import { unitsOf } from './resampling.ts'
import { rounded } from './rounded.ts'
import { sampleOf } from './sample-of.ts'
import { sliceValues } from './slice-values.ts'
import { madeOnce, taskRows } from './task-rows.ts'
import type { TaskRows } from './task-rows.ts'
import type { BothRows } from './both-rows.ts'

/** Every metric of the whole, and those of slices that are asked for, on both sides and with their differences. */
export function metricValues(measuring: Measuring): readonly MeasuredValue[] {
  const { plan, shared } = measuring
  const both = bothRows(measuring)
  const wanted = wantedMetrics(plan, shared).filter(({ definition }) => both.candidate(definition.task) !== null)
  const whole = wanted.map((one) => wholeValue(measuring, both, one))
  const slices = sliceValues(measuring, both, wanted)
  return wanted.flatMap((one, at) => [...whole.slice(at, at + 1), ...slices(one)].map(rounded))
}

function bothRows(measuring: Measuring): BothRows {
  const { plan, shared, candidate, baseline } = measuring
  const theirs = baseline === null ? null : taskRows(baseline, shared, plan.declared)
  return {
    candidate: taskRows(candidate, shared, plan.declared),
    baseline: theirs,
    aligned: alignedRows(measuring, theirs),
    units: { candidate: unitsOf(candidate), baseline: baseline === null ? null : unitsOf(baseline) },
  }
}

/** Row i of what comes out is the partner of the candidate's row i. */
function alignedRows({ paired }: Measuring, theirs: TaskRows | null): TaskRows | null {
  const rows = paired?.rows ?? null
  if (rows === null || theirs === null) return null
  if (rows.inOrder) return theirs
  return madeOnce((task) => {
    const all = theirs(task)
    return all === null ? null : factsOf(gatherRows(all, rows.baselineRows))
  })
}

function wholeValue(measuring: Measuring, both: BothRows, wanted: MetricWanted): MeasuredValue {
  const { task, name, direction } = wanted.definition
  const inferring = inferringOf(measuring, wanted, { slice: null, units: both.units.candidate })
  const candidate = both.candidate(task)
  const baseline = both.baseline?.(task) ?? null
  const partner = both.aligned?.(task) ?? null
  // resampling the baseline alone draws its own rows
  const theirs = { ...inferring, units: both.units.baseline ?? inferring.units }
  return {
    path: [name],
    direction,
    slice: null,
    candidate: candidate === null ? null : sampleOf(candidate, inferring),
    baseline: baseline === null ? null : sampleOf(baseline, theirs),
    difference: differenceOfSides({ candidate, baseline, partner }, inferring),
  }
}
