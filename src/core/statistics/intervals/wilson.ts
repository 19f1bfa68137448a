/** Successes among `n` independent rows; neither need be whole (an effective number of rows). */
export type Share = { readonly successes: number; readonly n: number }

/**
 * Wilson's score bound of a share: below it for z > 0, above it for z < 0. It solves (p̂ − θ) / √(θ(1−θ)/n) = z for θ.
 * Source: Wilson, JASA 22 (1927) 209–212; the lower root is written as p̂² over the upper one, so that it is exact at 0.
 */
export function wilsonBound({ successes, n }: Share, z: number): number {
  const p = successes / n
  const square = (z * z) / n
  const spread = Math.abs(z) * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  const upper = p + square / 2 + spread
  if (z > 0) return upper === 0 ? 0 : (p * p) / upper
  return successes === n ? 1 : Math.min(1, upper / (1 + square))
}

/**
 * How many standard errors the share lies above `threshold`, the error taken at the threshold: the z at which Wilson's
 * bound is the threshold. At 0 and 1 its limit from within.
 */
export function wilsonScore({ successes, n }: Share, threshold: number): number {
  const apart = successes / n - threshold
  if (apart === 0) return 0
  return apart / Math.sqrt((threshold * (1 - threshold)) / n)
}
