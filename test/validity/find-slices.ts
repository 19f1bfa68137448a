import { findSlices, SEARCH_LIMITS } from '../../src/core/statistics/find-slices/find-slices.ts'
import { slicingOf } from '../../src/core/statistics/slices/slicing.ts'
import type { Slicing } from '../../src/core/statistics/slices/slicing.ts'
import { normals, uniforms } from './random.ts'

// How often a search finds a slice, where none is degraded and where one is. `node test/validity/find-slices.ts` prints
// the table of src/core/statistics/find-slices/VALIDITY.md; it takes some minutes.

const SEED = 20_261_127
/** Rows, and how many samples of so many. */
const sizes = [
  [150, 2_000],
  [500, 2_000],
  [5_000, 1_000],
] as const
const ALPHA = 0.05
let draws = uniforms(SEED)
const uniform = (): number => draws()
const normal = normals(uniform)
const counts = [4, 3, 6, 10]

type Loss = { readonly name: string; readonly draw: (degraded: boolean) => number }

/** Differences of losses between two models that are alike, and with a shift where a row is degraded. */
const losses: readonly Loss[] = [
  {
    name: 'classes, 10 % of rows differ',
    draw: (degraded) => {
      const u = uniform()
      if (u < 0.05) return -1
      return u > (degraded ? 0.85 : 0.95) ? 1 : 0
    },
  },
  {
    name: 'classes, 1 % of rows differ',
    draw: (degraded) => {
      const u = uniform()
      if (u < 0.005) return -1
      return u > (degraded ? 0.945 : 0.995) ? 1 : 0
    },
  },
  { name: 'values, normal', draw: (degraded) => normal() + (degraded ? 0.5 : 0) },
  { name: 'values, squared errors', draw: (degraded) => normal() ** 2 * (degraded ? 1.5 : 1) - normal() ** 2 },
  {
    name: 'values, heavy left tail, mean 0',
    draw: (degraded) => Math.exp(1.125) - Math.exp(1.5 * normal()) + (degraded ? 2 : 0),
  },
  {
    name: 'values, heavy right tail, mean 0',
    draw: (degraded) => Math.exp(1.5 * normal()) - Math.exp(1.125) + (degraded ? 2 : 0),
  },
]

function columns(rows: number): readonly Slicing[] {
  return counts.map((count, at) => {
    const raw = Int32Array.from({ length: rows }, () => Math.floor(uniform() * count))
    const keys = Array.from({ length: count }, (_, value) => `v${value}`)
    const result = slicingOf([`c${at}`], raw, keys)
    if (result.kind !== 'sliced') throw new Error(result.kind)
    return result.slicing
  })
}

/** How many of the searches find anything, and how many find the slice `v1` of the second column. */
function run(
  loss: Loss,
  [rows, repetitions]: readonly [number, number],
  isPlanted: boolean,
): readonly [number, number] {
  let [any, planted] = [0, 0]
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const slicings = columns(rows)
    const codes = slicings[1]?.codes
    const differences = Float64Array.from({ length: rows }, (_, row) => loss.draw(isPlanted && codes?.[row] === 1))
    const result = findSlices({ differences, slicings, limits: SEARCH_LIMITS, alpha: ALPHA })
    if (result.kind !== 'searched') throw new Error(result.why)
    if (result.found.length > 0) any++
    if (result.found.some((slice) => slice.columns.join() === 'c1' && slice.key === 'v1')) planted++
  }
  return [any, planted]
}

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`

process.stdout.write('| loss | rows | repetitions | false alarms | planted slice found |\n|---|---|---|---|---|\n')
for (const [at, loss] of losses.entries()) {
  for (const size of sizes) {
    const [rows, repetitions] = size
    // each line has its own seed, so that it can be made alone
    draws = uniforms(SEED + 10_000 * at + rows)
    const [any] = run(loss, size, false)
    const [, planted] = run(loss, size, true)
    const shares = [percent(any, repetitions), percent(planted, repetitions)]
    process.stdout.write(`| ${[loss.name, rows, repetitions, ...shares].join(' | ')} |\n`)
  }
}
