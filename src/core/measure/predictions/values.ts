import type { MetricRows } from '../../statistics/metrics/rows.ts'
import type { Difference, MeasuredValue, Sample } from '../measured.ts'
import { differenceOf } from './difference-of.ts'
import { gatherRows } from './gather-rows.ts'
import type { Measuring } from './measuring.ts'
import { wantedMetrics } from './metric-asks.ts'
import type { MetricWanted } from './metric-asks.ts'
import { planFor, unitsAt, unitsOf } from './resampling.ts'
import { rounded } from './rounded.ts'
import { sampleOf } from './sample-of.ts'
import type { Inferring } from './sample-of.ts'
import { slicePairs } from './slices.ts'
import type { SlicePair } from './slices.ts'
import { taskRows } from './task-rows.ts'
import type { TaskRows } from './task-rows.ts'

/** Every metric of the whole, and those of slices that are asked for, on both sides and with their differences. */
export function metricValues(measuring: Measuring): readonly MeasuredValue[] {
  const { plan, shared, candidate, baseline } = measuring
  const ours = taskRows(candidate, shared, plan.declared)
  const theirs = baseline === null ? null : taskRows(baseline, shared, plan.declared)
  const given: Given = { measuring, ours, theirs, aligned: alignedRows(measuring, theirs) }
  return wantedMetrics(plan, shared).flatMap((wanted) => {
    const rows = ours(wanted.definition.task)
    if (rows === null) return []
    return [wholeValue(given, wanted), ...sliceValues(given, wanted)].map(rounded)
  })
}

type Given = {
  readonly measuring: Measuring
  readonly ours: TaskRows
  readonly theirs: TaskRows | null
  /** The baseline's rows in the candidate's order; null where they do not pair. */
  readonly aligned: TaskRows | null
}

/** Row i of what comes out is the partner of the candidate's row i. */
function alignedRows({ paired }: Measuring, theirs: TaskRows | null): TaskRows | null {
  const rows = paired?.rows ?? null
  if (rows === null || theirs === null) return null
  if (rows.inOrder) return theirs
  return (task) => {
    const all = theirs(task)
    return all === null ? null : gatherRows(all, rows.baselineRows)
  }
}

function wholeValue({ measuring, ours, theirs, aligned }: Given, wanted: MetricWanted): MeasuredValue {
  const { task } = wanted.definition
  const inferring = inferringOf(measuring, wanted, null)
  const candidate = ours(task)
  const baseline = theirs?.(task) ?? null
  const partner = aligned?.(task) ?? null
  return {
    path: [wanted.definition.name],
    direction: wanted.definition.direction,
    slice: null,
    candidate: candidate === null ? null : sampleOf(candidate, inferring),
    baseline: baseline === null ? null : sampleOf(baseline, { ...inferring, ...baselineUnits(measuring) }),
    difference: change(candidate, { partner, baseline }, inferring),
  }
}

/** Resampling the baseline alone draws its own rows. */
function baselineUnits({ baseline }: Measuring): Partial<Inferring> {
  return baseline === null ? {} : { units: unitsOf(baseline) }
}

type Theirs = { readonly partner: MetricRows | null; readonly baseline: MetricRows | null }

function change(candidate: MetricRows | null, { partner, baseline }: Theirs, inferring: Inferring): Difference | null {
  if (candidate === null || baseline === null) return null
  return differenceOf({ candidate, baseline: partner ?? baseline, paired: partner !== null }, inferring)
}

function inferringOf(
  measuring: Measuring,
  { definition, method, decided }: MetricWanted,
  slice: string | null,
): Inferring {
  const { plan, model, candidate } = measuring
  const about = slice === null ? [definition.name] : [definition.name, slice]
  return {
    definition,
    method,
    units: unitsOf(candidate),
    plan: planFor(plan.declared, model, about),
    resample: decided || candidate.count <= FEW_ROWS,
  }
}

/** On so few rows resampling what nobody asked for takes a second or two. */
const FEW_ROWS = 1_000

/** Hundreds of slices, each measured two thousand times, would take hours. */
const MOST_RESAMPLED = 200

function sliceValues(given: Given, wanted: MetricWanted): readonly MeasuredValue[] {
  return wanted.cuts.flatMap((cut) => {
    const pairs = slicePairs(given.measuring, cut)
    const resample = pairs.length <= MOST_RESAMPLED
    return pairs.map((pair) => sliceValue(given, wanted, { ...pair, columns: cut, resample }))
  })
}

type Slice = SlicePair & { readonly columns: readonly string[]; readonly resample: boolean }

function sliceValue(given: Given, wanted: MetricWanted, slice: Slice): MeasuredValue {
  const { measuring, ours, theirs, aligned } = given
  const { definition } = wanted
  const named = inferringOf(measuring, wanted, slice.name)
  const whole = { ...named, resample: named.resample && slice.resample }
  const inferring =
    slice.candidate === null ? whole : { ...whole, units: unitsAt(measuring.candidate, slice.candidate) }
  const candidate = partOf(ours(definition.task), slice.candidate)
  const baseline = partOf(theirs?.(definition.task) ?? null, slice.baseline)
  const partner = slice.sameRows ? partOf(aligned?.(definition.task) ?? null, slice.candidate) : null
  return {
    path: [definition.name],
    direction: definition.direction,
    slice: { columns: slice.columns, name: slice.name },
    candidate: slice.tooMany ? TOO_MANY : sampleAt(candidate, inferring),
    baseline: sampleAt(baseline, withUnits(inferring, given, slice)),
    difference: change(candidate, { partner, baseline }, inferring),
  }
}

const TOO_MANY: Sample = { kind: 'undefined', why: 'too-many-slices', n: 0 }

function withUnits(inferring: Inferring, { measuring }: Given, { baseline }: Slice): Inferring {
  if (measuring.baseline === null || baseline === null) return inferring
  return { ...inferring, units: unitsAt(measuring.baseline, baseline) }
}

function partOf(rows: MetricRows | null, at: Int32Array | null): MetricRows | null {
  return rows === null || at === null ? null : gatherRows(rows, at)
}

function sampleAt(rows: MetricRows | null, inferring: Inferring): Sample | null {
  return rows === null ? null : sampleOf(rows, inferring)
}
