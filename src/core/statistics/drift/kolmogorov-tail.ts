import { durbinMatrix } from './durbin-matrix.ts'
import { pelzGood } from './pelz-good.ts'
import { smirnovTail } from './smirnov-one-sided.ts'

/** Up to this n the exact distribution is cheap everywhere (Simard & L'Ecuyer 2011, their regions). */
const SMALL = 140

/**
 * P(sup|F̂ − F| ≥ x) for a sample of n from a continuous F. For two samples of n and m, n·m/(n+m) rounded stands for
 * the one n: that is scipy's `ks_2samp(method='asymp')`, nearer to the truth than Kolmogorov's limit.
 * The regions are those of Simard & L'Ecuyer 2011; within 1e−9 relative of scipy's `kstwo.sf`.
 */
export function kolmogorovTail(n: number, x: number): number {
  const t = n * x
  if (x >= 1) return 0
  if (t <= 0.5) return 1
  if (t <= 1) return 1 - smallest(n, 2 * t - 1)
  if (t >= n - 1) return 2 * (1 - x) ** n
  const square = t * x
  if (x >= 0.5) return 2 * smirnovTail(n, x)
  if (n > SMALL) return largeTail(n, x, square)
  return square <= 4 ? 1 - durbinMatrix(n, x) : 2 * smirnovTail(n, x)
}

/** n! · (width/n)ⁿ: each interval of width 1/n must hold one value. */
function smallest(n: number, width: number): number {
  let p = 1
  for (let i = 1; i <= n && p > 0; i++) p *= (i / n) * width
  return p
}

function largeTail(n: number, x: number, square: number): number {
  if (square >= 370) return 0
  if (square >= 2.2) return Math.min(1, 2 * smirnovTail(n, x))
  // P(≤ x) is below 1e−16 there
  if (square < 0.03) return 1
  return 1 - (n <= 100_000 && n * x ** 1.5 <= 1.4 ? durbinMatrix(n, x) : pelzGood(n, x))
}
