import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { aucKernel } from '../../../../src/core/statistics/bootstrap/auc-kernel.ts'
import { aucSums } from '../../../../src/core/statistics/bootstrap/auc-sums.ts'
import { blockCount } from '../../../../src/core/statistics/bootstrap/blocks.ts'
import { aucReplicates, aucValues } from '../../../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import { differenceReplicates } from '../../../../src/core/statistics/bootstrap/bootstrap-statistic.ts'
import { differenceOf } from '../../../../src/core/statistics/bootstrap/replicates.ts'
import { randomFor } from '../../../../src/core/statistics/bootstrap/random.ts'
import { blockWeights, type Units } from '../../../../src/core/statistics/bootstrap/units.ts'
import { computed, undefinedFor, type Computed } from '../../../../src/core/statistics/estimate.ts'
import { randomClusters, randomScores, rankings, ranked } from './random-rankings.ts'

const unitsOf = (rows: number, clusters: number, seed: number): Units =>
  clusters === 0
    ? { rows, clusters: null }
    : { rows, clusters: { of: randomClusters(randomFor(seed, 9), rows, clusters), count: clusters } }

test('kernel and twin make the same sums, with ties of any length, with clusters, for any number of blocks', () => {
  const scene = fc.record({
    seed: fc.nat(),
    rows: fc.integer({ min: 256, max: 1_200 }),
    levels: fc.constantFrom(0, 1, 2, 5, 40, 900),
    clusters: fc.constantFrom(0, 0, 256, 300),
    block: fc.nat(1_000),
    blocks: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(scene, ({ seed, rows, levels, clusters, block, blocks }) => {
      const units = unitsOf(rows, clusters, seed)
      const both = rankings(randomScores(seed, rows, levels))
      const sums = aucKernel(both, units)?.sums(seed, block, blocks)
      const expected = Array.from({ length: blocks }, (_, k) => {
        const weights = blockWeights(units, seed, block + k)
        return both.map((ranking) => aucSums(ranking, weights, units.clusters?.of ?? null))
      })
      expect(sums).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('sums that pass 2^32 are exact: one class above the other, and all scores equal', () => {
  const rows = 150_000
  const labels = Uint8Array.from({ length: rows }, (_, row) => (row < rows / 2 ? 0 : 1))
  const units = { rows, clusters: null }
  const apart = ranked(Float64Array.from(labels.keys()), labels)
  const equal = ranked(new Float64Array(rows), labels)
  const [sums] = aucKernel([apart, equal], units)?.sums(1, 0, 1) ?? []
  const weights = blockWeights(units, 1, 0)
  expect(sums).toEqual([aucSums(apart, weights, null), aucSums(equal, weights, null)])
  const pairs = (sums?.[0]?.positives[0] ?? 0) * (sums?.[0]?.negatives[0] ?? 0)
  expect(pairs).toBeGreaterThan(2 ** 32)
  expect(sums?.[0]?.twicePairs[0]).toBe(2 * pairs)
  expect(sums?.[1]?.twicePairs[0]).toBe(pairs)
})

/** The definition: pairs of a positive and a negative, one half where scores are equal. */
function pairwise(labels: Uint8Array, scores: Float64Array, weights: Float64Array): Computed {
  let [twice, all] = [0, 0]
  for (const [i, high] of scores.entries()) {
    for (const [j, low] of scores.entries()) {
      if (labels[i] !== 1 || labels[j] !== 0) continue
      const weight = (weights[i] ?? 0) * (weights[j] ?? 0)
      all += weight
      twice += weight * (high > low ? 2 : Number(high === low))
    }
  }
  return all === 0 ? undefinedFor('one-class') : computed(twice / (2 * all))
}

test.each([
  [5, 3, 0],
  [60, 6, 0],
  [60, 0, 7],
  [260, 30, 0],
])(
  'the fast path is the definition on the same resampled rows: %d rows, %d levels, %d clusters',
  (rows, levels, clusters) => {
    const scored = randomScores(rows + levels, rows, levels)
    const [candidate, baseline] = rankings(scored)
    if (candidate === undefined || baseline === undefined) throw new Error('no rankings')
    const units = unitsOf(rows, clusters, 4)
    const plan = { seed: 77, replicates: 40 }
    const slow = differenceReplicates(
      {
        units,
        statistic: (weights) => ({
          candidate: pairwise(scored.labels, scored.scores[0] ?? new Float64Array(), weights),
          baseline: pairwise(scored.labels, scored.scores[1] ?? new Float64Array(), weights),
        }),
      },
      plan,
    )
    const fast = aucReplicates({ candidate, baseline, units }, plan)
    expect(fast).toEqual(slow)
    expect(fast.values.length + fast.undefined).toBe(40)
  },
)

test.each([
  [60, 0],
  [700, 0],
  [900, 300],
])('models resampled apart differ as those resampled together: %d rows, %d clusters', (rows, clusters) => {
  const units = unitsOf(rows, clusters, 4)
  const plan = { seed: 77, replicates: 100 }
  const [candidate = null, baseline = null] = rankings(randomScores(8, rows, 40))
  if (candidate === null || baseline === null) throw new Error('no ranking')
  const [own, other] = [candidate, baseline].map((one) => aucValues({ candidate: one, baseline: null, units }, plan))
  const apart = own?.map((value, at) => differenceOf(value, other?.[at] ?? undefinedFor('no-rows')))
  expect(aucValues({ candidate, baseline, units }, plan)).toEqual(apart)
})

test('any split into blocks gives the same values, with and without kernels', () => {
  const [candidate = null, baseline = null] = rankings(randomScores(3, 700, 50))
  if (candidate === null) throw new Error('no ranking')
  const task = { candidate, baseline, units: { rows: 700, clusters: null } }
  const plan = { seed: 2 ** 40 + 5, replicates: 150 }
  const whole = aucReplicates(task, plan)
  const parts = [0, 1, 6, blockCount(plan)].map((from, at, cuts) =>
    aucReplicates(task, plan, from, cuts[at + 1] ?? from),
  )
  expect(parts.flatMap((part) => part.values)).toEqual(whole.values)
  expect(whole.values).toHaveLength(150)
  expect(withoutKernels(() => aucReplicates(task, plan))).toEqual(whole)
  expect(aucReplicates(task, { ...plan, seed: 6 }).values).not.toEqual(whole.values)
})

test('replicates without a class are counted, and one class has none at all', () => {
  const labels = Uint8Array.of(1, 0, 0, 0)
  const scores = Float64Array.of(0.4, 0.1, 0.4, 0.9)
  const candidate = ranked(scores, labels)
  const some = aucReplicates(
    { candidate, baseline: null, units: { rows: 4, clusters: null } },
    { seed: 1, replicates: 4_000 },
  )
  // (3/4)^4 of the draws miss the positive, (1/4)^4 are it alone
  expect(some.undefined / 4_000).toBeCloseTo(0.3164 + 0.0039, 1)
  const alone = { ...candidate, positive: new Uint8Array(4) }
  expect(
    aucReplicates(
      { candidate: alone, baseline: null, units: { rows: 4, clusters: null } },
      { seed: 1, replicates: 20 },
    ),
  ).toEqual({
    values: [],
    undefined: 20,
  })
  const nothing = ranked(new Float64Array(), new Uint8Array())
  expect(
    aucReplicates(
      { candidate: nothing, baseline: null, units: { rows: 0, clusters: null } },
      { seed: 1, replicates: 3 },
    ),
  ).toEqual({
    values: [],
    undefined: 3,
  })
})

test('a ranking puts negatives first among equal scores, −0 with 0', () => {
  const scores = Float64Array.of(0, -0, 1, 1, -1, 1)
  const labels = Uint8Array.of(1, 0, 1, 0, 1, 0)
  expect(ranked(scores, labels)).toEqual({
    rows: Int32Array.of(4, 1, 0, 3, 5, 2),
    positive: Uint8Array.of(255, 0, 255, 0, 0, 255),
    starts: Uint8Array.of(255, 255, 0, 255, 0, 0),
  })
})
