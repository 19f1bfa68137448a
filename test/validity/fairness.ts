import { newcombeBound } from '../../src/core/statistics/intervals/newcombe.ts'
import { disparityBounds } from '../../src/core/statistics/fairness/disparity-bounds.ts'
import type { GroupTable } from '../../src/core/statistics/fairness/count-groups.ts'
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

function draw(scenario: Scenario, n: number): GroupTable {
  const groups = scenario.rates.map((rate, at) => {
    const rows = Math.max(5, Math.round(n * (scenario.share[at] ?? 0)))
    let selected = 0
    for (let row = 0; row < rows; row++) if (uniform() < rate) selected++
    const cells = { truePositives: 0, falsePositives: selected, falseNegatives: 0, trueNegatives: rows - selected }
    return { group: String(at), rows: cells, weights: cells }
  })
  const [first] = groups
  if (first === undefined) throw new Error('no groups')
  return { labelled: false, weighted: false, groups, overall: first }
}

/** The naive interval: that of the pair that looks most extreme, uncorrected. */
function naive(table: GroupTable): readonly [number, number] {
  const rate = (at: number): number => {
    const cells = table.groups[at]?.rows
    return cells === undefined ? 0 : cells.falsePositives / (cells.falsePositives + cells.trueNegatives)
  }
  const order = table.groups.map((_, at) => at).toSorted((a, b) => rate(a) - rate(b))
  const two = [order[0] ?? 0, order.at(-1) ?? 0].flatMap((at) => table.groups[at] ?? [])
  const [low, high] = two
  if (low === undefined || high === undefined) throw new Error('no groups')
  const share = (of: typeof low): { successes: number; n: number } => ({
    successes: of.rows.falsePositives,
    n: of.rows.falsePositives + of.rows.trueNegatives,
  })
  const pair = { candidate: share(high), baseline: share(low) }
  return [newcombeBound(pair, 1.6448536269514722), newcombeBound(pair, -1.6448536269514722)]
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
      const table = draw(scenario, n)
      const found = disparityBounds(table, ['selection-rate'], LEVEL)
      if (found.kind === 'unknown') throw new Error(found.why)
      const [naiveLower, naiveUpper] = naive(table)
      const missed = [
        gap > found.difference.upper,
        gap < found.difference.lower,
        ratio < found.ratio.lower,
        ratio > found.ratio.upper,
        gap > naiveUpper,
        gap < naiveLower,
      ]
      for (const [at, miss] of missed.entries()) misses[at] = (misses[at] ?? 0) + (miss ? 1 : 0)
    }
    lines.push(`| ${[scenario.name, n, ...misses.map(percent)].join(' | ')} |`)
  }
}
process.stdout.write(`${lines.join('\n')}\n`)
