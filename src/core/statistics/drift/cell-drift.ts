import { unreachable } from '../../base/unreachable.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { chiSquareUpper } from '../special/gamma.ts'
import { hellinger, jensenShannon, kullbackLeibler, shares, stabilityIndex, totalVariation } from './divergences.ts'
import { NEGLIGIBLE, SMALL_P } from './drift.ts'
import type { DriftTest, DriftWarning } from './drift.ts'
import { homogeneity } from './homogeneity.ts'
import type { CellMethod } from './method.ts'

export type CellDrift = {
  readonly value: Computed
  readonly test: DriftTest | null
  readonly warnings: readonly DriftWarning[]
}

/** Drift of counts over the same cells; each side must have a row. */
export function cellDrift(reference: Float64Array, current: Float64Array, method: CellMethod): CellDrift {
  const single: readonly DriftWarning[] = reference.length === 1 ? ['one-cell'] : []
  if (method.kind === 'chi-square') return chiSquare(reference, current, single)
  const p = shares(reference)
  const q = shares(current)
  const warnings =
    'floor' in method && decidedByFloor(p, q, method.floor) ? [...single, 'floor-decides' as const] : single
  const value = divergence(p, q, method)
  return { value: Number.isFinite(value) ? computed(value) : undefinedFor('zero-denominator'), test: null, warnings }
}

function divergence(p: Float64Array, q: Float64Array, method: Exclude<CellMethod, { kind: 'chi-square' }>): number {
  switch (method.kind) {
    case 'psi':
      return stabilityIndex(p, q, method.floor)
    case 'kullback-leibler':
      return kullbackLeibler(p, q, method.floor)
    case 'jensen-shannon':
      return jensenShannon(p, q, method.base)
    case 'hellinger':
      return hellinger(p, q)
    case 'total-variation':
      return totalVariation(p, q)
    default:
      return unreachable(method)
  }
}

/** Whether a cell is below the floor on one side and not on the other. */
function decidedByFloor(p: Float64Array, q: Float64Array, floor: number): boolean {
  return p.some((share, cell) => share < floor !== (q[cell] ?? 0) < floor)
}

function chiSquare(reference: Float64Array, current: Float64Array, single: readonly DriftWarning[]): CellDrift {
  const { statistic, degrees, effect, smallCells } = homogeneity(reference, current)
  const p = degrees === 0 ? 1 : chiSquareUpper(statistic, degrees)
  const warnings = [...single]
  if (smallCells) warnings.push('small-expected-counts')
  if (p <= SMALL_P && effect < NEGLIGIBLE) warnings.push('negligible-effect')
  const test: DriftTest = { p, by: 'asymptotic', effect: { name: 'cramers-v', value: effect } }
  return { value: computed(statistic), test, warnings }
}
