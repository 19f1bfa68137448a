import type { UnpairedRows } from './row-pairing.ts'

/** What finding equal keys comes to, whichever way they were found. */
export type KeyMatch = {
  /** For each candidate row the baseline row it pairs with; a code below 0 where it pairs with none. */
  readonly match: Int32Array
  readonly candidate: UnpairedRows
  readonly baseline: UnpairedRows
}

/** Codes in a match: the other side lacks the key; the row has none; the key is there more than once. */
export const NO_MATCH = -1
export const NO_KEY = -2
export const AMBIGUOUS = -3

export type Repeat = { readonly row: number; readonly of: number }

/** Counts of one side while they grow. */
export type Tally = { only: number; ambiguous: number; missing: number; repeats: number; firstRepeat: Repeat | null }

export function tally(): Tally {
  return { only: 0, ambiguous: 0, missing: 0, repeats: 0, firstRepeat: null }
}

/** Counts a row that repeats the key of an earlier one; the first such row of all is kept. */
export function addRepeat(side: Tally, row: number, of: number): void {
  side.repeats++
  if (side.firstRepeat === null || row < side.firstRepeat.row) side.firstRepeat = { row, of }
}
