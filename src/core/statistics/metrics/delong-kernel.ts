import { KERNEL_MEMORY, type Kernel } from '../../kernels/kernel.ts'
import { withKernel } from '../../kernels/load-kernel.ts'
import type { RankOrder } from '../order/rank-order.ts'

/** Fewer rows are walked before a kernel is there. */
const WORTHWHILE = 4_096
/** Places a call: the engine swaps in its faster code only between calls. */
const SLICE = 16_384
/** What a row takes: its place and score twice, label and placement. */
const BYTES = 17
const STATE = 40

/** Two AUCs of the same rows, and DeLong's variance of their difference. */
export type KernelDelong = { readonly candidate: number; readonly baseline: number; readonly variance: number }

type Pair = { readonly labels: Uint8Array; readonly candidate: RankOrder; readonly baseline: RankOrder }

/**
 * DeLong's comparison by WebAssembly, of rows without weights and labels 0 and 1; null where the twin has to do it: few
 * rows, fewer than two of a class, no kernel. Placements are whole numbers here, so only the squares are rounded.
 */
export function delongByKernel(pair: Pair): KernelDelong | null {
  const n = pair.labels.length
  if (n < WORTHWHILE || BYTES * n > KERNEL_MEMORY / 2) return null
  let positives = 0
  for (let row = 0; row < n; row++) positives += pair.labels[row] ?? 0
  if (positives < 2 || n - positives < 2) return null
  return withKernel('order', (kernel) => (kernel === null ? null : compared(kernel, pair, positives)))
}

type Laid = { readonly rows: number; readonly sorted: number; readonly labels: number; readonly values: number }

function compared(kernel: Kernel, { labels, candidate, baseline }: Pair, positives: number): KernelDelong {
  const n = labels.length
  const laid = {
    rows: kernel.reserve(4 * n),
    sorted: kernel.reserve(8 * n),
    labels: kernel.reserve(n),
    values: kernel.reserve(4 * n),
  }
  kernel.bytes(laid.labels, n).set(labels)
  const ofCandidate = placed(kernel, laid, candidate, { name: 'place', positives })
  const ofBaseline = placed(kernel, laid, baseline, { name: 'placeAgainst', positives })
  const pairs = 2 * positives * (n - positives)
  const won = ofCandidate - ofBaseline
  const state = kernel.reserve(STATE)
  kernel.float64(state, 5).fill(0)
  for (let from = 0; from < n; from += SLICE) {
    const to = Math.min(n, from + SLICE)
    kernel.call('squares', laid.labels, laid.values, state, from, to, won / positives, won / (n - positives))
  }
  const [, , , high = 0, low = 0] = kernel.float64(state, 5)
  const variance =
    high / (positives * (positives - 1)) / (4 * (n - positives) ** 2) +
    low / ((n - positives) * (n - positives - 1)) / (4 * positives ** 2)
  return { candidate: ofCandidate / pairs, baseline: ofBaseline / pairs, variance }
}

type Walk = { readonly name: 'place' | 'placeAgainst'; readonly positives: number }

/** Pairs won, counted twice. */
function placed(kernel: Kernel, laid: Laid, order: RankOrder, { name, positives }: Walk): number {
  const n = order.rows.length
  kernel.uint32(laid.rows, n).set(order.rows)
  kernel.float64(laid.sorted, n).set(order.sorted)
  const state = kernel.reserve(STATE)
  kernel.float64(state, 5).fill(0)
  for (let from = 0; from < n;) {
    let to = Math.min(n, from + SLICE)
    while (to < n && order.sorted[to] === order.sorted[to - 1]) to++
    kernel.call(name, laid.rows, laid.sorted, laid.labels, laid.values, state, from, to, positives)
    from = to
  }
  return kernel.call('twiceWon', state)
}
