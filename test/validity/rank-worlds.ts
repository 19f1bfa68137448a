import { aucReplicates } from '../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import { rankingOf } from '../../src/core/statistics/bootstrap/ranking.ts'
import { resampled } from '../../src/core/statistics/bootstrap/replicates.ts'
import type { Computed, Estimate } from '../../src/core/statistics/estimate.ts'
import { aucEstimate } from '../../src/core/statistics/metrics/auc-estimate.ts'
import { compareAuc } from '../../src/core/statistics/metrics/compare-auc.ts'
import { scoredFacts } from '../../src/core/statistics/metrics/facts-of.ts'
import { placementsOf } from '../../src/core/statistics/metrics/placements.ts'
import { rankedLabels } from '../../src/core/statistics/metrics/ranked-labels.ts'
import { pairSums, rocAuc } from '../../src/core/statistics/metrics/roc-auc.ts'
import type { ScoredFacts } from '../../src/core/statistics/metrics/row-facts.ts'
import { rankOrder, type RankOrder } from '../../src/core/statistics/order/rank-order.ts'
import { normalQuantile } from '../../src/core/statistics/special/normal.ts'
import type { Chance } from './chance.ts'
import { FEW, type DifferenceWorld, type World } from './world.ts'

/** How far apart two normal populations of variance 1 lie whose AUC is `area`. */
const distance = (area: number): number => Math.SQRT2 * normalQuantile(area)

function labelsOf(n: number, positives: number): Uint8Array {
  const ones = Math.round(n * positives)
  return Uint8Array.from({ length: n }, (_, row) => (row < ones ? 1 : 0))
}

function order(scores: Float64Array): RankOrder {
  const ordered = rankOrder(scores)
  if (ordered === null) throw new Error('scores are finite')
  return ordered
}

export function auc(area: number, positives: number): World {
  return {
    method: 'score interval on DeLong’s variance (AUC)',
    data: `AUC ${area}, ${100 * positives} % positive`,
    truth: () => area,
    draw: (chance, n) => {
      const labels = labelsOf(n, positives)
      const scores = Float64Array.from(labels, (label) => chance.normal() + label * distance(area))
      const placements = placementsOf(order(scores), labels, null)
      return typeof placements === 'string' ? null : aucEstimate(placements)
    },
    repetitions: FEW,
  }
}

/** Two models on the same rows whose scores correlate by 0.8 within each class. */
export function aucsApart(method: 'delong' | 'bootstrap', baseline: number): DifferenceWorld {
  return (difference) => ({
    method: method === 'delong' ? 'DeLong (AUC of the same rows)' : 'bootstrap of rows (AUC of the same rows)',
    data: `baseline ${baseline}, 20 % positive, scores correlate by 0.8`,
    truth: () => difference,
    draw: (chance, n) => {
      const labels = labelsOf(n, 0.2)
      const [own, other] = correlated(chance, labels, [distance(baseline + difference), distance(baseline)])
      const [candidate, known] = [order(own), order(other)]
      if (method === 'delong') {
        const side = (scores: Float64Array): ScoredFacts => scoredFacts({ labels, scores, weights: null })
        return compareAuc(side(own), side(other))
      }
      return bootstrapped({ labels, candidate, baseline: known }, chance.binomial(2 ** 30, 0.5))
    },
    repetitions: FEW,
  })
}

function correlated(
  chance: Chance,
  labels: Uint8Array,
  [candidate, baseline]: readonly [number, number],
): readonly [Float64Array, Float64Array] {
  const [own, other] = [new Float64Array(labels.length), new Float64Array(labels.length)]
  for (let row = 0; row < labels.length; row += 1) {
    const shared = chance.normal() * Math.sqrt(0.8)
    own[row] = shared + chance.normal() * Math.sqrt(0.2) + (labels[row] ?? 0) * candidate
    other[row] = shared + chance.normal() * Math.sqrt(0.2) + (labels[row] ?? 0) * baseline
  }
  return [own, other]
}

type Orders = { readonly labels: Uint8Array; readonly candidate: RankOrder; readonly baseline: RankOrder }

function bootstrapped({ labels, candidate, baseline }: Orders, seed: number): Estimate | null {
  const area = (ranks: RankOrder): Computed => rocAuc(pairSums(rankedLabels(ranks, labels, null)))
  const [own, other] = [area(candidate), area(baseline)]
  if (own.kind === 'undefined' || other.kind === 'undefined') return null
  const plan = { seed, replicates: 496 }
  const task = {
    candidate: rankingOf(candidate, labels),
    baseline: rankingOf(baseline, labels),
    units: { rows: labels.length, clusters: null },
  }
  const outcome = resampled(own.value - other.value, plan, [aucReplicates(task, plan)])
  return outcome.kind === 'estimate' ? outcome.estimate : null
}
