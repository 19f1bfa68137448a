/**
 * n!-terms for large n without lost digits (Loader 2000, "Fast and accurate computation of binomial probabilities"):
 * logarithms of factorials would lose as many digits as n has.
 */

const LARGE = 15

/** ln(k!) − ln(√(2πk)·(k/e)^k), for k from 0 to 15. */
const small: readonly number[] = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
]

/** The error of Stirling's formula for ln(k!). */
export function stirlingError(k: number): number {
  if (k <= LARGE) return small[k] ?? 0
  const square = k * k
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / k
}

/** x·ln(x/mean) + mean − x, with its digits where x is near the mean. `difference` is x − mean, exact or nearly so. */
export function deviance(x: number, difference: number): number {
  const mean = x - difference
  const ratio = difference / (x + mean)
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / mean) - difference
  let sum = difference * ratio
  let term = 2 * x * ratio
  for (let odd = 3; odd < 100; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) break
    sum = next
  }
  return sum
}
