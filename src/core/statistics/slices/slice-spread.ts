import type { Computed, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'

/** A metric on one slice of `n` rows. */
export type SliceValue = { readonly key: string; readonly n: number; readonly computed: Computed }

/**
 * How far slices are apart. Slices without a value and slices with fewer than `leastRows` rows are named, and never left
 * out of the answer silently: a small slice counts for worst and gap like any other, and one without a value makes both
 * undefined. `ofDefined` is then the gap of those that have a value: the whole gap is at least that.
 */
export type SliceSpread = {
  readonly worst: SliceValue | null
  readonly best: SliceValue | null
  /** Largest − smallest value. */
  readonly gap: Computed
  /** Smallest ÷ largest value; undefined where the largest is not above 0 or the smallest is negative. */
  readonly ratio: Computed
  readonly ofDefined: number | null
  readonly withoutValue: readonly { readonly key: string; readonly n: number; readonly why: Undefined }[]
  readonly tooSmall: readonly { readonly key: string; readonly n: number }[]
}

/** Worst slice and gaps; of equal values the first counts. `better` says which way the metric is good. */
export function sliceSpread(slices: readonly SliceValue[], better: 'higher' | 'lower', leastRows: number): SliceSpread {
  const sign = better === 'higher' ? 1 : -1
  const defined = slices.flatMap((slice) =>
    slice.computed.kind === 'value' ? [{ slice, value: slice.computed.value }] : [],
  )
  const withoutValue = slices.flatMap(({ key, n, computed: of }) =>
    of.kind === 'undefined' ? [{ key, n, why: of.why }] : [],
  )
  let [worst, best] = [defined[0], defined[0]]
  for (const each of defined) {
    if (worst === undefined || sign * each.value < sign * worst.value) worst = each
    if (best === undefined || sign * each.value > sign * best.value) best = each
  }
  const [a, b] = [worst?.value ?? 0, best?.value ?? 0]
  const [least, most] = a < b ? [a, b] : [b, a]
  const lacking = slices.length === 0 ? 'no-rows' : withoutValue[0]?.why
  return {
    worst: worst?.slice ?? null,
    best: best?.slice ?? null,
    gap: lacking === undefined ? computed(most - least) : undefinedFor(lacking),
    ratio: lacking === undefined ? ratioOf(least, most) : undefinedFor(lacking),
    ofDefined: worst === undefined ? null : most - least,
    withoutValue,
    tooSmall: slices.filter(({ n }) => n < leastRows).map(({ key, n }) => ({ key, n })),
  }
}

function ratioOf(least: number, most: number): Computed {
  return most > 0 && least >= 0 ? computed(least / most) : undefinedFor('zero-denominator')
}
