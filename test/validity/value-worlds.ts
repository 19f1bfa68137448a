import { statisticReplicates } from '../../src/core/statistics/bootstrap/bootstrap-statistic.ts'
import { resampled } from '../../src/core/statistics/bootstrap/replicates.ts'
import { computed, type Estimate } from '../../src/core/statistics/estimate.ts'
import { momentsOf } from '../../src/core/statistics/tests/moments.ts'
import { correctedResampled, studentMean, welch } from '../../src/core/statistics/tests/student-differences.ts'
import type { Chance } from './chance.ts'
import { FEW, MANY, type DifferenceWorld } from './world.ts'

/** Values of mean 0: bell-shaped, skewed as losses are, or nearly always 0 as differences of like models are. */
export type Noise = 'bell' | 'skewed' | 'rare'

const names: Readonly<Record<Noise, string>> = {
  bell: 'normal values',
  skewed: 'log-normal values',
  rare: '95 % of values 0, the rest exponential',
}

function noise(chance: Chance, of: Noise): number {
  switch (of) {
    case 'bell':
      return chance.normal()
    case 'skewed':
      return Math.exp(chance.normal()) - Math.exp(0.5)
    default:
      return chance.unit() < 0.95 ? -0.05 : -0.05 - Math.log(chance.unit())
  }
}

const sample = (chance: Chance, n: number, of: Noise): Float64Array =>
  Float64Array.from({ length: n }, () => noise(chance, of))

function meanOf(values: Float64Array): Estimate | null {
  const moments = momentsOf(values)
  return moments === null ? null : studentMean(moments)
}

/** Differences on the same rows, or one value a row. */
export function mean(of: Noise): DifferenceWorld {
  return (difference) => ({
    method: 'Student’s t (means, paired means)',
    data: names[of],
    truth: () => difference,
    draw: (chance, n) => meanOf(sample(chance, n, of).map((value) => value + difference)),
    repetitions: of === 'bell' ? MANY : FEW,
  })
}

export function meansApart(of: Noise): DifferenceWorld {
  return (difference) => ({
    method: 'Welch’s t (means of different rows)',
    data: `${names[of]}, a third of the rows and twice the spread on one side`,
    truth: () => difference,
    draw: (chance, n) => {
      const few = Math.ceil(n / 3)
      const candidate = momentsOf(sample(chance, few, of).map((value) => 2 * value + difference))
      const baseline = momentsOf(sample(chance, n, of))
      return candidate === null || baseline === null ? null : welch(studentMean(candidate), studentMean(baseline))
    },
    repetitions: FEW,
  })
}

/** Rows in groups of ten that share a third of their variance. */
export function grouped(method: 'groups' | 'rows'): DifferenceWorld {
  return (difference) => ({
    method:
      method === 'groups' ? 'bootstrap of groups (mean)' : 'for comparison: Student’s t as if rows were independent',
    data: 'groups of ten rows, intraclass correlation 1/3',
    truth: () => difference,
    draw: (chance, n) => {
      const groups = n / 10
      const own = Array.from({ length: groups }, () => chance.normal() * Math.sqrt(1 / 3))
      const values = Float64Array.from({ length: n }, (_, row) => {
        return difference + (own[Math.floor(row / 10)] ?? 0) + chance.normal() * Math.sqrt(2 / 3)
      })
      return method === 'rows' ? meanOf(values) : bootstrapOfGroups(values, groups, chance.binomial(2 ** 30, 0.5))
    },
    repetitions: FEW,
  })
}

function bootstrapOfGroups(values: Float64Array, groups: number, seed: number): Estimate | null {
  // a mean needs no more than each group's sum, as all groups are of one size
  const sums = Float64Array.from({ length: groups }, (_, group) =>
    values.subarray(group * 10, group * 10 + 10).reduce((sum, value) => sum + value, 0),
  )
  const statistic = (weights: Float64Array): ReturnType<typeof computed> => {
    let sum = 0
    let total = 0
    for (let group = 0; group < groups; group += 1) {
      const weight = weights[group] ?? 0
      sum += weight * (sums[group] ?? 0)
      total += weight * 10
    }
    return computed(sum / total)
  }
  const plan = { seed, replicates: 496 }
  const units = { rows: groups, clusters: null }
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const outcome = resampled(value, plan, [statisticReplicates({ units, statistic }, plan)])
  return outcome.kind === 'estimate' ? outcome.estimate : null
}

const RUNS = 10

type Runs = 'corrected' | 'folds' | 'naive' | 'seeds'

const RUN_NAMES: Readonly<Record<Runs, readonly [method: string, data: string]>> = {
  corrected: ['corrected resampled t (repeated runs)', 'ten runs, nine tenths of the rows for training'],
  folds: ['corrected resampled t (cross-validation)', 'ten folds'],
  naive: ['for comparison: t as if runs were independent', 'ten runs, nine tenths of the rows for training'],
  seeds: ['for comparison: t over seeds of one split, asked about other rows', 'ten seeds, nine tenths for training'],
}

/**
 * Ten runs, each trained on nine tenths of the rows and tested on the rest: chosen at random anew, fold by fold, or once and
 * trained with ten seeds, each of which draws the training rows with replacement. The candidate predicts the mean of its
 * training rows, the baseline a constant that is as good on average but for `difference` in squared error.
 */
export function runs(of: Runs): DifferenceWorld {
  return (difference) => ({
    method: RUN_NAMES[of][0],
    data: RUN_NAMES[of][1],
    truth: () => difference,
    draw: (chance, n) => {
      const test = n / 10
      const train = n - test
      // what drawing with replacement adds to the squared error of the mean
      const error = (of === 'seeds' ? 2 - 1 / train : 1) / train
      const off = Math.sqrt(Math.max(0, error - difference))
      const rows = sample(chance, n, 'bell')
      const gains = Array.from({ length: RUNS }, (_, run) => gainOfRun(chance, rows, { of, run, test, off }))
      const moments = momentsOf(gains)
      if (moments === null) return null
      if (of === 'naive' || of === 'seeds') return studentMean(moments)
      return correctedResampled(moments, { train, test })
    },
    repetitions: FEW,
  })
}

type Run = { readonly of: Runs; readonly run: number; readonly test: number; readonly off: number }

/** Squared error of the candidate less that of the baseline, whose expectation is its error − off². */
function gainOfRun(chance: Chance, rows: Float64Array, { of, run, test, off }: Run): number {
  if (of === 'corrected' || of === 'naive') splitAnew(chance, rows, test)
  const from = of === 'folds' ? run * test : 0
  const trained = of === 'seeds' ? drawnMean(chance, rows.subarray(test)) : meanWithout(rows, from, test)
  let gain = 0
  for (const row of rows.subarray(from, from + test)) gain += (row - trained) ** 2 - (row - off) ** 2
  return gain / test
}

/** Test rows come first. */
function splitAnew(chance: Chance, rows: Float64Array, test: number): void {
  for (let at = 0; at < test; at += 1) {
    const other = at + Math.floor(chance.unit() * (rows.length - at))
    const [here, there] = [rows[at] ?? 0, rows[other] ?? 0]
    rows[at] = there
    rows[other] = here
  }
}

function meanWithout(rows: Float64Array, from: number, test: number): number {
  let sum = 0
  rows.forEach((row, at) => {
    if (at < from || at >= from + test) sum += row
  })
  return sum / (rows.length - test)
}

function drawnMean(chance: Chance, rows: Float64Array): number {
  let sum = 0
  for (let drawn = 0; drawn < rows.length; drawn += 1) sum += rows[Math.floor(chance.unit() * rows.length)] ?? 0
  return sum / rows.length
}
