/** What one walk over two ascending samples tells of how far their distribution functions lie apart. */
export type Separation = {
  /** sup |F − G| times `n · m`: a whole number, so nothing is rounded. */
  readonly greatest: number
  /** The first value at which the greatest is reached; 0 where the samples agree everywhere. */
  readonly at: number
  /** ∫ |F − G|, the first Wasserstein distance; not finite where a value is not, or where a gap overflows. */
  readonly area: number
}

/**
 * The Kolmogorov–Smirnov statistic and the first Wasserstein distance of two ascending samples without NaN, neither
 * empty, in one merge: O(n + m), no allocation. F and G step at distinct values only, so ties need no care beyond
 * stepping over all equal values before looking. Up to 9·10¹⁵ for `n · m` every comparison is exact.
 * Ramdas, García Trillos & Cuturi 2017 for W₁ = ∫|F − G|.
 */
export function mergeSorted(a: Float64Array, b: Float64Array): Separation {
  const n = a.length
  const m = b.length
  let i = 0
  let j = 0
  let greatest = 0
  let at = 0
  let area = 0
  let apart = 0
  let previous = Math.min(a[0] ?? 0, b[0] ?? 0)
  while (i < n || j < m) {
    const left = i < n ? (a[i] ?? 0) : Infinity
    const right = j < m ? (b[j] ?? 0) : Infinity
    const value = left < right ? left : right
    area += apart * (value - previous)
    while (i < n && a[i] === value) i++
    while (j < m && b[j] === value) j++
    const difference = i * m - j * n
    apart = difference < 0 ? -difference : difference
    if (apart > greatest) {
      greatest = apart
      at = value
    }
    previous = value
  }
  return { greatest, at, area: area / n / m }
}

/** Several methods ask for the same two samples, whose sorted values never change. */
const merged = new WeakMap<Float64Array, { readonly other: Float64Array; readonly separation: Separation }>()

/** `mergeSorted`, once for as long as the same two arrays are compared. */
export function separationOf(a: Float64Array, b: Float64Array): Separation {
  const known = merged.get(a)
  if (known?.other === b) return known.separation
  const separation = mergeSorted(a, b)
  merged.set(a, { other: b, separation })
  return separation
}
