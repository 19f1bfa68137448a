import { deviance } from './binomial-mass.ts'

/** From here on Stirling's series gives ln Γ to the last digit. */
const LARGE = 15

/**
 * P(X ≥ statistic) for a chi-square variable of a whole number of degrees, 1 or more: the regularised upper incomplete
 * gamma function Q(degrees/2, statistic/2). Series below the mean, Lentz's continued fraction above it (Abramowitz &
 * Stegun 6.5.29, 6.5.31), the factor in front of both by Loader's deviance so that many degrees cost no digits.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  const a = degrees / 2
  const x = statistic / 2
  if (!(x > 0)) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - poissonMass(a, x) * series(a, x) : poissonMass(a, x) * a * fraction(a, x)
}

/** xᵃ·e⁻ˣ/Γ(a+1). */
function poissonMass(a: number, x: number): number {
  return Math.exp(-stirlingErrorOf(a) - deviance(a, a - x)) / Math.sqrt(2 * Math.PI * a)
}

/** ln Γ(a+1) less Stirling's formula, for halves too: carried down from where the series holds. */
function stirlingErrorOf(a: number): number {
  if (a < LARGE) return stirlingErrorOf(a + 1) + (a + 0.5) * Math.log1p(1 / a) - 1
  const square = a * a
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / a
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let product = d
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const factor = c * d
    product *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return product
}
