import { cellReplicates } from '../../src/core/statistics/bootstrap/bootstrap-cells.ts'
import { resampled } from '../../src/core/statistics/bootstrap/replicates.ts'
import { computed, undefinedFor, type Computed, type Estimate } from '../../src/core/statistics/estimate.ts'
import { jackknifeEstimate } from '../../src/core/statistics/metrics/jackknife.ts'
import type { JointCells } from '../../src/core/statistics/metrics/joint-cells.ts'
import { metricDefinition } from '../../src/core/statistics/metrics/metric-name.ts'
import { fromStandardErrors } from '../../src/core/statistics/tests/from-standard-errors.ts'
import { FEW, MANY, type DifferenceWorld, type World } from './world.ts'

export function share(p: number): World {
  return {
    method: 'Wilson (a share)',
    data: `share ${p}`,
    truth: () => p,
    draw: (chance, n) => ({ kind: 'proportion', successes: chance.binomial(n, p), n }),
    repetitions: MANY,
  }
}

/** The same rows: `discordant` is the share that only one of the two gets right. */
export function paired(discordant: number): DifferenceWorld {
  return (difference) => ({
    method: 'Tango score (paired shares)',
    data: `${100 * discordant} % of rows discordant`,
    truth: () => difference,
    draw: (chance, n) => {
      const [onlyCandidate = 0, onlyBaseline = 0] = chance.cells(n, [
        (discordant + difference) / 2,
        (discordant - difference) / 2,
        1 - discordant,
      ])
      return { kind: 'paired', n, onlyCandidate, onlyBaseline }
    },
    repetitions: MANY,
  })
}

/** The interval that Tango's replaces: a symmetric one from the plug-in variance. */
export function pairedWald(discordant: number): DifferenceWorld {
  return (difference) => {
    const world = paired(discordant)(difference)
    return {
      ...world,
      method: 'for comparison: Wald (paired shares)',
      draw: (chance, n) => {
        const drawn = world.draw(chance, n)
        if (drawn?.kind !== 'paired') return null
        const value = (drawn.onlyCandidate - drawn.onlyBaseline) / n
        const discordance = (drawn.onlyCandidate + drawn.onlyBaseline) / n
        return { kind: 'normal', value, standardError: Math.sqrt((discordance - value ** 2) / n) }
      },
    }
  }
}

/** Different rows, `n` on each side. */
export function apart(baseline: number): DifferenceWorld {
  return (difference) => ({
    method: 'Newcombe hybrid score (shares of different rows)',
    data: `baseline ${baseline}, n on each side`,
    truth: () => difference,
    draw: (chance, n) => ({
      kind: 'proportions',
      candidate: { successes: chance.binomial(n, baseline + difference), n },
      baseline: { successes: chance.binomial(n, baseline), n },
    }),
    repetitions: MANY,
  })
}

/** Files that state a share and its standard error, as lm-eval does. */
export function stated(baseline: number): DifferenceWorld {
  return (difference) => ({
    method: 'z of two stated standard errors',
    data: `baseline ${baseline}, n on each side`,
    truth: () => difference,
    draw: (chance, n) => {
      const [candidate, other] = [baseline + difference, baseline].map((p) => {
        const value = chance.binomial(n, p) / n
        return { value, standardError: Math.sqrt((value * (1 - value)) / (n - 1)) }
      })
      return candidate === undefined || other === undefined ? null : fromStandardErrors(candidate, other)
    },
    repetitions: MANY,
  })
}

const f1 = metricDefinition('f1')

/** Shares of (label, candidate, baseline), from 000 to 111; the candidate finds `difference`-dependently more positives. */
function population(moved: number): number[] {
  return [0.62, 0.03, 0.03, 0.02, 0.06 - moved / 2, 0.03 - moved / 2, 0.03 + moved / 2, 0.18 + moved / 2]
}

function cellsOf(counts: readonly number[]): JointCells {
  const codes = counts.map((_, at) => at)
  return {
    classes: 2,
    labels: Int32Array.from(codes, (code) => code >> 2),
    candidate: Int32Array.from(codes, (code) => (code >> 1) & 1),
    baseline: Int32Array.from(codes, (code) => code & 1),
    counts: Float64Array.from(counts),
  }
}

/** 2 TP / (rows labelled + rows given) of each side; written out, since it is asked millions of times. */
function f1Difference(counts: readonly number[]): Computed {
  const [, n001 = 0, n010 = 0, n011 = 0, n100 = 0, n101 = 0, n110 = 0, n111 = 0] = counts
  const labelled = n100 + n101 + n110 + n111
  const candidate = labelled + n010 + n011 + n110 + n111
  const baseline = labelled + n001 + n011 + n101 + n111
  if (candidate === 0 || baseline === 0) return undefinedFor('zero-denominator')
  return computed((2 * (n110 + n111)) / candidate - (2 * (n101 + n111)) / baseline)
}

/** The population whose f1 differs by `difference`, by bisection: f1 rises with what is moved. */
function movedFor(difference: number): number {
  let [low, high] = [-0.06, 0.06]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    const at = f1Difference(population(middle))
    if (at.kind === 'value' && at.value < difference) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A function of counts that is no share: f1, of two models on the same rows. */
export function f1Apart(method: 'jackknife' | 'bootstrap'): DifferenceWorld {
  return (difference) => {
    const shares = population(movedFor(difference))
    return {
      method: method === 'jackknife' ? 'jackknife (f1 and the like)' : 'bootstrap of cells (f1 and the like)',
      data: '30 % positive',
      truth: () => difference,
      draw: (chance, n) => {
        const counts = chance.cells(n, shares)
        if (f1 === null) throw new Error('f1 is a metric')
        if (method === 'jackknife') return jackknifeEstimate(f1, cellsOf(counts), true)
        return bootstrapped(counts, chance.binomial(2 ** 30, 0.5))
      },
      repetitions: method === 'jackknife' ? MANY : FEW,
    }
  }
}

function bootstrapped(counts: readonly number[], seed: number): Estimate | null {
  const value = f1Difference(counts)
  if (value.kind === 'undefined') return null
  const plan = { seed, replicates: 496 }
  const outcome = resampled(value.value, plan, [cellReplicates({ counts, statistic: f1Difference }, plan)])
  return outcome.kind === 'estimate' ? outcome.estimate : null
}
