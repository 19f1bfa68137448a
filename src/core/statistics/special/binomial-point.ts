import { stirlingError } from './log-gamma.ts'

/** A point of [0, 1] with its complement, so that neither is rounded away. */
export type Unit = { readonly x: number; readonly complement: number }

/** Counts need not be whole. */
export type Counts = { readonly successes: number; readonly failures: number }

/**
 * Γ(n+1) / (Γ(s+1) Γ(f+1)) x^s (1−x)^f with n = s + f, for s, f > 0 and x in (0, 1): at whole counts the probability of
 * s successes in n trials. Source: Loader, Fast and accurate computation of binomial probabilities (2000).
 */
export function binomialPoint({ successes, failures }: Counts, { x, complement }: Unit): number {
  const n = successes + failures
  const exponent =
    stirlingError(n) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, n * x) -
    deviance(failures, n * complement)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * successes) / failures)
}

/** x log(x / m) + m − x for x, m > 0, by a series where they are near each other. */
export function deviance(x: number, m: number): number {
  const apart = x - m
  if (Math.abs(apart) >= 0.5 * (x + m)) return x * Math.log(x / m) - apart
  const v = apart / (x + m)
  let sum = apart * v
  let term = 2 * x * v
  for (let k = 3; k < 100; k += 2) {
    term *= v * v
    const next = sum + term / k
    if (next === sum) break
    sum = next
  }
  return sum
}
