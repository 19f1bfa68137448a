import { regularisedBeta } from './beta.ts'
import { normalQuantile, normalUpper } from './normal.ts'
import { rootBetween } from './root.ts'

/** P(T > t) for Student's t with `degrees` > 0 degrees of freedom, whole or not; infinitely many are the normal's. */
export function studentUpper(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError(`not degrees of freedom: ${degrees}`)
  if (degrees === Infinity) return normalUpper(t)
  if (t < 0) return 1 - studentUpper(-t, degrees)
  if (t === Infinity) return 0
  const square = t * t
  const sum = degrees + square
  const at = { x: degrees / sum, complement: square === Infinity ? 1 : square / sum }
  return regularisedBeta({ a: degrees / 2, b: 0.5 }, at).lower / 2
}

/** P(T ≤ t). */
export function studentCdf(t: number, degrees: number): number {
  return studentUpper(-t, degrees)
}

/** The t with P(T > t) = p, for p from 1e-100 to 1 − 1e-16; relative error below 1e-12. */
export function studentUpperQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile of Student's t at ${p}`)
  if (p === 0.5) return 0
  if (p > 0.5) return -studentUpperQuantile(1 - p, degrees)
  if (degrees === Infinity) return -normalQuantile(p)
  const goal = Math.log(p)
  const of = (t: number): number => goal - Math.log(studentUpper(t, degrees))
  let high = Math.max(1, -normalQuantile(p))
  while (of(high) < 0 && high < 1e150) high *= 4
  return rootBetween({ of, low: 0, high })
}
