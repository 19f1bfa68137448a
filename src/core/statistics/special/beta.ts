import { binomialPoint, type Unit } from './binomial-point.ts'
import { rootBetween } from './root.ts'

export type Shape = { readonly a: number; readonly b: number }

export type Tails = { readonly lower: number; readonly upper: number }

/**
 * The regularised incomplete beta function I_x(a, b) and 1 − I_x(a, b), for shapes of ½ and more: relative error of the
 * smaller below 1e-12, also at 1e-300. By continued fraction; its factor is a point probability of the binomial,
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
  // x^a (1−x)^b / B(a, b)
  const factor = ((a * b) / (a + b)) * binomialPoint({ successes: a, failures: b }, at)
  return factor === 0 ? 0 : Math.min(1, factor * continued(shape, at))
}

/**
 * BFRAC of Didonato and Morris, ACM TOMS 18 (1992) 360–373 (algorithm 708, equation 9): DLMF 8.17.22 contracted, with
 * the cancellation near x = a/(a+b) taken out by hand. It needs some √max(a, b) terms.
 */
function continued({ a, b }: Shape, { x, complement }: Unit): number {
  const start = 1 + (a > b ? (a + b) * complement - b : a - (a + b) * x)
  const first = 1 + 1 / a
  const terms = 200 + 20 * Math.sqrt(Math.max(a, b))
  let value = first / start
  // the last convergent, scaled so that its denominator is 1
  let before = { over: 0, under: value }
  for (let n = 1; n < terms; n += 1) {
    const s = a + 2 * n - 1
    const weight = n * (b - n) * x
    const p = 1 + (n - 1) / a
    const alpha = p * (p + b / a) * (a / s) ** 2 * weight * x
    const beta = n + weight / s + ((1 + n / a) / (first + (2 * n) / a)) * (start + n * (1 + complement))
    const over = alpha * before.over + beta * value
    const under = alpha * before.under + beta
    before = { over: value / under, under: 1 / under }
    const last = value
    value = over / under
    if (Math.abs(value - last) <= 1e-16 * value) break
  }
  return value
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
