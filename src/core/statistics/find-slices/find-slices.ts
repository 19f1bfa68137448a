import { byCodeUnit } from '../../base/order.ts'
import { adjusted } from '../corrections/adjusted.ts'
import type { Undefined } from '../estimate.ts'
import type { Slicing } from '../slices/slicing.ts'
import { candidatesOf } from './candidates.ts'
import type { Candidate, SearchLimits } from './candidates.ts'
import type { Centred, Sums } from './cell-sums.ts'
import { without } from './cell-sums.ts'
import { degradedP, effectSize, meanOf, varianceOf, worseThanP } from './degradation.ts'
import type { Scale } from './degradation.ts'
import { withoutRedundant } from './redundancy.ts'
import type { Tested } from './redundancy.ts'

/** A slice in which the candidate does worse than the baseline, and worse than it does elsewhere. */
export type FoundSlice = {
  readonly columns: readonly string[]
  readonly key: string
  readonly n: number
  /** Mean of candidate's loss − baseline's loss in the slice, and in all other rows. */
  readonly difference: number
  readonly differenceElsewhere: number
  readonly effectSize: number | null
  readonly p: number
  /** Holm, over all slices that were searched. */
  readonly adjusted: number
}

export type SliceSearch =
  | {
      readonly kind: 'searched'
      readonly rows: number
      readonly difference: number
      /** How many slices were tested, from how many columns and pairs; and which of these a limit left out. */
      readonly searched: number
      readonly columns: number
      readonly pairs: number
      readonly leftOut: readonly (readonly string[])[]
      /** Worst first. */
      readonly found: readonly FoundSlice[]
    }
  | { readonly kind: 'undefined'; readonly why: Undefined }

export type SearchRequest = {
  /** For each row candidate's loss − baseline's loss: 0/1, Brier, log, squared or absolute. Above 0 is worse. */
  readonly differences: Float64Array
  /** Of the same rows, one for each column. */
  readonly slicings: readonly Slicing[]
  readonly limits: SearchLimits
  /** Chance that a slice is reported although no slice is degraded. */
  readonly alpha: number
}

export const SEARCH_LIMITS: SearchLimits = { leastRows: 30, mostCandidates: 10_000, mostPairs: 500 }

/**
 * Looks for the slices in which the candidate got worst, over all columns and pairs of columns. Slice Finder (Chung et
 * al. 2019) and SliceLine (Sagadeeva, Boehm 2021) look for rows where one model is bad; here what counts is the paired
 * difference to the baseline, so that rows hard for both are no finding.
 *
 * A slice is found if two claims hold at once: the candidate is worse there than the baseline (paired), and its loss grew
 * more there than in the other rows (Welch, Slice Finder's counterpart): the p-value is the greater of the two
 * (intersection–union), so a candidate that is worse everywhere is no list of all slices. Holm's correction counts every
 * slice that was tested; what is dropped as redundant afterwards was counted. Rows count once: there are no weights.
 */
export function findSlices({ differences, slicings, limits, alpha }: SearchRequest): SliceSearch {
  const centre = centreOf(differences)
  if (typeof centre === 'string') return { kind: 'undefined', why: centre }
  const of: Centred = { differences, mean: centre.mean }
  const all = totalOf(of)
  if (!Number.isFinite(all.squares)) return { kind: 'undefined', why: 'not-finite' }
  const scale: Scale = { ...centre, variance: varianceOf(all) }
  const { tested, columns, pairs, leftOut } = candidatesOf(of, slicings, limits)
  const pValues = tested.map(({ sums }) => Math.max(degradedP(sums, scale), worseThanP(sums, without(all, sums))))
  const corrected = adjusted('holm', pValues)
  const significant = tested.flatMap((candidate, at): readonly Tested[] =>
    (corrected[at] ?? 1) <= alpha ? [{ candidate, p: pValues[at] ?? 1, adjusted: corrected[at] ?? 1 }] : [],
  )
  const found = withoutRedundant(significant, scale, alpha)
    .map((each) => foundSlice(each, all, scale))
    .toSorted(worstFirst)
  return {
    kind: 'searched',
    rows: differences.length,
    difference: scale.mean,
    searched: tested.length,
    columns,
    pairs,
    leftOut,
    found,
  }
}

function centreOf(differences: Float64Array): Omit<Scale, 'variance'> | Undefined {
  if (differences.length === 0) return 'no-rows'
  let sum = 0
  let isUnit = true
  for (let row = 0; row < differences.length; row++) {
    const difference = differences[row] ?? 0
    sum += difference
    if (difference !== 0 && difference !== 1 && difference !== -1) isUnit = false
  }
  return Number.isFinite(sum) ? { mean: sum / differences.length, isUnit } : 'not-finite'
}

function totalOf({ differences, mean }: Centred): Sums {
  let [sum, squares, up, down] = [0, 0, 0, 0]
  for (let row = 0; row < differences.length; row++) {
    const difference = differences[row] ?? 0
    sum += difference - mean
    squares += (difference - mean) ** 2
    if (difference > 0) up++
    else if (difference < 0) down++
  }
  return { n: differences.length, sum, squares, up, down }
}

function foundSlice({ candidate, p, adjusted: corrected }: Tested, all: Sums, scale: Scale): FoundSlice {
  const { columns, key, sums }: Candidate = candidate
  const others = without(all, sums)
  return {
    columns,
    key,
    n: sums.n,
    difference: meanOf(sums, scale),
    differenceElsewhere: meanOf(others, scale),
    effectSize: effectSize(sums, others),
    p,
    adjusted: corrected,
  }
}

function worstFirst(a: FoundSlice, b: FoundSlice): number {
  if (a.difference !== b.difference) return b.difference - a.difference
  if (a.n !== b.n) return b.n - a.n
  return byCodeUnit([...a.columns, a.key].join('\n'), [...b.columns, b.key].join('\n'))
}
