import { deviance } from './binomial-point.ts'
import { stirlingError } from './log-gamma.ts'

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), for a > 0 and x ≥ 0: relative error of
 * the smaller below 1e-12 for a of ½ and more, also at 1e-300. Series DLMF 8.11.4 below a + 1, else the continued
 * fraction 8.9.2.
 */
export function regularisedGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0 && x >= 0)) throw new RangeError(`not a gamma distribution or not in its range: ${a}, ${x}`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  // x^a e^−x / Γ(a + 1), as Loader's Poisson probability
  const point = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    const lower = Math.min(1, point * series(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = point === 0 ? 0 : Math.min(1, point * a * continued(a, x))
  return { lower: 1 - upper, upper }
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function continued(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  const terms = 200 + 20 * Math.sqrt(a)
  for (let k = 1; k < terms; k += 1) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (b + numerator * d)
    c = b + numerator / c
    value *= d * c
    if (Math.abs(d * c - 1) < 2e-16) break
  }
  return value
}

/** P(X > x) for the chi-square distribution. */
export function chiSquareUpper(x: number, degrees: number): number {
  return x <= 0 ? 1 : regularisedGamma(degrees / 2, x / 2).upper
}
