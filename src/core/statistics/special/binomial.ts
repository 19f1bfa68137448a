import { regularisedBeta, type Tails } from './beta.ts'
import { binomialPoint } from './binomial-point.ts'

export type Trials = { readonly n: number; readonly p: number }

/** P(X = k) for k of n trials of probability p. */
export function binomialProbability(k: number, { n, p }: Trials): number {
  if (k < 0 || k > n || !Number.isInteger(k)) return 0
  if (p === 0 || p === 1) return k === (p === 0 ? 0 : n) ? 1 : 0
  if (k === 0) return Math.exp(n * Math.log1p(-p))
  if (k === n) return Math.exp(n * Math.log(p))
  return binomialPoint({ successes: k, failures: n - k }, { x: p, complement: 1 - p })
}

/** P(X ≤ k) as `lower` and P(X > k) as `upper`, for whole n and k: the smaller has a relative error below 1e-12. */
export function binomialTails(k: number, { n, p }: Trials): Tails {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1)) throw new RangeError(`not trials: ${n} of ${p}`)
  const whole = Math.floor(k)
  if (whole < 0) return { lower: 0, upper: 1 }
  if (whole >= n) return { lower: 1, upper: 0 }
  return regularisedBeta({ a: n - whole, b: whole + 1 }, { x: 1 - p, complement: p })
}
