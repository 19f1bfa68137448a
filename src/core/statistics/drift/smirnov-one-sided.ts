import { deviance } from '../special/binomial-point.ts'
import { stirlingError } from '../special/log-gamma.ts'

/** Up to so many terms are added one by one. */
const MOST_TERMS = 8192

/**
 * P(sup(F̂ − F) ≥ x) for a sample of n from a continuous F, with 0 < x < 1:
 * x · Σ_j C(n, j) · (x + j/n)^(j−1) · (1 − x − j/n)^(n−j), j from 0 to ⌊n(1−x)⌋ (Birnbaum & Tingey 1951).
 *
 * Each term is a binomial mass by Loader's method. Beyond 8,192 terms every s-th is taken, times s: as a function of
 * j the terms vanish faster than any power at both ends, so the trapezoidal rule is exact to rounding.
 */
export function smirnovTail(n: number, x: number): number {
  const last = Math.floor(n * (1 - x))
  const stride = Math.max(1, Math.floor(last / MOST_TERMS))
  const shift = n * x
  let sum = 0
  for (let j = 0; j <= last; j += stride) sum += term(n, j, shift)
  return Math.min(1, sum * stride)
}

function term(n: number, j: number, shift: number): number {
  const rest = n - j
  if (j === 0) return Math.exp(n * Math.log1p(-shift / n))
  if (rest - shift <= 0) return rest === 0 ? (shift / (j + shift)) * ((j + shift) / n) ** n : 0
  const log =
    stirlingError(n) - stirlingError(j) - stirlingError(rest) - deviance(j, j + shift) - deviance(rest, rest - shift)
  return (shift / (j + shift)) * Math.exp(log) * Math.sqrt(n / (2 * Math.PI * j * rest))
}
