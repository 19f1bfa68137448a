import { rowsOfSlice } from '../../statistics/slices/slice-rows.ts'
import type { MeasuredValue, Sample } from '../measured.ts'
import type { BothRows } from './both-rows.ts'
import { differenceOfSides } from './difference-of.ts'
import { inferringOf } from './inferring.ts'
import type { Measuring } from './measuring.ts'
import type { MetricWanted } from './metric-asks.ts'
import { unitsAt } from './resampling.ts'
import { sampleOf } from './sample-of.ts'
import { slicedRows } from './sliced-rows.ts'
import { cutBoth, slicePairs } from './slices.ts'
import type { Cut, CutSide, SlicePair } from './slices.ts'
import type { TaskRows } from './task-rows.ts'

/** Hundreds of slices, each measured two thousand times, would take hours. */
const MOST_RESAMPLED = 200

/**
 * The slices of each metric, in the order of its cuts. They are measured slice by slice, all metrics of a slice at once,
 * so that its rows are gathered once and no more than one slice's are held.
 */
export function sliceValues(
  measuring: Measuring,
  both: BothRows,
  wanted: readonly MetricWanted[],
): (one: MetricWanted) => readonly MeasuredValue[] {
  const cuts = new Map(wanted.flatMap((one) => one.cuts.map((columns) => [JSON.stringify(columns), columns] as const)))
  const found = new Map<string, ReadonlyMap<MetricWanted, readonly MeasuredValue[]>>()
  for (const [key, columns] of cuts) {
    const asking = wanted.filter((one) => one.cuts.some((other) => JSON.stringify(other) === key))
    found.set(key, valuesOfCut({ measuring, both, columns, cut: cutBoth(measuring, columns) }, asking))
  }
  return (one) => one.cuts.flatMap((columns) => found.get(JSON.stringify(columns))?.get(one) ?? [])
}

type Given = {
  readonly measuring: Measuring
  readonly both: BothRows
  readonly columns: readonly string[]
  readonly cut: Cut
}

function valuesOfCut(
  given: Given,
  asking: readonly MetricWanted[],
): ReadonlyMap<MetricWanted, readonly MeasuredValue[]> {
  const { measuring, cut, columns } = given
  const pairs = slicePairs(cut, columns, measuring.paired)
  const resample = pairs.length <= MOST_RESAMPLED
  const rowsIn = rowsOfCut(given)
  const values = new Map(asking.map((one): [MetricWanted, MeasuredValue[]] => [one, []]))
  for (const pair of pairs) {
    const rows = rowsIn(pair)
    for (const [one, list] of values) list.push(sliceValue({ ...given, pair, rows, resample }, one))
  }
  return values
}

type Slice = Given & { readonly pair: SlicePair; readonly rows: SliceOfBoth; readonly resample: boolean }

function sliceValue({ measuring, columns, pair, rows, resample }: Slice, wanted: MetricWanted): MeasuredValue {
  const { task, name, direction } = wanted.definition
  const whole = inferringOf(measuring, wanted, { slice: pair.name, units: rows.units.candidate })
  const inferring = { ...whole, resample: whole.resample && resample }
  const theirs = { ...inferring, units: rows.units.baseline ?? inferring.units }
  const candidate = rows.candidate?.(task) ?? null
  const baseline = rows.baseline?.(task) ?? null
  const partner = rows.aligned?.(task) ?? null
  const own = candidate === null ? null : sampleOf(candidate, inferring)
  return {
    path: [name],
    direction,
    slice: { columns, name: pair.name },
    candidate: pair.tooMany ? TOO_MANY : own,
    baseline: baseline === null ? null : sampleOf(baseline, theirs),
    difference: differenceOfSides({ candidate, baseline, partner }, inferring),
  }
}

const TOO_MANY: Sample = { kind: 'undefined', why: 'too-many-slices', n: 0 }

type SliceOfBoth = Omit<BothRows, 'candidate'> & { readonly candidate: TaskRows | null }

function rowsOfCut({ measuring, both, cut }: Given): (pair: SlicePair) => SliceOfBoth {
  const { candidate, baseline, paired } = measuring
  const ours = slicedRows(both.candidate, cut.candidate)
  const theirs = slicedRows(both.baseline, cut.baseline)
  const inOrder = paired?.rows?.inOrder === true
  const aligned = inOrder ? theirs : slicedRows(both.aligned, cut.candidate)
  return (pair) => {
    const own = placesOf(cut.candidate, pair.candidate)
    const other = placesOf(cut.baseline, pair.baseline)
    const before = theirs(pair.baseline)
    return {
      candidate: ours(pair.candidate),
      baseline: before,
      aligned: pair.sameRows ? (inOrder ? before : aligned(pair.candidate)) : null,
      units: {
        candidate: own === null ? both.units.candidate : unitsAt(candidate, own),
        baseline: baseline === null || other === null ? null : unitsAt(baseline, other),
      },
    }
  }
}

function placesOf(side: CutSide | null, slice: number | null): Int32Array | null {
  return side === null || slice === null ? null : rowsOfSlice(side.index, slice)
}
