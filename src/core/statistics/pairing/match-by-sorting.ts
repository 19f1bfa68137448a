import { isMissingKey } from './key-column.ts'
import type { KeyColumn } from './key-column.ts'
import { addRepeat, AMBIGUOUS, NO_KEY, NO_MATCH, tally } from './key-match.ts'
import type { KeyMatch, Tally } from './key-match.ts'
import { sortedRows } from './sorted-rows.ts'

/** Rows of one side in order of their keys, and how far they were walked. */
type Walk = { readonly keys: KeyColumn; readonly rows: Int32Array; readonly counts: Tally; at: number }

/** Equal keys by sorting both sides: O(rows) for any keys, slower than tables for honest ones, and the same answer. */
export function matchBySorting(candidate: KeyColumn, baseline: KeyColumn): KeyMatch {
  const match = new Int32Array(candidate.low.length).fill(NO_MATCH)
  const ours = walk(candidate)
  const theirs = walk(baseline)
  while (ours.at < ours.rows.length || theirs.at < theirs.rows.length) {
    const first = compare(ours, theirs)
    const mine = first <= 0 ? group(ours) : 0
    const other = first >= 0 ? group(theirs) : 0
    if (other === 0) ours.counts.only += mine
    else if (mine === 0) theirs.counts.only += other
    else if (mine === 1 && other === 1) match[ours.rows[ours.at - 1] ?? 0] = theirs.rows[theirs.at - 1] ?? 0
    else {
      ours.counts.ambiguous += mine
      theirs.counts.ambiguous += other
      for (let at = ours.at - mine; at < ours.at; at++) match[ours.rows[at] ?? 0] = AMBIGUOUS
    }
  }
  for (let row = 0; row < match.length; row++) if (isMissingKey(candidate, row)) match[row] = NO_KEY
  return { match, candidate: ours.counts, baseline: theirs.counts }
}

function walk(keys: KeyColumn): Walk {
  const rows = sortedRows(keys)
  return { keys, rows, counts: { ...tally(), missing: keys.low.length - rows.length }, at: 0 }
}

/** Walks over the rows that have the key of the next one; how many they are. */
function group(side: Walk): number {
  const { keys, rows } = side
  const from = side.at
  const first = rows[from] ?? 0
  do side.at++
  while (side.at < rows.length && order(keys, rows[side.at] ?? 0, { keys, row: first }) === 0)
  for (let at = from + 1; at < side.at; at++) addRepeat(side.counts, rows[at] ?? 0, first)
  return side.at - from
}

/** Order of the next rows of two sides; a side that has ended comes last. */
function compare(ours: Walk, theirs: Walk): number {
  if (ours.at === ours.rows.length) return 1
  if (theirs.at === theirs.rows.length) return -1
  return order(ours.keys, ours.rows[ours.at] ?? 0, { keys: theirs.keys, row: theirs.rows[theirs.at] ?? 0 })
}

function order(keys: KeyColumn, row: number, other: { readonly keys: KeyColumn; readonly row: number }): number {
  const high = (keys.high[row] ?? 0) - (other.keys.high[other.row] ?? 0)
  return high === 0 ? (keys.low[row] ?? 0) - (other.keys.low[other.row] ?? 0) : high
}
