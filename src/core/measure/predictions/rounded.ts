import { unreachable } from '../../base/unreachable.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import type { MeasuredValue } from '../measured.ts'

/** A dossier keeps twelve digits: further ones may differ between engines, and a replay must not depend on one. */
export function rounded(value: MeasuredValue): MeasuredValue {
  const { candidate, baseline, difference } = value
  return {
    ...value,
    candidate:
      candidate?.kind === 'measured' ? { ...candidate, estimate: roundedEstimate(candidate.estimate) } : candidate,
    baseline: baseline?.kind === 'measured' ? { ...baseline, estimate: roundedEstimate(baseline.estimate) } : baseline,
    difference:
      difference?.kind === 'measured' ? { ...difference, estimate: roundedEstimate(difference.estimate) } : difference,
  }
}

/** An estimate with numbers of twelve digits. */
export function roundedEstimate(estimate: Estimate): Estimate {
  switch (estimate.kind) {
    case 'point':
      return { ...estimate, value: digits(estimate.value) }
    case 'normal':
      return { ...estimate, value: digits(estimate.value), standardError: digits(estimate.standardError) }
    case 'student': {
      const { value, standardError, degrees } = estimate
      return { ...estimate, value: digits(value), standardError: digits(standardError), degrees: digits(degrees) }
    }
    case 'proportion':
      return { ...estimate, successes: digits(estimate.successes), n: digits(estimate.n) }
    case 'proportions':
    case 'paired':
    case 'disparity':
      return estimate
    case 'replicates':
      return { ...estimate, value: digits(estimate.value), sorted: estimate.sorted.map(digits) }
    default:
      return unreachable(estimate)
  }
}

export function digits(value: number): number {
  return Number(value.toPrecision(12))
}
