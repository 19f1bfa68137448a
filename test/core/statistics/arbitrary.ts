import fc from 'fast-check'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'

const value = fc.double({ min: -1, max: 1, noNaN: true })
const standardError = fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 1, noNaN: true }))
const share = fc.integer({ min: 1, max: 2000 }).chain((n) =>
  fc.record({
    successes: fc.oneof(fc.constant(0), fc.constant(n), fc.integer({ min: 0, max: n })),
    n: fc.constant(n),
  }),
)

/** Estimates of every kind, with the degenerate ones often. */
export const anyEstimate: fc.Arbitrary<Estimate> = fc.oneof(
  fc.record({ kind: fc.constant('point' as const), value }),
  fc.record({ kind: fc.constant('normal' as const), value, standardError }),
  fc.record({
    kind: fc.constant('student' as const),
    value,
    standardError,
    degrees: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.double({ min: 1, max: 1e6, noNaN: true })),
  }),
  share.map((of) => ({ kind: 'proportion' as const, ...of })),
  fc.record({ kind: fc.constant('proportions' as const), candidate: share, baseline: share }),
  fc
    .tuple(fc.nat(300), fc.nat(300), fc.nat(3000))
    .filter((counts) => counts.some((count) => count > 0))
    .map(([onlyCandidate, onlyBaseline, rest]) => ({
      kind: 'paired' as const,
      n: onlyCandidate + onlyBaseline + rest,
      onlyCandidate,
      onlyBaseline,
    })),
  fc
    .array(value, { minLength: 1, maxLength: 200 })
    .map((values) => ({ kind: 'replicates' as const, value: 0, seed: 7, sorted: values.toSorted((a, b) => a - b) })),
)

/** The same difference of baseline − candidate; null for a share, which is none. */
export function mirrored(estimate: Estimate): Estimate | null {
  switch (estimate.kind) {
    case 'proportion':
    case 'disparity':
      return null
    case 'proportions':
      return { ...estimate, candidate: estimate.baseline, baseline: estimate.candidate }
    case 'paired':
      return { ...estimate, onlyCandidate: estimate.onlyBaseline, onlyBaseline: estimate.onlyCandidate }
    case 'replicates':
      return { ...estimate, value: 0 - estimate.value, sorted: estimate.sorted.map((each) => 0 - each).toReversed() }
    default:
      return { ...estimate, value: 0 - estimate.value }
  }
}
