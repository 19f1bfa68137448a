import { newcombeBound } from '../../src/core/statistics/intervals/newcombe.ts'
import { lowerBound, upperBound } from '../../src/core/statistics/bounds.ts'
import type { Share } from '../../src/core/statistics/intervals/wilson.ts'
import { uniforms } from './random.ts'

// How often the bounds of a disparity miss the truth. `node test/validity/fairness.ts` prints the table of
// src/core/statistics/fairness/VALIDITY.md; it takes about a minute.

const REPETITIONS = 4_000
const LEVEL = 0.95
const uniform = uniforms(20_261_127)

type Scenario = { readonly name: string; readonly rates: readonly number[]; readonly share: readonly number[] }

const scenarios: readonly Scenario[] = [
  { name: '2 groups, equal at 0.5', rates: [0.5, 0.5], share: [0.5, 0.5] },
  { name: '2 groups, equal at 0.05', rates: [0.05, 0.05], share: [0.5, 0.5] },
  { name: '2 groups, 0.3 and 0.2', rates: [0.3, 0.2], share: [0.5, 0.5] },
  { name: '2 groups, 0.3 and 0.2, 9 to 1', rates: [0.3, 0.2], share: [0.9, 0.1] },
  { name: '2 groups, 0.10 and 0.02', rates: [0.1, 0.02], share: [0.5, 0.5] },
  { name: '5 groups, equal at 0.3', rates: [0.3, 0.3, 0.3, 0.3, 0.3], share: [0.2, 0.2, 0.2, 0.2, 0.2] },
  { name: '5 groups, one apart', rates: [0.3, 0.3, 0.3, 0.3, 0.15], share: [0.3, 0.3, 0.2, 0.1, 0.1] },
  { name: '5 groups, spread', rates: [0.5, 0.4, 0.3, 0.25, 0.2], share: [0.2, 0.2, 0.2, 0.2, 0.2] },
]

function draw(scenario: Scenario, n: number): readonly Share[] {
  return scenario.rates.map((rate, at) => {
    const rows = Math.max(5, Math.round(n * (scenario.share[at] ?? 0)))
    let selected = 0
    for (let row = 0; row < rows; row++) if (uniform() < rate) selected++
    return { successes: selected, n: rows }
  })
}

/** The naive interval: that of the pair that looks most extreme, uncorrected. */
function naive(shares: readonly Share[]): readonly [number, number] {
  const order = shares.toSorted((a, b) => a.successes / a.n - b.successes / b.n)
  const [low, high] = [order[0], order.at(-1)]
  if (low === undefined || high === undefined) throw new Error('no groups')
  const pair = { candidate: high, baseline: low }
  return [newcombeBound(pair, 1.6448536269514722), newcombeBound(pair, -1.6448536269514722)]
}

function bound(of: 'difference' | 'ratio', shares: readonly Share[], side: typeof lowerBound): number {
  return side({ kind: 'disparity', of, rates: [shares] }, LEVEL) ?? Number.NaN
}

const percent = (count: number): string => `${((100 * count) / REPETITIONS).toFixed(1)} %`

const lines = [
  '| groups | rows | gap above its upper bound | gap below its lower bound | ratio below its lower bound | ratio above its upper bound | naive: above | naive: below |',
  '|---|---|---|---|---|---|---|---|',
]
for (const scenario of scenarios) {
  const gap = Math.max(...scenario.rates) - Math.min(...scenario.rates)
  const ratio = Math.min(...scenario.rates) / Math.max(...scenario.rates)
  for (const n of [50, 500, 5_000]) {
    const misses = [0, 0, 0, 0, 0, 0]
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const shares = draw(scenario, n)
      const [naiveLower, naiveUpper] = naive(shares)
      const missed = [
        gap > bound('difference', shares, upperBound),
        gap < bound('difference', shares, lowerBound),
        ratio < bound('ratio', shares, lowerBound),
        ratio > bound('ratio', shares, upperBound),
        gap > naiveUpper,
        gap < naiveLower,
      ]
      for (const [at, miss] of missed.entries()) misses[at] = (misses[at] ?? 0) + (miss ? 1 : 0)
    }
    lines.push(`| ${[scenario.name, n, ...misses.map(percent)].join(' | ')} |`)
  }
}
process.stdout.write(`${lines.join('\n')}\n`)

// The same for calibration by group: scores of a group are spread about its mean, labels drawn by them and what they are off.
type Scored = { readonly name: string; readonly means: readonly number[]; readonly off: readonly number[] }

const scored: readonly Scored[] = [
  { name: '2 groups, calibrated, about 0.3', means: [0.3, 0.3], off: [0, 0] },
  { name: '2 groups, calibrated, 0.02 and 0.01', means: [0.02, 0.01], off: [0, 0] },
  { name: '2 groups, one 0.1 too high', means: [0.4, 0.4], off: [0, 0.1] },
  { name: '2 groups, one 0.01 too high, about 0.03', means: [0.03, 0.03], off: [0, 0.01] },
  { name: '5 groups, one 0.1 too high', means: [0.4, 0.4, 0.3, 0.3, 0.2], off: [0, 0, 0, 0, 0.1] },
]

type Shifted = Share & { readonly shift: number }

function drawScored({ means, off }: Scored, n: number): readonly Shifted[] {
  const rows = Math.round(n / means.length)
  return means.map((mean, group) => {
    let [negatives, sum] = [0, 0]
    for (let row = 0; row < rows; row++) {
      // from nearly nothing to twice the mean
      const score = mean * 2 * uniform()
      sum += score
      if (uniform() >= Math.max(0, score - (off[group] ?? 0) * (score / mean))) negatives++
    }
    return { successes: negatives, n: rows, shift: sum / rows - 1 }
  })
}

const calibrationLines = [
  '',
  '| groups | rows | gap above its upper bound | gap below its lower bound |',
  '|---|---|---|---|',
]
for (const scenario of scored) {
  const gap = Math.max(...scenario.off) - Math.min(...scenario.off)
  for (const n of [50, 500, 5_000]) {
    const misses = [0, 0]
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const shares = drawScored(scenario, n)
      const missed = [gap > bound('difference', shares, upperBound), gap < bound('difference', shares, lowerBound)]
      for (const [at, miss] of missed.entries()) misses[at] = (misses[at] ?? 0) + (miss ? 1 : 0)
    }
    calibrationLines.push(`| ${[scenario.name, n, ...misses.map(percent)].join(' | ')} |`)
  }
}
process.stdout.write(`${calibrationLines.join('\n')}\n`)
