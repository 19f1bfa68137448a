import { crossSlicings } from '../../statistics/slices/cross-slicings.ts'
import { sliceBins } from '../../statistics/slices/slice-bins.ts'
import { sliceNumbers } from '../../statistics/slices/slice-numbers.ts'
import { rowsOfSlice, sliceRows } from '../../statistics/slices/slice-rows.ts'
import type { SliceRows } from '../../statistics/slices/slice-rows.ts'
import { sliceTexts } from '../../statistics/slices/slice-texts.ts'
import type { Slicing } from '../../statistics/slices/slicing.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { Measuring } from './measuring.ts'
import type { SideRows } from './side-rows.ts'

/** One slice with its rows on both sides; null where a side does not have it. */
export type SlicePair = {
  /** `region=North`, `region × age=North × [18,30)`; the columns alone where they make too many to cut. */
  readonly name: string
  readonly candidate: Int32Array | null
  readonly baseline: Int32Array | null
  /** Whether the partners of the candidate's rows are the baseline's rows of this slice. */
  readonly sameRows: boolean
  readonly tooMany: boolean
}

/** The slices that one cut makes on both sides, in order; one without rows where there are too many for anybody to read. */
export function slicePairs(
  { plan, candidate, baseline, paired }: Measuring,
  cut: readonly string[],
): readonly SlicePair[] {
  const ours = slicingOf(candidate, cut, plan.declared)
  const theirs = baseline === null ? null : slicingOf(baseline, cut, plan.declared)
  if (ours === null) {
    return [{ name: cut.join(' × '), candidate: null, baseline: null, sameRows: false, tooMany: true }]
  }
  const [own, other] = [partsOf(ours), theirs === null ? NONE : partsOf(theirs)]
  const names = [...new Set([...own.keys(), ...other.keys()])].toSorted(byCodeUnit)
  const rows = paired?.rows ?? null
  const codes = rows === null || theirs === null ? null : keysOf(theirs, rows.baselineRows)
  return names.map((key) => {
    const [mine, before] = [own.get(key) ?? null, other.get(key) ?? null]
    return {
      name: `${cut.join(' × ')}=${key}`,
      candidate: mine,
      baseline: before,
      tooMany: false,
      sameRows: mine !== null && before !== null && mine.length === before.length && alike(codes, mine, key),
    }
  })
}

const NONE: ReadonlyMap<string, Int32Array> = new Map()

/** The slicing of one column, or the cross of two; null where it has too many slices, or no such column. */
export function slicingOf(side: SideRows, cut: readonly string[], declared: Predictions): Slicing | null {
  const [first, second] = cut.map((name) => columnSlicing(side, name, declared))
  if (first === undefined || first === null || second === null) return null
  if (second === undefined) return first
  const crossed = crossSlicings(first, second)
  return crossed.kind === 'sliced' ? crossed.slicing : null
}

function columnSlicing({ cuts }: SideRows, name: string, { bins }: Predictions): Slicing | null {
  const column = cuts.get(name)
  if (column === undefined) return null
  const edges = bins.find((one) => one.column === name)?.edges ?? null
  const found =
    column.kind === 'text'
      ? sliceTexts(column)
      : edges === null
        ? sliceNumbers(column)
        : sliceBins(
            column,
            edges.map(({ text }) => Number(text)),
          )
  return found.kind === 'sliced' ? found.slicing : null
}

function partsOf(slicing: Slicing): ReadonlyMap<string, Int32Array> {
  const rows: SliceRows = sliceRows(slicing)
  return new Map(slicing.keys.map((key, slice) => [key, rowsOfSlice(rows, slice)]))
}

type Keys = { readonly keys: readonly string[]; readonly codes: Int32Array }

/** The slice of the partner of each of the candidate's rows. */
function keysOf({ keys, codes }: Slicing, partners: Int32Array): Keys {
  return { keys, codes: Int32Array.from(partners, (row) => codes[row] ?? -1) }
}

function alike(partners: Keys | null, rows: Int32Array, key: string): boolean {
  if (partners === null) return false
  const { keys, codes } = partners
  return rows.every((row) => keys[codes[row] ?? -1] === key)
}
