import { binomialPoint, type Unit } from './binomial-point.ts'
import { rootBetween } from './root.ts'

export type Shape = { readonly a: number; readonly b: number }

export type Tails = { readonly lower: number; readonly upper: number }

/**
 * The regularised incomplete beta function I_x(a, b) and 1 − I_x(a, b), for shapes of ½ and more: relative error of the
 * smaller below 1e-12, also at 1e-300. Continued fraction DLMF 8.17.22; its factor is a point probability of the binomial,
 * without the cancellation of log-gammas.
 */
export function regularisedBeta(shape: Shape, at: Unit): Tails {
  if (!(shape.a > 0 && shape.b > 0)) throw new RangeError(`not a beta distribution: ${shape.a}, ${shape.b}`)
  if (at.x <= 0) return { lower: 0, upper: 1 }
  if (at.complement <= 0) return { lower: 1, upper: 0 }
  const { a, b } = shape
  if (at.x < (a + 1) / (a + b + 2)) {
    const lower = tail(shape, at)
    return { lower, upper: 1 - lower }
  }
  const upper = tail({ a: b, b: a }, { x: at.complement, complement: at.x })
  return { lower: 1 - upper, upper }
}

function tail(shape: Shape, at: Unit): number {
  const { a, b } = shape
  // x^a (1−x)^b / (a B(a, b))
  const factor = (b / (a + b)) * binomialPoint({ successes: a, failures: b }, at)
  return factor === 0 ? 0 : Math.min(1, factor * continued(shape, at.x))
}

/** Lentz's method; it needs some √max(a, b) terms. */
function continued({ a, b }: Shape, x: number): number {
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let value = d
  const terms = 200 + 20 * Math.sqrt(Math.max(a, b))
  for (let m = 1; m < terms; m += 1) {
    const even = ((m * (b - m)) / (a + 2 * m - 1)) * (x / (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    value *= d * c
    const odd = -((a + m) / (a + 2 * m)) * (((a + b + m) * x) / (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 2e-16) break
  }
  return value
}

function kept(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/**
 * The x with I_x(a, b) = p, for p up to about ½: relative error below 1e-12 for small x too. For an upper tail ask
 * for 1 − `betaQuantile(p, {a: b, b: a})`.
 */
export function betaQuantile(p: number, shape: Shape): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`)
  if (p === 0 || p === 1) return p
  const goal = Math.log(p)
  const of = (u: number): number =>
    Math.log(regularisedBeta(shape, { x: Math.exp(u), complement: -Math.expm1(u) }).lower) - goal
  return Math.exp(rootBetween({ of, low: Math.log(Number.MIN_VALUE), high: 0 }))
}
