import { KERNEL_MEMORY, type Kernel } from '../../kernels/kernel.ts'
import { withKernel } from '../../kernels/load-kernel.ts'
import type { RankOrder } from '../order/rank-order.ts'
import type { PairSums } from './roc-auc.ts'

/** Fewer rows are walked before a kernel is there. */
const WORTHWHILE = 4_096
/** Places a call: the engine swaps in its faster code only between calls. */
const SLICE = 16_384
/** What a row takes: its place and score, label and placement. */
const BYTES = 17
const STATE = 40

/**
 * Placements of rows without weights in whole numbers: of a positive row how many negatives it beats, of a negative row
 * how many positives beat it, each counted twice so that a tie's half is whole. Only their squares are rounded.
 */
export type CountedPlacements = {
  readonly pairs: PairSums
  /** By row. */
  readonly twice: Int32Array
  /** DeLong's variance of the AUC, as `aucVariance`. */
  readonly variance: number
}

/**
 * Placements by WebAssembly, of labels 0 and 1; null where the twin has to do it (`placementsOf`): few rows, fewer than
 * two of a class, no kernel.
 */
export function countPlacements(order: RankOrder, labels: Uint8Array): CountedPlacements | null {
  const n = labels.length
  if (n < WORTHWHILE || BYTES * n > KERNEL_MEMORY / 2) return null
  let positives = 0
  for (let row = 0; row < n; row++) positives += labels[row] ?? 0
  if (positives < 2 || n - positives < 2) return null
  return withKernel('order', (kernel) => (kernel === null ? null : placed(kernel, { order, labels, positives })))
}

/** DeLong's variance of the difference of two AUCs on the same rows, as `aucDifferenceVariance`; null without a kernel. */
export function countedDifferenceVariance(
  labels: Uint8Array,
  candidate: CountedPlacements,
  baseline: CountedPlacements,
): number | null {
  const n = labels.length
  const won = candidate.pairs.won - baseline.pairs.won
  return withKernel('order', (kernel) => {
    if (kernel === null) return null
    const laid = { labels: kernel.reserve(n), values: kernel.reserve(4 * n) }
    kernel.bytes(laid.labels, n).set(labels)
    const apart = kernel.int32(laid.values, n)
    for (let row = 0; row < n; row++) apart[row] = (candidate.twice[row] ?? 0) - (baseline.twice[row] ?? 0)
    return varianceIn(kernel, laid, { ...candidate.pairs, won })
  })
}

type Laid = { readonly labels: number; readonly values: number }
type Placing = { readonly order: RankOrder; readonly labels: Uint8Array; readonly positives: number }

function placed(kernel: Kernel, { order, labels, positives }: Placing): CountedPlacements {
  const n = labels.length
  const [rows, sorted] = [kernel.reserve(4 * n), kernel.reserve(8 * n)]
  const laid = { labels: kernel.reserve(n), values: kernel.reserve(4 * n) }
  const state = kernel.reserve(STATE)
  kernel.uint32(rows, n).set(order.rows)
  kernel.float64(sorted, n).set(order.sorted)
  kernel.bytes(laid.labels, n).set(labels)
  kernel.float64(state, 5).fill(0)
  for (let from = 0; from < n;) {
    let to = Math.min(n, from + SLICE)
    while (to < n && order.sorted[to] === order.sorted[to - 1]) to++
    kernel.call('place', rows, sorted, laid.labels, laid.values, state, from, to, positives)
    from = to
  }
  const pairs = { positives, negatives: n - positives, won: kernel.call('twiceWon', state) / 2 }
  const variance = varianceIn(kernel, laid, pairs)
  return { pairs, twice: kernel.int32(laid.values, n).slice(), variance }
}

/** Of placements, or of differences of them, whose mean over either class follows from the pairs won. */
function varianceIn(kernel: Kernel, { labels, values }: Laid, { positives, negatives, won }: PairSums): number {
  const n = positives + negatives
  const state = kernel.reserve(STATE)
  kernel.float64(state, 5).fill(0)
  for (let from = 0; from < n; from += SLICE) {
    const to = Math.min(n, from + SLICE)
    kernel.call('squares', labels, values, state, from, to, (2 * won) / positives, (2 * won) / negatives)
  }
  const [, , , high = 0, low = 0] = kernel.float64(state, 5)
  return (
    high / (positives * (positives - 1)) / (4 * negatives ** 2) +
    low / (negatives * (negatives - 1)) / (4 * positives ** 2)
  )
}
