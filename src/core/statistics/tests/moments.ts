/** Mean and variance (over n − 1) of `n` values. */
export type Moments = { readonly n: number; readonly mean: number; readonly variance: number }

/** The moments of the values, in two passes; null where there are fewer than two, or one is not finite. */
export function momentsOf(values: ArrayLike<number>): Moments | null {
  const n = values.length
  if (n < 2) return null
  const mean = sum(n, (at) => values[at] ?? 0) / n
  const squares = sum(n, (at) => ((values[at] ?? 0) - mean) ** 2)
  const rest = sum(n, (at) => (values[at] ?? 0) - mean)
  // what rounding left of the mean, taken back (Chan, Golub and LeVeque 1983)
  const variance = Math.max(0, (squares - (rest * rest) / n) / (n - 1))
  return Number.isFinite(mean) && Number.isFinite(variance) ? { n, mean: mean + rest / n, variance } : null
}

/** Kahan–Neumaier, so that a million equal values have no variance. */
function sum(n: number, of: (at: number) => number): number {
  let total = 0
  let lost = 0
  for (let at = 0; at < n; at += 1) {
    const value = of(at)
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}
