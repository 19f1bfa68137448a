import type { Shares } from '../intervals/newcombe.ts'
import { normalUpper } from '../special/normal.ts'

/**
 * The z test of equal shares of different rows, its variance pooled: z of candidate − baseline and the two-sided p.
 * Where all rows or none succeed on both sides, nothing speaks against equality: z 0, p 1.
 */
export function twoProportionZ({ candidate, baseline }: Shares): { readonly z: number; readonly p: number } {
  const pooled = (candidate.successes + baseline.successes) / (candidate.n + baseline.n)
  const variance = pooled * (1 - pooled) * (1 / candidate.n + 1 / baseline.n)
  if (variance === 0) return { z: 0, p: 1 }
  const z = (candidate.successes / candidate.n - baseline.successes / baseline.n) / Math.sqrt(variance)
  return { z, p: 2 * normalUpper(Math.abs(z)) }
}
