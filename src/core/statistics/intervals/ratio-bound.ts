import { wilsonBound } from './wilson.ts'
import type { Share } from './wilson.ts'

/**
 * Hybrid score bound of the ratio part ÷ whole of two independent shares, from Wilson's bounds of each: below it for
 * z > 0, above it for z < 0. It is the θ at which the bound of part − θ·whole ("square and add") is 0.
 * Sources: Donner and Zou, Statistical Methods in Medical Research 21 (2012) 347–359; Fagerland and Newcombe, Statistics
 * in Medicine 32 (2013) 2823–2836.
 *
 * Not Katz's log method: where all rows of a group are successes its variance is 0, with or without half a row added, and
 * two groups of five would prove that they are equal.
 */
export function ratioBound(part: Share, whole: Share, z: number): number {
  const p = part.successes / part.n
  const q = whole.successes / whole.n
  // Wilson's bounds: of the part on the side asked, of the whole on the other
  const a = wilsonBound(part, z)
  const b = wilsonBound(whole, -z)
  const root = Math.sqrt(Math.max(0, (p * q) ** 2 - a * b * (2 * p - a) * (2 * q - b)))
  if (z > 0) return a === 0 ? 0 : (a * (2 * p - a)) / (p * q + root)
  return b === 0 ? Infinity : (p * q + root) / (b * (2 * q - b))
}
