import { byKeys } from '../../base/order.ts'
import { crossKey } from '../slices/slice-key.ts'
import { countOfSlice, sliceRows } from '../slices/slice-rows.ts'
import type { Slicing } from '../slices/slicing.ts'
import { addRows, emptySums, sumsAt } from './cell-sums.ts'
import type { Centred, Sums } from './cell-sums.ts'

/** A slice that is tested. `parents` are its places among the candidates of one column: two for a cross, else none. */
export type Candidate = {
  readonly columns: readonly string[]
  readonly key: string
  readonly sums: Sums
  readonly parents: readonly string[]
}

/** Which slices are tested at all. Only counts of rows decide it, never how the models did there. */
export type SearchLimits = {
  /** Fewest rows of a slice, and of the rows outside it. */
  readonly leastRows: number
  readonly mostCandidates: number
  readonly mostPairs: number
}

export type Candidates = {
  readonly tested: readonly Candidate[]
  readonly columns: number
  readonly pairs: number
  /** Columns and pairs of columns that a limit kept out, in the order of names. */
  readonly leftOut: readonly (readonly string[])[]
}

/** Pairs of columns with more possible crosses than this are left out, and said to be. */
const LARGEST_TABLE = 1 << 20

/** The slices of a column that are large enough: crosses of others are smaller still. */
type Frequent = { readonly column: string; readonly keys: readonly string[]; readonly codes: Int32Array }

/**
 * The slices of single columns, then the crosses of pairs, in the order of names, until a limit is reached. A cross that
 * has all rows of one of its parts is that part, and not tested twice.
 */
export function candidatesOf(of: Centred, slicings: readonly Slicing[], limits: SearchLimits): Candidates {
  const sorted = slicings.toSorted(byKeys((slicing) => slicing.columns.join('\n')))
  const tested: Candidate[] = []
  const leftOut: (readonly string[])[] = []
  const columns: Frequent[] = []
  for (const slicing of sorted) {
    const frequent = frequentOf(slicing, limits.leastRows)
    const found = cellsOf(of, frequent, limits.leastRows)
    if (tested.length + found.length > limits.mostCandidates) leftOut.push(slicing.columns)
    else {
      tested.push(...found)
      columns.push(frequent)
    }
  }
  const parents = new Map(tested.map((candidate) => [nameOf(candidate), candidate.sums.n]))
  let pairs = 0
  for (const [at, first] of columns.entries()) {
    for (const second of columns.slice(at + 1)) {
      const crossed = pairs < limits.mostPairs ? crossesOf(of, [first, second], limits.leastRows) : null
      const fresh = crossed?.filter((each) => each.parents.every((parent) => parents.get(parent) !== each.sums.n))
      if (fresh === undefined || tested.length + fresh.length > limits.mostCandidates) {
        leftOut.push([first.column, second.column])
      } else {
        tested.push(...fresh)
        pairs++
      }
    }
  }
  return { tested, columns: columns.length, pairs, leftOut }
}

/** A name for a candidate that no other has. */
export function nameOf({ columns, key }: { readonly columns: readonly string[]; readonly key: string }): string {
  return [...columns, key].join('\n')
}

function frequentOf(slicing: Slicing, leastRows: number): Frequent {
  const rows = sliceRows(slicing)
  const recoded = new Int32Array(slicing.keys.length).fill(-1)
  const keys: string[] = []
  for (const [slice, key] of slicing.keys.entries()) {
    if (countOfSlice(rows, slice) < leastRows) continue
    recoded[slice] = keys.length
    keys.push(key)
  }
  const codes = slicing.codes.map((code) => recoded[code] ?? -1)
  return { column: slicing.columns.join(' × '), keys, codes }
}

function cellsOf(of: Centred, { column, keys, codes }: Frequent, leastRows: number): readonly Candidate[] {
  const sums = emptySums(keys.length)
  addRows(sums, of, codes)
  return keys.flatMap((key, cell) => {
    const at = sumsAt(sums, cell)
    return of.differences.length - at.n < leastRows ? [] : [{ columns: [column], key, sums: at, parents: [] }]
  })
}

/** The crosses of two columns that have enough rows; null where there could be too many to count. */
function crossesOf(
  of: Centred,
  [first, second]: readonly [Frequent, Frequent],
  leastRows: number,
): readonly Candidate[] | null {
  const width = second.keys.length
  if (first.keys.length * width > LARGEST_TABLE) return null
  const codes = new Int32Array(first.codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = first.codes[row] ?? -1
    const other = second.codes[row] ?? -1
    codes[row] = code < 0 || other < 0 ? -1 : code * width + other
  }
  const sums = emptySums(first.keys.length * width)
  addRows(sums, of, codes)
  const columns = [first.column, second.column]
  return first.keys.flatMap((a, i) =>
    second.keys.flatMap((b, j) => {
      const at = sumsAt(sums, i * width + j)
      if (at.n < leastRows) return []
      const parents = [nameOf({ columns: [first.column], key: a }), nameOf({ columns: [second.column], key: b })]
      return [{ columns, key: crossKey(a, b), sums: at, parents }]
    }),
  )
}
