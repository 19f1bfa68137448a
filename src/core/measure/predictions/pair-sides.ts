import type { Diagnostic } from '../../base/diagnostic.ts'
import { contentKey } from '../../statistics/pairing/content-key.ts'
import type { KeyColumn } from '../../statistics/pairing/key-column.ts'
import { labelAgreement } from '../../statistics/pairing/label-agreement.ts'
import type { Labels } from '../../statistics/pairing/label-agreement.ts'
import { pairRows } from '../../statistics/pairing/pair-rows.ts'
import type { RowPairing } from '../../statistics/pairing/row-pairing.ts'
import type { Pairing } from '../measured.ts'
import { tableProblem } from '../problem.ts'
import { sameOutputs } from './same-outputs.ts'
import type { LabelColumn, SideRows } from './side-rows.ts'

/** How the rows of both sides belong together: `rows` is null where they were not evaluated on the same ones. */
export type PairedSides = { readonly pairing: Pairing; readonly rows: RowPairing | null }

export type Sides = { readonly candidate: SideRows; readonly baseline: SideRows; readonly byId: boolean }

/**
 * Pairs the rows of candidate and baseline: by the declared id, else by all that stands in a row beside predictions.
 * They count as paired only when every row of both sides has exactly one partner with the same label: a test set that
 * lost its hard rows is another test set.
 */
export function pairSides({ candidate, baseline, byId }: Sides, path: string): PairedSides {
  const [ours, theirs] = [keyOf(candidate), keyOf(baseline)]
  if (ours === null || theirs === null) return byOrder({ candidate, baseline }, null, path)
  const rows = pairRows(ours, theirs)
  // identical rows can't be told apart by what stands in them; then only their order is left
  if (!byId && repeats(rows) > 0) return byOrder({ candidate, baseline }, { ours, theirs }, path)
  return checked(rows, { candidate, baseline }, { path, by: byId ? 'id' : 'content' })
}

function keyOf({ keys }: SideRows): KeyColumn | null {
  const [first, ...others] = keys
  return first === undefined || others.length > 0 ? contentKey(keys) : first
}

function repeats({ candidate, baseline }: RowPairing): number {
  return candidate.repeats + baseline.repeats
}

type Keys = { readonly ours: KeyColumn; readonly theirs: KeyColumn }

function byOrder({ candidate, baseline }: Omit<Sides, 'byId'>, keys: Keys | null, path: string): PairedSides {
  if (candidate.count !== baseline.count) {
    return apart(
      { candidate, baseline },
      `there are ${candidate.count} rows here and ${baseline.count} in the baseline`,
      path,
    )
  }
  const other = keys === null ? -1 : firstOther(keys)
  if (other !== -1) return apart({ candidate, baseline }, `row ${other + 1} is about something else there`, path)
  const all = Int32Array.from({ length: candidate.count }, (_, row) => row)
  const none = { only: 0, ambiguous: 0, missing: 0, repeats: 0, firstRepeat: null }
  const rows = { candidateRows: all, baselineRows: all, candidate: none, baseline: none, inOrder: true }
  return checked(rows, { candidate, baseline }, { path, by: 'order' })
}

/** The first row that holds something else on the other side, besides predictions; −1 where none does. */
function firstOther({ ours, theirs }: Keys): number {
  return ours.low.findIndex((low, row) => low !== theirs.low[row] || ours.high[row] !== theirs.high[row])
}

type Checking = { readonly path: string; readonly by: Exclude<Pairing['by'], 'none'> }

function checked(rows: RowPairing, sides: Omit<Sides, 'byId'>, { path, by }: Checking): PairedSides {
  const paired = rows.candidateRows.length
  const onlyCandidate = sides.candidate.count - paired
  const onlyBaseline = sides.baseline.count - paired
  const why = unpaired(rows, { onlyCandidate, onlyBaseline }) ?? disagreement(rows, sides)
  const problem = why === null ? null : differing(why, path)
  const identical = problem === null && sameOutputs(rows, sides)
  return {
    pairing: { by, paired, onlyCandidate, onlyBaseline, identical, problem },
    rows: problem === null ? rows : null,
  }
}

function apart({ candidate, baseline }: Omit<Sides, 'byId'>, why: string, path: string): PairedSides {
  const counts = { paired: 0, onlyCandidate: candidate.count, onlyBaseline: baseline.count }
  return { pairing: { by: 'none', ...counts, identical: false, problem: differing(why, path) }, rows: null }
}

function differing(why: string, path: string): Diagnostic {
  return tableProblem(path, {
    code: 'table/rows-differ',
    message: `candidate and baseline do not have the same rows: ${why}`,
    hint: 'Evaluate both versions on the same rows, each once, with an id: column that names them',
  })
}

type Rest = { readonly onlyCandidate: number; readonly onlyBaseline: number }

function unpaired({ candidate, baseline }: RowPairing, { onlyCandidate, onlyBaseline }: Rest): string | null {
  for (const [side, where] of [
    [candidate, 'here'],
    [baseline, 'in the baseline'],
  ] as const) {
    const { firstRepeat, missing } = side
    if (firstRepeat !== null) return `row ${firstRepeat.row + 1} ${where} has the key of row ${firstRepeat.of + 1}`
    if (missing > 0) return `${missing} rows ${where} have no key`
  }
  if (onlyCandidate + onlyBaseline === 0) return null
  return `${onlyCandidate} are only here and ${onlyBaseline} only in the baseline`
}

/** What a row is about is the same on both sides, beside predictions: else one side chose its own grouping. */
function disagreement(rows: RowPairing, { candidate, baseline }: Omit<Sides, 'byId'>): string | null {
  const compared = [
    { what: 'label', ours: candidate.label, theirs: baseline.label },
    { what: 'cluster', ours: candidate.clusters, theirs: baseline.clusters },
    { what: 'query', ours: candidate.queries, theirs: baseline.queries },
  ]
  for (const { what, ours, theirs } of compared) {
    if (ours === null && theirs === null) continue
    if (ours === null || theirs === null) return `only one of them has the ${what} of its rows`
    const { disagreements, first } = labelAgreement(rows, labelsOf(ours), labelsOf(theirs))
    const [named] = first
    if (named === undefined) continue
    return `the ${what} of ${disagreements} differs, first in row ${named.candidateRow + 1} here and row ${named.baselineRow + 1} in the baseline`
  }
  return null
}

function labelsOf(column: LabelColumn): Labels {
  if (column.kind === 'number') return { kind: 'numbers', values: column.values }
  return { kind: 'texts', codes: column.codes, dictionary: column.dictionary }
}
