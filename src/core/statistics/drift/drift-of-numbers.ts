import { unreachable } from '../../base/unreachable.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { binCounts, binsOf } from './bins.ts'
import type { BinRule, Bins } from './bins.ts'
import { cellDrift } from './cell-drift.ts'
import { NEGLIGIBLE, SMALL_P } from './drift.ts'
import type { Drift, DriftCells, DriftTest, DriftWarning, SideCounts } from './drift.ts'
import { kolmogorovTail } from './kolmogorov-tail.ts'
import { mergeSorted } from './merge-sorted.ts'
import type { CellMethod, DriftMethod } from './method.ts'
import { missingRateDrift } from './missing-rate.ts'
import type { NumberSample } from './sample.ts'
import { exactSmirnov, isExactSmirnov } from './smirnov-two-sample.ts'

export type NumberDriftRequest = { readonly method: DriftMethod; readonly bins: BinRule }

/**
 * Drift of a numeric column from its reference. Rows without a number are left out and counted; where a side has no
 * number at all there is no value, except of the missing rate. Infinities are ordered like any value; distances in
 * the unit of the column are undefined with them. `bins` matter to methods that count in cells only.
 */
export function driftOfNumbers(reference: NumberSample, current: NumberSample, request: NumberDriftRequest): Drift {
  const { method } = request
  const sides = { method, reference: countsOf(reference), current: countsOf(current) }
  if (method.kind === 'missing-rate') return missingRateDrift(sides)
  const a = reference.sorted
  const b = current.sorted
  if (a.length === 0 || b.length === 0) {
    return { ...sides, value: undefinedFor('no-rows'), test: null, cells: null, warnings: [] }
  }
  const found = ordered(a, b, method, request.bins)
  const warnings = allFinite(a) && allFinite(b) ? found.warnings : [...found.warnings, 'infinite-values' as const]
  return { ...sides, ...found, warnings }
}

type Found = {
  readonly value: Computed
  readonly test: DriftTest | null
  readonly cells: DriftCells | null
  readonly warnings: readonly DriftWarning[]
}

function ordered(
  ...[a, b, method, bins]: readonly [
    Float64Array,
    Float64Array,
    Exclude<DriftMethod, { kind: 'missing-rate' }>,
    BinRule,
  ]
): Found {
  switch (method.kind) {
    case 'kolmogorov-smirnov':
      return smirnov(a, b)
    case 'wasserstein':
      return moved(distance(a, b))
    case 'wasserstein-normed':
      return moved(distance(a, b) / Math.max(spread(a), method.least))
    case 'psi':
    case 'kullback-leibler':
    case 'jensen-shannon':
    case 'hellinger':
    case 'total-variation':
    case 'chi-square':
      return inCells(a, b, { method, bins })
    default:
      return unreachable(method)
  }
}

function inCells(a: Float64Array, b: Float64Array, { method, bins }: { method: CellMethod; bins: BinRule }): Found {
  const cut = binsOf(a, bins)
  const before = binCounts(a, cut)
  const now = binCounts(b, cut)
  return { ...cellDrift(before, now, method), cells: cellsOf(cut, before, now) }
}

function cellsOf(cut: Bins, before: Float64Array, now: Float64Array): DriftCells {
  const counts = { reference: [...before], current: [...now] }
  if (cut.kind === 'intervals') return { kind: 'intervals', edges: [...cut.edges], ...counts }
  return { kind: 'values', values: [...cut.values], ...counts }
}

function smirnov(a: Float64Array, b: Float64Array): Found {
  const n = a.length
  const m = b.length
  const { greatest } = mergeSorted(a, b)
  const value = greatest / (n * m)
  const exact = isExactSmirnov(n, m)
  const p = exact ? exactSmirnov(n, m, greatest) : kolmogorovTail(Math.max(1, Math.round((n * m) / (n + m))), value)
  const test: DriftTest = { p, by: exact ? 'exact' : 'asymptotic', effect: { name: 'ks-distance', value } }
  const warnings: readonly DriftWarning[] = p <= SMALL_P && value < NEGLIGIBLE ? ['negligible-effect'] : []
  return { value: computed(value), test, cells: null, warnings }
}

function moved(value: number): Found {
  const answer = Number.isFinite(value) ? computed(value) : undefinedFor('not-finite')
  return { value: answer, test: null, cells: null, warnings: [] }
}

function distance(a: Float64Array, b: Float64Array): number {
  return allFinite(a) && allFinite(b) ? mergeSorted(a, b).area : Infinity
}

/** Standard deviation over n. Two passes, so that a large mean costs no digits. */
function spread(values: Float64Array): number {
  let sum = 0
  for (let row = 0; row < values.length; row++) sum += values[row] ?? 0
  const mean = sum / values.length
  let squares = 0
  for (let row = 0; row < values.length; row++) squares += ((values[row] ?? 0) - mean) ** 2
  return Math.sqrt(squares / values.length)
}

/** Whether an ascending sample holds no infinity: only its ends need a look. */
function allFinite(sorted: Float64Array): boolean {
  return Number.isFinite(sorted[0]) && Number.isFinite(sorted.at(-1))
}

function countsOf({ sorted, missing, notANumber }: NumberSample): SideCounts {
  return { n: sorted.length, missing, notANumber }
}
