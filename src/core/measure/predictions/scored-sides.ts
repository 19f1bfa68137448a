import type { ScoredRows } from '../../statistics/metrics/rows.ts'

/** The scores of both sides; null where a side has none, or is not there. */
export type ScoredSides = { readonly candidate: ScoredRows | null; readonly baseline: ScoredRows | null }
