/** Weight of depth: with 0.9 the first ten ranks carry 86 % of it (Webber et al. 2010, their equation 21). */
export const PERSISTENCE = 0.9

/**
 * Rank-biased overlap of two lists of distinct names, most important first, extrapolated to unseen depths: RBO_EXT,
 * equation 32 of Webber, Moffat & Zobel 2010, for lists of unequal lengths too. From 0, nothing in common, to 1, the
 * same. Both empty: 1; one empty: 0. O(length).
 */
export function rankOverlap(a: readonly string[], b: readonly string[], p: number = PERSISTENCE): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const s = short.length
  const l = long.length
  if (l === 0) return 1
  if (s === 0) return 0
  const seen = new Set<string>()
  let overlap = 0
  let atShort = 0
  let sum = 0
  let weight = 1
  for (let depth = 1; depth <= l; depth++) {
    weight *= p
    overlap += fresh(seen, long[depth - 1])
    if (depth <= s) overlap += fresh(seen, short[depth - 1])
    if (depth === s) atShort = overlap
    sum += (overlap / depth) * weight
    if (depth > s) sum += ((atShort * (depth - s)) / (s * depth)) * weight
  }
  const rest = ((overlap - atShort) / l + atShort / s) * weight
  return Math.min(1, ((1 - p) / p) * sum + rest)
}

/** 1 where the other list had this name already, else 0 and it is remembered. */
function fresh(seen: Set<string>, name: string | undefined): number {
  if (name === undefined) return 0
  if (seen.has(name)) return 1
  seen.add(name)
  return 0
}
