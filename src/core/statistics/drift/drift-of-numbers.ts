import { unreachable } from '../../base/unreachable.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { binCounts, binsOf } from './bins.ts'
import type { BinRule, Bins } from './bins.ts'
import { cellDrift } from './cell-drift.ts'
import { NEGLIGIBLE, SMALL_P } from './drift.ts'
import type { Drift, DriftCells, DriftTest, DriftWarning, SideCounts } from './drift.ts'
import { kolmogorovTail } from './kolmogorov-tail.ts'
import { separationOf } from './merge-sorted.ts'
import type { CellMethod, DriftMethod } from './method.ts'
import { missingRateDrift } from './missing-rate.ts'
import { ascending } from './sample.ts'
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
  if (reference.values.length === 0 || current.values.length === 0) {
    return { ...sides, value: undefinedFor('no-rows'), test: null, cells: null, warnings: [] }
  }
  const found = compared(reference, current, { method, bins: request.bins })
  const finite = allFinite(reference.values) && allFinite(current.values)
  const warnings = finite ? found.warnings : [...found.warnings, 'infinite-values' as const]
  return { ...sides, ...found, warnings }
}

type Found = {
  readonly value: Computed
  readonly test: DriftTest | null
  readonly cells: DriftCells | null
  readonly warnings: readonly DriftWarning[]
}

type Comparing = { readonly method: Exclude<DriftMethod, { kind: 'missing-rate' }>; readonly bins: BinRule }

function compared(a: NumberSample, b: NumberSample, { method, bins }: Comparing): Found {
  switch (method.kind) {
    case 'kolmogorov-smirnov':
      return smirnov(ascending(a), ascending(b))
    case 'wasserstein':
      return moved(distance(a, b))
    case 'wasserstein-normed':
      return moved(distance(a, b) / Math.max(spread(ascending(a)), method.least))
    case 'psi':
    case 'kullback-leibler':
    case 'jensen-shannon':
    case 'hellinger':
    case 'total-variation':
    case 'chi-square':
      return inCells(a.values, b.values, { method, bins })
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
  const { greatest } = separationOf(a, b)
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

function distance(a: NumberSample, b: NumberSample): number {
  const [x, y] = [ascending(a), ascending(b)]
  return allFinite(x) && allFinite(y) ? separationOf(x, y).area : Infinity
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

function allFinite(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) return false
  return true
}

function countsOf({ values, missing, notANumber }: NumberSample): SideCounts {
  return { n: values.length, missing, notANumber }
}
