import { expect, test } from 'vitest'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { definitionOf } from './oracle/oracle.ts'

/** A stream of standard normal numbers, the same each time. */
function normals(seed: number): () => number {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}

/** Wilson's one-sided 95 % bounds. */
function bounds(share: number, n: number): readonly [number, number] {
  const z = 1.6448536269514722
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return [middle - half, middle + half]
}

const repetitions = 600

/** Two normal classes that far apart have that AUC. Near 1, many samples separate the classes, and DeLong's
 * variance is 0 or too small. */
test.each([
  [10, 40, 0.3583, 0.6],
  [25, 25, 1.8124, 0.9],
  [20, 180, 2.3262, 0.95],
  [20, 180, 3.2899, 0.99],
  [25, 25, 3.2899, 0.99],
  [10, 40, 4.3703, 0.999],
  [5, 5, 3.2899, 0.99],
])('the bounds of an AUC hold at %i and %i rows, %f apart', (positives, negatives, apart, truth) => {
  const normal = normals(positives * 1000 + apart * 100)
  const n = positives + negatives
  const labels = Uint8Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0))
  let above = 0
  let below = 0
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const scores = Float64Array.from(labels, (label) => normal() + label * apart)
    const { estimate } = estimateMetric(
      definitionOf('auc'),
      factsOf({
        task: 'scores',
        rows: { labels, scores, weights: null },
      }),
    )
    const [lower, upper] =
      estimate?.kind === 'proportion' ? bounds(estimate.successes / estimate.n, estimate.n) : [2, 2]
    if (lower > truth) above++
    if (upper < truth) below++
  }
  // 5 % nominal; three standard errors of the simulation and what five rows a class cost.
  expect(above / repetitions).toBeLessThan(0.09)
  expect(below / repetitions).toBeLessThan(0.09)
})
