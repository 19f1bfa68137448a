import type { RowPairing } from '../../statistics/pairing/row-pairing.ts'
import { crossSlicings } from '../../statistics/slices/cross-slicings.ts'
import { sliceBins } from '../../statistics/slices/slice-bins.ts'
import { sliceNumbers } from '../../statistics/slices/slice-numbers.ts'
import { countOfSlice, sliceRows } from '../../statistics/slices/slice-rows.ts'
import type { SliceRows } from '../../statistics/slices/slice-rows.ts'
import { sliceTexts } from '../../statistics/slices/slice-texts.ts'
import type { Slicing } from '../../statistics/slices/slicing.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { Measuring } from './measuring.ts'
import type { PairedSides } from './pair-sides.ts'
import type { SideRows } from './side-rows.ts'

/** One cut of one side, and the rows of its slices. */
export type CutSide = { readonly slicing: Slicing; readonly index: SliceRows }

/** A cut of both sides; null where a side has too many slices for anybody to read, or none. */
export type Cut = { readonly candidate: CutSide | null; readonly baseline: CutSide | null }

/** One slice by its number on both sides; null where a side does not have it. */
export type SlicePair = {
  /** `region=North`, `region × age=North × [18,30)`; the columns alone where they make too many to cut. */
  readonly name: string
  readonly candidate: number | null
  readonly baseline: number | null
  /** Whether the partners of the candidate's rows are the baseline's rows of this slice. */
  readonly sameRows: boolean
  readonly tooMany: boolean
}

/** What a cut makes of both sides. */
export function cutBoth({ plan, candidate, baseline }: Measuring, columns: readonly string[]): Cut {
  const side = (rows: SideRows | null): CutSide | null => {
    const slicing = rows === null ? null : slicingOf(rows, columns, plan.declared)
    return slicing === null ? null : { slicing, index: sliceRows(slicing) }
  }
  return { candidate: side(candidate), baseline: side(baseline) }
}

/** The slices that a cut makes on both sides, in order; one without rows where there are too many for anybody to read. */
export function slicePairs(
  { candidate, baseline }: Cut,
  columns: readonly string[],
  paired: PairedSides | null,
): readonly SlicePair[] {
  const cut = columns.join(' × ')
  if (candidate === null) return [{ name: cut, candidate: null, baseline: null, sameRows: false, tooMany: true }]
  const [own, other] = [numbersOf(candidate.slicing), numbersOf(baseline?.slicing ?? null)]
  const rows = paired?.rows ?? null
  const same = rows === null || baseline === null ? null : alike(candidate, baseline, rows)
  return [...new Set([...own.keys(), ...other.keys()])].toSorted(byCodeUnit).map((key) => {
    const mine = own.get(key) ?? null
    return {
      name: `${cut}=${key}`,
      candidate: mine,
      baseline: other.get(key) ?? null,
      tooMany: false,
      sameRows: mine !== null && same?.[mine] === 1,
    }
  })
}

function numbersOf(slicing: Slicing | null): ReadonlyMap<string, number> {
  return new Map((slicing?.keys ?? []).map((key, slice) => [key, slice]))
}

/** For each slice of the candidate 1 where the partners of its rows are the baseline's slice of that key, all of it. */
function alike(candidate: CutSide, baseline: CutSide, { baselineRows }: RowPairing): Uint8Array {
  const there = numbersOf(baseline.slicing)
  const counterparts = candidate.slicing.keys.map((key) => there.get(key) ?? -1)
  const same = Uint8Array.from(counterparts, (slice, own) =>
    slice !== -1 && countOfSlice(candidate.index, own) === countOfSlice(baseline.index, slice) ? 1 : 0,
  )
  const { codes } = candidate.slicing
  for (let row = 0; row < codes.length; row++) {
    const own = codes[row] ?? 0
    if (baseline.slicing.codes[baselineRows[row] ?? -1] !== counterparts[own]) same[own] = 0
  }
  return same
}

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
