import { evenBin, widthEdges, type CalibrationBins } from './calibration-bins.ts'
import { givenProbability } from './probability-losses.ts'
import type { ScoredRows } from './rows.ts'
import { scanByKernel, type KernelScan } from './scan-kernel.ts'

/** Sums over all rows, each with its weight; divide by `weight` for the means. */
export type ScoreScan = {
  readonly weight: number
  readonly logLoss: number
  readonly brier: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
  readonly bins: CalibrationBins
}

const block = 16

/**
 * Log loss, Brier score, calibration bins of equal width and the confusion at a threshold (score ≥ threshold is a
 * prediction of 1) in one pass. Scores must be probabilities. Without weights, one logarithm serves 16 rows: of the
 * product of their probabilities, which can't leave the range of doubles since each is at least 2⁻⁵². A product so near
 * to 1 that its logarithm would lose digits is summed row by row.
 */
export function scanScores(rows: ScoredRows, threshold: number, bins: number): ScoreScan {
  const edges = widthEdges(bins)
  const byKernel = scanByKernel(rows, threshold, edges)
  return byKernel === null ? scanRows(rows, threshold, bins) : named(byKernel, edges, rows.scores.length)
}

function named(scan: KernelScan, edges: Float64Array, rows: number): ScoreScan {
  const { logLoss, brier, truePositives, predicted, labelled, weights, scores, positives } = scan
  const falsePositives = predicted - truePositives
  return {
    weight: rows,
    logLoss,
    brier,
    truePositives,
    falsePositives,
    falseNegatives: labelled - truePositives,
    trueNegatives: rows - labelled - falsePositives,
    bins: { edges, weights, scores, positives },
  }
}

function scanRows(rows: ScoredRows, threshold: number, bins: number): ScoreScan {
  const sums = {
    logLoss: 0,
    brier: 0,
    truePositives: 0,
    falsePositives: 0,
    falseNegatives: 0,
    trueNegatives: 0,
  }
  const filled = {
    edges: widthEdges(bins),
    weights: new Float64Array(bins),
    scores: new Float64Array(bins),
    positives: new Float64Array(bins),
  }
  for (let from = 0; from < rows.scores.length; from += block) {
    const to = Math.min(rows.scores.length, from + block)
    sums.logLoss += rows.weights === null ? blockLogLoss(rows, from, to) : weighedLogLoss(rows, from, to)
    scanBlock(rows, { from, to, threshold }, sums, filled)
  }
  const weight = sums.truePositives + sums.falsePositives + sums.falseNegatives + sums.trueNegatives
  return { ...sums, weight, bins: filled }
}

function blockLogLoss({ labels, scores }: ScoredRows, from: number, to: number): number {
  let product = 1
  for (let i = from; i < to; i++) product *= givenProbability(labels[i] ?? 0, scores[i] ?? 0)
  if (product < 0.99) return -Math.log(product)
  let sum = 0
  for (let i = from; i < to; i++) sum -= Math.log(givenProbability(labels[i] ?? 0, scores[i] ?? 0))
  return sum
}

function weighedLogLoss({ labels, scores, weights }: ScoredRows, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) {
    sum -= (weights?.[i] ?? 0) * Math.log(givenProbability(labels[i] ?? 0, scores[i] ?? 0))
  }
  return sum
}

type Sums = { -readonly [Key in Exclude<keyof ScoreScan, 'bins' | 'weight'>]: number }
type Part = { readonly from: number; readonly to: number; readonly threshold: number }

function scanBlock({ labels, scores, weights }: ScoredRows, part: Part, sums: Sums, bins: CalibrationBins): void {
  let brier = 0
  let truePositives = 0
  let falsePositives = 0
  let positives = 0
  let all = 0
  for (let i = part.from; i < part.to; i++) {
    const score = scores[i] ?? 0
    const weight = weights === null ? 1 : (weights[i] ?? 0)
    const positive = labels[i] === 0 ? 0 : weight
    const error = labels[i] === 0 ? score : score - 1
    brier += weight * error * error
    all += weight
    positives += positive
    if (score >= part.threshold) {
      truePositives += positive
      falsePositives += weight - positive
    }
    const bin = evenBin(bins.edges, score)
    bins.weights[bin] = (bins.weights[bin] ?? 0) + weight
    bins.scores[bin] = (bins.scores[bin] ?? 0) + weight * score
    bins.positives[bin] = (bins.positives[bin] ?? 0) + positive
  }
  sums.brier += brier
  sums.truePositives += truePositives
  sums.falsePositives += falsePositives
  sums.falseNegatives += positives - truePositives
  sums.trueNegatives += all - positives - falsePositives
}
