import { countOfSlice, sliceRows } from './slice-rows.ts'
import type { Slicing } from './slicing.ts'

/** The slices of two sides by key, with their rows. Keys are compared as they are. */
export type MatchedSlices = {
  readonly shared: readonly { readonly key: string; readonly candidate: number; readonly baseline: number }[]
  /** Slices only the candidate has, and slices only the baseline had. */
  readonly appeared: readonly { readonly key: string; readonly candidate: number }[]
  readonly vanished: readonly { readonly key: string; readonly baseline: number }[]
}

/** Which slices candidate and baseline share; each list in the order of the side that has them. */
export function matchSlices(candidate: Slicing, baseline: Slicing): MatchedSlices {
  const now = counts(candidate)
  const before = counts(baseline)
  const shared = [...now].flatMap(([key, n]) => {
    const other = before.get(key)
    return other === undefined ? [] : [{ key, candidate: n, baseline: other }]
  })
  const appeared = [...now].filter(([key]) => !before.has(key)).map(([key, n]) => ({ key, candidate: n }))
  const vanished = [...before].filter(([key]) => !now.has(key)).map(([key, n]) => ({ key, baseline: n }))
  return { shared, appeared, vanished }
}

function counts(slicing: Slicing): ReadonlyMap<string, number> {
  const rows = sliceRows(slicing)
  return new Map(slicing.keys.map((key, slice) => [key, countOfSlice(rows, slice)]))
}
