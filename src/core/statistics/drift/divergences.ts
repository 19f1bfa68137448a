/**
 * Distances between two lists of shares over the same cells: `p` of the reference, `q` of what is there now. Both sum
 * to 1 and are of one length. Logarithms are natural unless a base is given.
 */

/** Counts as shares of their sum, which must be positive. */
export function shares(counts: Float64Array): Float64Array {
  let total = 0
  for (const count of counts) total += count
  return counts.map((count) => count / total)
}

/**
 * Population stability index: Σ (q − p) · ln(q / p), with shares below `floor` raised to it and nothing renormalised
 * (Siddiqi 2006). With an empty cell the floor decides the value, so it belongs to the number. Infinite where the floor
 * is 0 and one side has an empty cell.
 */
export function stabilityIndex(p: Float64Array, q: Float64Array, floor: number): number {
  let sum = 0
  for (let cell = 0; cell < p.length; cell++) {
    const before = Math.max(p[cell] ?? 0, floor)
    const now = Math.max(q[cell] ?? 0, floor)
    if (before !== now) sum += (now - before) * Math.log(now / before)
  }
  return sum
}

/**
 * Kullback–Leibler divergence of the reference from what is there now: Σ p · ln(p / q), with shares below `floor`
 * raised to it in the ratio. With a floor of 0 it is the definition, infinite where q lacks a cell that p has.
 */
export function kullbackLeibler(p: Float64Array, q: Float64Array, floor: number): number {
  let sum = 0
  for (let cell = 0; cell < p.length; cell++) {
    const before = p[cell] ?? 0
    if (before > 0) sum += before * Math.log(Math.max(before, floor) / Math.max(q[cell] ?? 0, floor))
  }
  return sum
}

/** Jensen–Shannon distance: the root of the mean divergence from the middle (Endres & Schindelin 2003). */
export function jensenShannon(p: Float64Array, q: Float64Array, base: number): number {
  let sum = 0
  for (let cell = 0; cell < p.length; cell++) {
    const before = p[cell] ?? 0
    const now = q[cell] ?? 0
    const middle = (before + now) / 2
    if (before > 0) sum += before * Math.log(before / middle)
    if (now > 0) sum += now * Math.log(now / middle)
  }
  return Math.sqrt(Math.max(0, sum) / 2 / Math.log(base))
}

/** Hellinger distance: √(½ Σ (√p − √q)²), equal to √(1 − Σ √(p·q)) without its cancellation. */
export function hellinger(p: Float64Array, q: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < p.length; cell++) {
    const difference = Math.sqrt(p[cell] ?? 0) - Math.sqrt(q[cell] ?? 0)
    sum += difference * difference
  }
  return Math.sqrt(sum / 2)
}

/** Total variation distance: ½ Σ |p − q|, the share of rows that would have to move. */
export function totalVariation(p: Float64Array, q: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < p.length; cell++) sum += Math.abs((p[cell] ?? 0) - (q[cell] ?? 0))
  return sum / 2
}
