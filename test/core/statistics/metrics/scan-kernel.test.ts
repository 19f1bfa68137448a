import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { randomFor } from '../../../../src/core/statistics/bootstrap/random.ts'
import { scanScores, type ScoreScan } from '../../../../src/core/statistics/metrics/scan-scores.ts'
import { scanByKernel } from '../../../../src/core/statistics/metrics/scan-kernel.ts'

const shapes: Readonly<Record<string, (unit: number, label: number) => number>> = {
  even: (unit) => unit,
  'nearly right': (unit, label) => Math.abs(label - unit * 1e-9),
  'right but for one in fifty': (unit, label) => (unit < 0.02 ? unit : Math.abs(label - unit ** 9 / 200)),
  'quite right': (_, label) => label,
  'quite wrong': (_, label) => 1 - label,
  'on the edges of bins': (unit) => Math.floor(unit * 16) / 15,
  'one tenth each': (unit) => Math.floor(unit * 11) / 10,
  half: () => 0.5,
}

/** The numbers that are counts, and those that are sums. */
function parts({ bins, logLoss, brier, ...counts }: ScoreScan): { counts: unknown; sums: number[] } {
  return { counts: [counts, bins.edges, bins.weights, bins.positives], sums: [logLoss, brier, ...bins.scores] }
}

test.each(Object.entries(shapes))('kernel and twin agree on scores that are %s', (_, shape) => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 4_096, max: 20_000 }),
      fc.constantFrom(1, 2, 10, 15, 200),
      fc.constantFrom(0, 0.5, 1, 2),
      (seed, rows, bins, threshold) => {
        const random = randomFor(seed, 1)
        const labels = Uint8Array.from({ length: rows }, () => (random.unit() < 0.3 ? 1 : 0))
        const scores = Float64Array.from(labels, (label) => Math.min(1, shape(random.unit(), label)))
        const scored = { labels, scores, weights: null }
        const found = parts(scanScores(scored, threshold, bins))
        const expected = parts(withoutKernels(() => scanScores(scored, threshold, bins)))
        expect(found.counts).toEqual(expected.counts)
        for (const [at, sum] of expected.sums.entries()) {
          expect(Math.abs((found.sums[at] ?? 0) - sum)).toBeLessThanOrEqual(1e-12 * Math.abs(sum))
        }
      },
    ),
    { numRuns: 6 },
  )
})

test('weights and few rows are for the twin', () => {
  const rows = { labels: new Uint8Array(5_000), scores: new Float64Array(5_000), weights: null }
  const edges = Float64Array.of(0, 1)
  expect(scanByKernel(rows, 0.5, edges)).not.toBeNull()
  expect(scanByKernel({ ...rows, weights: new Float64Array(5_000) }, 0.5, edges)).toBeNull()
  expect(scanByKernel({ ...rows, scores: new Float64Array(4_095) }, 0.5, edges)).toBeNull()
})

test.each([Number.NaN, -1, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a score of %d, which callers refuse, stays within the bins',
  (score) => {
    const scored = { labels: new Uint8Array(5_000), scores: new Float64Array(5_000).fill(score), weights: null }
    expect(scanScores(scored, 0.5, 3).bins.weights.reduce((sum, count) => sum + count, 0)).toBe(5_000)
  },
)
