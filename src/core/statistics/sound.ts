import type { Estimate } from './estimate.ts'
import { unreachable } from '../base/unreachable.ts'

/**
 * Whether an estimate can be what it says: finite numbers, counts that fit, replicates in order. Bounds and p-values of
 * one that is not are null, so that nothing is decided by it; whoever reads estimates from a file asks here first.
 */
export function isSound(estimate: Estimate): boolean {
  switch (estimate.kind) {
    case 'point':
      return Number.isFinite(estimate.value)
    case 'normal':
      return Number.isFinite(estimate.value) && isSpread(estimate.standardError)
    case 'student':
      return (
        Number.isFinite(estimate.value) &&
        isSpread(estimate.standardError) &&
        estimate.degrees > 0 &&
        isSpread(estimate.overlap ?? 0)
      )
    case 'proportion':
      return isShare(estimate.successes, estimate.n)
    case 'proportions': {
      const { candidate, baseline, exact } = estimate
      const counts = [candidate.successes, candidate.n, baseline.successes, baseline.n]
      if (exact === true && !counts.every(Number.isSafeInteger)) return false
      return [candidate, baseline].every(({ successes, n }) => isShare(successes, n))
    }
    case 'paired': {
      const { onlyCandidate, onlyBaseline, n, test } = estimate
      if (test !== undefined && ![onlyCandidate, onlyBaseline].every(Number.isSafeInteger)) return false
      return isShare(onlyCandidate, n) && isShare(onlyBaseline, n) && onlyCandidate + onlyBaseline <= n
    }
    case 'replicates':
      return Number.isFinite(estimate.value) && estimate.sorted.length > 0 && isAscending(estimate.sorted)
    case 'disparity': {
      const { of, rates } = estimate
      const shares = rates.flat()
      return (
        rates.length > 0 &&
        rates.every(({ length }) => length > 1) &&
        shares.every((one) => isShare(one.successes, one.n)) &&
        shares.every(({ shift }) => shift === undefined || (of === 'difference' && Number.isFinite(shift)))
      )
    }
    default:
      return unreachable(estimate)
  }
}

function isSpread(standardError: number): boolean {
  return Number.isFinite(standardError) && standardError >= 0
}

function isShare(count: number, n: number): boolean {
  return Number.isFinite(n) && n > 0 && count >= 0 && count <= n
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, at) => Number.isFinite(value) && (at === 0 || value >= (values[at - 1] ?? value)))
}
