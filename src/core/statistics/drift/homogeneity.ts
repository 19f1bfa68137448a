/** Pearson's test of whether two samples have the same shares. */
export type Homogeneity = {
  readonly statistic: number
  /** Degrees of freedom; 0 where all rows of both sides are in one cell. */
  readonly degrees: number
  /** √(χ²/n), Cramér's V of two rows: from 0, the same shares, to 1, nothing in common. */
  readonly effect: number
  /** Cochran 1954: more than a fifth of the expected counts below 5, or one below 1: the p-value is rough. */
  readonly smallCells: boolean
}

/**
 * χ² = Σ (observed − expected)² / expected over two rows of counts, without Yates' correction. Cells that are empty on
 * both sides do not count. Both rows must have a positive sum. scipy: `chi2_contingency(correction=False)`.
 */
export function homogeneity(reference: Float64Array, current: Float64Array): Homogeneity {
  const before = sum(reference)
  const now = sum(current)
  const total = before + now
  let cells = 0
  let statistic = 0
  let below5 = 0
  let least = Infinity
  for (let cell = 0; cell < reference.length; cell++) {
    const a = reference[cell] ?? 0
    const b = current[cell] ?? 0
    if (a + b === 0) continue
    const expectedBefore = ((a + b) * before) / total
    const expectedNow = ((a + b) * now) / total
    statistic += (a - expectedBefore) ** 2 / expectedBefore + (b - expectedNow) ** 2 / expectedNow
    below5 += (expectedBefore < 5 ? 1 : 0) + (expectedNow < 5 ? 1 : 0)
    least = Math.min(least, expectedBefore, expectedNow)
    cells++
  }
  const smallCells = least < 1 || below5 > 0.4 * cells
  return { statistic, degrees: Math.max(0, cells - 1), effect: Math.sqrt(statistic / total), smallCells }
}

function sum(counts: Float64Array): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
