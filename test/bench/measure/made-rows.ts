import { closeSync, openSync, writeSync } from 'node:fs'
import { randomFor } from '../../../src/core/statistics/bootstrap/random.ts'

/** Predictions of two related models, as `reference/performance.md` 0 has them; the same for the same seed. */
export type MadeRows = {
  readonly labels: Uint8Array
  readonly candidate: Float64Array
  readonly baseline: Float64Array
  readonly weights: Float64Array
  readonly slices: Int32Array
}

export const SEED = 20_261_122
export const SLICES = 100

/** 30 % positive; scores are probabilities of 17 digits; weights have three decimals; 100 slices. */
export function madeRows(count: number): MadeRows {
  const random = randomFor(SEED, count % 1_000_003)
  const normal = (): number => Math.sqrt(-2 * Math.log(random.unit())) * Math.cos(2 * Math.PI * random.unit())
  const labels = new Uint8Array(count)
  const [candidate, baseline, weights] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const slices = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const label = random.unit() < 0.3 ? 1 : 0
    const signal = normal() + 1.2 * label - 1.2
    labels[row] = label
    candidate[row] = 1 / (1 + Math.exp(-(signal + 0.5 * normal())))
    baseline[row] = 1 / (1 + Math.exp(-(signal + 0.6 * normal())))
    // the sum of two exponential variables is gamma of shape 2
    weights[row] = Math.round(-500 * Math.log(random.unit() * random.unit())) / 1_000 + 0.001
    slices[row] = Math.floor(random.unit() * SLICES)
  }
  return { labels, candidate, baseline, weights, slices }
}

/** Writes the rows as CSV or JSON Lines. */
export function writeRows(rows: MadeRows, path: string, format: 'csv' | 'jsonl'): void {
  const file = openSync(path, 'w')
  let text = format === 'csv' ? 'label,candidate,baseline,weight,slice\n' : ''
  for (let row = 0; row < rows.labels.length; row++) {
    const [label, candidate, baseline] = [rows.labels[row], rows.candidate[row], rows.baseline[row]]
    const [weight, slice] = [rows.weights[row], `segment_${rows.slices[row]}`]
    text +=
      format === 'csv'
        ? `${label},${candidate},${baseline},${weight},${slice}\n`
        : `{"label":${label},"candidate":${candidate},"baseline":${baseline},"weight":${weight},"slice":"${slice}"}\n`
    if (text.length < 1_000_000) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

/** Writes one side as a CSV of its own, as the product is given it: the rows are paired by their id. */
export function writeSide(rows: MadeRows, side: 'candidate' | 'baseline', path: string): void {
  const file = openSync(path, 'w')
  let text = 'id,label,score,weight,slice\n'
  for (const [row, score] of rows[side].entries()) {
    text += `${row},${rows.labels[row]},${score},${rows.weights[row]},segment_${rows.slices[row]}\n`
    if (text.length < 1_000_000) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}
