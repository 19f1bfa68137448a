import { rootBetween } from '../special/root.ts'

/** Two models on the same `n` rows: those that only one of them gets right. The counts need not be whole. */
export type Paired = { readonly n: number; readonly onlyCandidate: number; readonly onlyBaseline: number }

/**
 * Tango's score statistic of H0: difference = `threshold`, within [−1, 1]; positive where the observed difference lies
 * above it. The variance is the most likely one under H0. Unlike Wald's it does not vanish where no row is discordant.
 * Source: Tango, Statistics in Medicine 17 (1998) 891–908, (5)–(7).
 */
export function tangoScore(paired: Paired, threshold: number): number {
  if (threshold < 0) return -tangoScore(swapped(paired), -threshold)
  const { n, onlyCandidate, onlyBaseline } = paired
  const apart = onlyCandidate - onlyBaseline - n * threshold
  if (apart === 0) return 0
  const half = (2 * n - onlyCandidate + onlyBaseline) * threshold - onlyCandidate - onlyBaseline
  const constant = onlyBaseline * threshold * (1 - threshold)
  const root = Math.sqrt(half * half + 8 * n * constant)
  // the share of rows that only the baseline gets right, under H0; two forms of one root, without cancellation
  const only = half > 0 ? (2 * constant) / (half + root) : (root - half) / (4 * n)
  return apart / Math.sqrt(n * (2 * only + threshold * (1 - threshold)))
}

/** Tango's bound of candidate − baseline: below it for z > 0, above it for z < 0. */
export function tangoBound(paired: Paired, z: number): number {
  if (z < 0) return -tangoBound(swapped(paired), -z)
  const { n, onlyCandidate, onlyBaseline } = paired
  const difference = (onlyCandidate - onlyBaseline) / n
  if (z === 0 || difference === -1) return difference
  return rootBetween({ of: (threshold) => tangoScore(paired, threshold) - z, low: -1, high: difference })
}

/** The difference seen from the other side. */
export function swapped({ n, onlyCandidate, onlyBaseline }: Paired): Paired {
  return { n, onlyCandidate: onlyBaseline, onlyBaseline: onlyCandidate }
}
