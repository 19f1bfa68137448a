const PI2 = Math.PI ** 2
const PI4 = Math.PI ** 4
const PI6 = Math.PI ** 6

/**
 * P(sup|F̂ − F| ≤ x) for a large sample of n: Kolmogorov's limit with three correction terms in 1/√n, written with
 * theta functions that converge for small z = x·√n (Pelz & Good 1976; Simard & L'Ecuyer 2011, as scipy has it).
 */
export function pelzGood(n: number, x: number): number {
  const z = Math.sqrt(n) * x
  const z2 = z * z
  const sums = oddSums(z2, Math.ceil((16 * z) / Math.PI))
  const root = Math.sqrt(2 * Math.PI)
  const limit = (root * (sums[0] ?? 0)) / z
  const first = (root * (sums[1] ?? 0)) / (6 * z2 * z2)
  const even = evenSums(z2, Math.ceil((16 * z) / Math.PI))
  const second = (root * (sums[2] ?? 0)) / (72 * z ** 7) - (PI2 * root * even.second) / (36 * z ** 3)
  const third = (root * (sums[3] ?? 0)) / (6480 * z ** 10) + (PI2 * root * even.third) / (216 * z ** 6)
  return Math.min(1, Math.max(0, limit + first / Math.sqrt(n) + second / n + third / n ** 1.5))
}

/** Σ over odd m of cᵢ(m)·exp(−m²π²/(8z²)) for the four polynomials c of the expansion. */
function oddSums(z2: number, most: number): readonly number[] {
  const z4 = z2 * z2
  const z6 = z4 * z2
  const sums = [0, 0, 0, 0]
  for (let k = most; k > 0; k--) {
    const m2 = (2 * k - 1) ** 2
    const weight = Math.exp((-PI2 * m2) / (8 * z2))
    const second = 6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * PI2 * m2) / 4 + (PI4 * (1 - 2 * z2) * m2 * m2) / 16
    const third =
      -30 * z6 -
      90 * z4 * z4 +
      ((135 * z4 - 96 * z6) * PI2 * m2) / 4 +
      (PI4 * (212 * z4 - 60 * z2) * m2 * m2) / 16 +
      (PI6 * (5 - 30 * z2) * m2 ** 3) / 64
    const terms = [1, -z2 + (PI2 * m2) / 4, second, third]
    terms.forEach((value, index) => (sums[index] = (sums[index] ?? 0) + value * weight))
  }
  return sums
}

/** The sums over all m of the second and third term. */
function evenSums(z2: number, most: number): { readonly second: number; readonly third: number } {
  let second = 0
  let third = 0
  for (let k = most; k > 0; k--) {
    const weight = k * k * Math.exp((-PI2 * k * k) / (2 * z2))
    second += weight
    third += (3 * z2 - PI2 * k * k) * weight
  }
  return { second, third }
}
