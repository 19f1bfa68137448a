import type { RowPairing } from './row-pairing.ts'

/** Whether paired rows are about the same truth: a label does not depend on the model. */
export type LabelAgreement = {
  readonly compared: number
  readonly disagreements: number
  /** The first pairs that disagree, by row of each side, counted from 0. */
  readonly first: readonly { readonly candidateRow: number; readonly baselineRow: number }[]
}

/** So many disagreeing pairs are named. */
const MOST_NAMED = 5

/**
 * Labels as a table holds them: numbers, or texts by codes and a dictionary. A missing label (NaN, a code outside of
 * the dictionary) agrees only with a missing one. `1` as a number and as a text are two kinds, which never agree:
 * whoever has both reads both files as texts.
 */
export type Labels =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'texts'; readonly codes: Int32Array; readonly dictionary: readonly string[] }

/** Counts the pairs whose labels differ. O(pairs), and a look-up for each text of the dictionaries. */
export function labelAgreement(
  { candidateRows, baselineRows }: Pick<RowPairing, 'candidateRows' | 'baselineRows'>,
  candidate: Labels,
  baseline: Labels,
): LabelAgreement {
  const differ = difference(candidate, baseline)
  const first: { candidateRow: number; baselineRow: number }[] = []
  let disagreements = 0
  for (let pair = 0; pair < candidateRows.length; pair++) {
    const candidateRow = candidateRows[pair] ?? 0
    const baselineRow = baselineRows[pair] ?? 0
    if (!differ(candidateRow, baselineRow)) continue
    disagreements++
    if (first.length < MOST_NAMED) first.push({ candidateRow, baselineRow })
  }
  return { compared: candidateRows.length, disagreements, first }
}

function difference(candidate: Labels, baseline: Labels): (ours: number, theirs: number) => boolean {
  if (candidate.kind === 'numbers' && baseline.kind === 'numbers') {
    return (ours, theirs) => {
      const a = candidate.values[ours] ?? NaN
      const b = baseline.values[theirs] ?? NaN
      return a !== b && (a === a || b === b)
    }
  }
  if (candidate.kind === 'texts' && baseline.kind === 'texts') {
    const codes = translated(candidate.dictionary, baseline.dictionary)
    return (ours, theirs) => {
      const a = codes[candidate.codes[ours] ?? -1] ?? MISSING
      const b = baseline.codes[theirs] ?? -1
      return a !== (b >= 0 && b < baseline.dictionary.length ? b : MISSING)
    }
  }
  return () => true
}

const MISSING = -1
const UNKNOWN = -2

/** The other side's code of each text of a dictionary. */
function translated(dictionary: readonly string[], other: readonly string[]): Int32Array {
  const codes = new Map(other.map((text, code) => [text, code]))
  return Int32Array.from(dictionary, (text) => codes.get(text) ?? UNKNOWN)
}
