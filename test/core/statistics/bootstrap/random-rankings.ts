import { randomFor, type Random } from '../../../../src/core/statistics/bootstrap/random.ts'
import { rankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { rankingOf, type Ranking } from '../../../../src/core/statistics/bootstrap/ranking.ts'

/** A ranking by way of the order. */
export function ranked(scores: Float64Array, labels: Uint8Array): Ranking {
  const order = rankOrder(scores)
  if (order === null) throw new Error('a score is not a number')
  return rankingOf(order, labels)
}

export type Scored = { readonly labels: Uint8Array; readonly scores: readonly Float64Array[] }

/** Labels and two related scores, rounded to `levels` values where that is not 0. */
export function randomScores(seed: number, rows: number, levels: number): Scored {
  const random = randomFor(seed, 1)
  const labels = Uint8Array.from({ length: rows }, () => (random.unit() < 0.4 ? 1 : 0))
  const signal = Float64Array.from(labels, (label) => random.unit() + 0.4 * label)
  const score = (): Float64Array => signal.map((value) => rounded(value + random.unit(), levels))
  return { labels, scores: [score(), score()] }
}

export function rankings({ labels, scores }: Scored): Ranking[] {
  return scores.map((own) => ranked(own, labels))
}

/** A group for each row; some groups may stay empty. */
export function randomClusters(random: Random, rows: number, count: number): Int32Array {
  return Int32Array.from({ length: rows }, () => Math.floor(random.unit() * count))
}

function rounded(value: number, levels: number): number {
  return levels === 0 ? value : Math.floor(value * levels)
}
