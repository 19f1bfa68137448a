import type { Kernel } from '../../kernels/kernel.ts'
import { withKernel } from '../../kernels/load-kernel.ts'
import type { ScoredRows } from './rows.ts'

/** Fewer rows are scanned before a kernel is there. */
const WORTHWHILE = 4_096
/** Rows a call: they stay in the cache, and the engine swaps in its faster code only between calls. */
const SLICE = 8_192
/** Doubles before the edges: the kernel's sums. */
const SUMS = 8

/** Sums of rows without weights, as `scanScores` names them. */
export type KernelScan = {
  readonly logLoss: number
  readonly brier: number
  readonly truePositives: number
  readonly predicted: number
  readonly labelled: number
  readonly weights: Float64Array
  readonly scores: Float64Array
  readonly positives: Float64Array
}

/**
 * The scan by WebAssembly; null where the twin has to do it: weights, few rows, no kernel. Counts are exact; sums are
 * taken in another order than the twin's and differ from them by rounding, less than 1e-13 of their size.
 */
export function scanByKernel(rows: ScoredRows, threshold: number, edges: Float64Array): KernelScan | null {
  if (rows.weights !== null || rows.scores.length < WORTHWHILE) return null
  return withKernel('scan', (kernel) => (kernel === null ? null : scanIn(kernel, rows, threshold, edges)))
}

function scanIn(kernel: Kernel, ...[rows, threshold, edges]: [ScoredRows, number, Float64Array]): KernelScan {
  const bins = edges.length - 1
  const words = SUMS + edges.length + 3 * bins
  const [state, scores, labels] = [kernel.reserve(8 * words), kernel.reserve(8 * SLICE), kernel.reserve(SLICE)]
  const sums = kernel.float64(state, words).fill(0)
  sums[0] = 1
  sums.set(edges, SUMS)
  for (let from = 0; from < rows.scores.length; from += SLICE) {
    const to = Math.min(rows.scores.length, from + SLICE)
    kernel.float64(scores, SLICE).set(rows.scores.subarray(from, to))
    kernel.bytes(labels, SLICE).set(rows.labels.subarray(from, to))
    kernel.call('scan', scores, labels, to - from, threshold, bins, state)
  }
  return read(sums, bins)
}

function read(sums: Float64Array, bins: number): KernelScan {
  const [mantissa = 1, exponent = 0, near = 0, brier = 0, truePositives = 0, predicted = 0, labelled = 0] = sums
  const tables = SUMS + bins + 1
  return {
    logLoss: near - Math.log(mantissa) - exponent * Math.LN2,
    brier,
    truePositives,
    predicted,
    labelled,
    weights: sums.slice(tables, tables + bins),
    scores: sums.slice(tables + bins, tables + 2 * bins),
    positives: sums.slice(tables + 2 * bins, tables + 3 * bins),
  }
}
