import type { RowPairing } from '../../statistics/pairing/row-pairing.ts'
import type { LabelColumn, SideRows } from './side-rows.ts'

/**
 * Whether both models gave the same for every pair of rows, in whatever order the files have them: the score, and the
 * prediction where one is declared. Where one side has such a column and the other has not, nobody can say.
 */
export function sameOutputs(
  pairs: RowPairing,
  { candidate, baseline }: { readonly candidate: SideRows; readonly baseline: SideRows },
): boolean {
  if ((candidate.scores ?? candidate.prediction) === null) return false
  return (
    sameScores(candidate.scores, baseline.scores, pairs) && sameColumn(candidate.prediction, baseline.prediction, pairs)
  )
}

function sameScores(ours: Float64Array | null, theirs: Float64Array | null, pairs: RowPairing): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return everyPair(pairs, (own, other) => ours[own] === theirs[other])
}

/** Whether two columns hold the same in every pair of rows: numbers by value, texts by what is written. */
export function sameColumn(ours: LabelColumn | null, theirs: LabelColumn | null, pairs: RowPairing): boolean {
  if (ours === null || theirs === null) return ours === theirs
  if (ours.kind === 'number' && theirs.kind === 'number') return sameScores(ours.values, theirs.values, pairs)
  if (ours.kind !== 'text' || theirs.kind !== 'text') return false
  const known = new Map(theirs.dictionary.map((text, code) => [text, code]))
  const codes = ours.dictionary.map((text) => known.get(text) ?? NOWHERE)
  return everyPair(pairs, (own, other) => codes[ours.codes[own] ?? MISSING] === theirs.codes[other])
}

/** No code: of a text that the other column does not have, and of a cell that is not there. */
const NOWHERE = -2
const MISSING = -1

function everyPair(
  { candidateRows, baselineRows }: RowPairing,
  holds: (own: number, other: number) => boolean,
): boolean {
  if (candidateRows.length === 0 || candidateRows.length !== baselineRows.length) return false
  return candidateRows.every((own, at) => holds(own, baselineRows[at] ?? MISSING))
}
