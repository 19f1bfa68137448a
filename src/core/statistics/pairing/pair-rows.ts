import type { KeyColumn } from './key-column.ts'
import { matchBySorting } from './match-by-sorting.ts'
import { matchByTable } from './match-by-table.ts'
import { matchInOrder } from './match-in-order.ts'
import type { RowPairing } from './row-pairing.ts'

/**
 * Pairs the rows of candidate and baseline that have the same key, each key once on either side; a key that a side
 * repeats is ambiguous and pairs nothing. O(rows) time whatever the keys, and at most 40 bytes a row beside the keys.
 */
export function pairRows(candidate: KeyColumn, baseline: KeyColumn): RowPairing {
  const found =
    matchInOrder(candidate, baseline) ?? matchByTable(candidate, baseline) ?? matchBySorting(candidate, baseline)
  const { match } = found
  let pairs = 0
  for (let row = 0; row < match.length; row++) if ((match[row] ?? 0) >= 0) pairs++
  const candidateRows = new Int32Array(pairs)
  const baselineRows = new Int32Array(pairs)
  let at = 0
  let inPlace = 0
  for (let row = 0; row < match.length; row++) {
    const other = match[row] ?? 0
    if (other < 0) continue
    candidateRows[at] = row
    baselineRows[at] = other
    if (row === other) inPlace++
    at++
  }
  const inOrder = inPlace === candidate.low.length && inPlace === baseline.low.length
  return { candidateRows, baselineRows, candidate: found.candidate, baseline: found.baseline, inOrder }
}
