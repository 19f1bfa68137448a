import { exactLog } from './exact-log.ts'
import type { Random } from './random.ts'

/**
 * How many of `trials` succeed that each succeed with probability `p` (0 to 1). The same draws on any machine: only
 * arithmetic that IEEE 754 fixes. Inversion where fewer than 10 are expected, else transformed rejection: BTRS of
 * Hörmann, "The generation of binomial random variates", J. Statist. Comput. Simul. 46 (1993), in constant time.
 * Throws RangeError for anything else.
 */
export function drawBinomial(random: Random, trials: number, p: number): number {
  if (!Number.isSafeInteger(trials) || trials < 0 || !(p >= 0 && p <= 1)) {
    throw new RangeError(`no binomial of ${trials} trials at ${p}`)
  }
  if (trials === 0 || p === 0) return 0
  if (p >= 1) return trials
  if (p > 0.5) return trials - drawBinomial(random, trials, 1 - p)
  return trials * p < 10 ? byInversion(random, trials, p) : byRejection(random, trials, p)
}

/** Walks up the distribution function from 0. */
function byInversion(random: Random, trials: number, p: number): number {
  const odds = p / (1 - p)
  let mass = power(1 - p, trials)
  let left = random.unit()
  for (let successes = 0; successes < trials; successes++) {
    if (left <= mass) return successes
    left -= mass
    mass *= (odds * (trials - successes)) / (successes + 1)
    // what rounding leaves beyond the last mass
    if (mass < 1e-300) return successes
  }
  return trials
}

/** base^exponent for whole exponents, by squaring. */
function power(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

function byRejection(random: Random, trials: number, p: number): number {
  const spread = Math.sqrt(trials * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = trials * p + 0.5
  const sure = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((trials + 1) * p)
  for (;;) {
    const v = random.unit()
    const u = random.unit() - 0.5
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + centre)
    if (us >= 0.07 && v <= sure) return k
    if (k < 0 || k > trials) continue
    const height = exactLog((v * alpha) / (a / (us * us) + b))
    if (height <= logRatio(trials, p, mode, k)) return k
  }
}

/** log of the probability of k over that of the mode. */
function logRatio(trials: number, p: number, mode: number, k: number): number {
  const odds = exactLog(p / (1 - p))
  const [atMode, atK] = [mode, k].map((at) => logFactorial(at) + logFactorial(trials - at))
  return (atMode ?? 0) - (atK ?? 0) + (k - mode) * odds
}

/** Stirling's series; from 10 on its error is below 1e-12, smaller ones are multiplied out. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return exactLog(product)
  }
  const x = n + 1
  const inverse = 1 / (x * x)
  const correction = (1 / 12 - (1 / 360 - (1 / 1260 - inverse / 1680) * inverse) * inverse) / x
  return (x - 0.5) * exactLog(x) - x + 0.918_938_533_204_672_8 + correction
}
