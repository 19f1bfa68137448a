/** Above and below this, powers of two are taken out of a number and kept apart. */
const SCALE = 2 ** 128

/**
 * P(sup|F̂ − F| ≤ x) for a sample of n from a continuous F: the middle element of n!/nⁿ · Hⁿ (Durbin 1968; Marsaglia,
 * Tsang & Wang 2003). O(k³ · log n) for k = ⌈n·x⌉: made for small n·x.
 */
export function durbinMatrix(n: number, x: number): number {
  const k = Math.ceil(n * x)
  const size = 2 * k - 1
  let base: Scaled = { matrix: stepMatrix(k, k - n * x), exponent: 0 }
  let power: Scaled | null = null
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = power === null ? base : product(power, base, size)
    if (rest > 1) base = rescaled(product(base, base, size), (k - 1) * (size + 1))
  }
  let p = power?.matrix[(k - 1) * (size + 1)] ?? 0
  let exponent = power?.exponent ?? 0
  for (let i = 1; i <= n; i++) {
    p = (i * p) / n
    if (p < 1 / SCALE) {
      p *= SCALE
      exponent -= 128
    }
  }
  return Math.min(1, p * 2 ** exponent)
}

type Scaled = { readonly matrix: Float64Array; readonly exponent: number }

/** The matrix H for n·x = k − h, row by row. */
function stepMatrix(k: number, h: number): Float64Array {
  const size = 2 * k - 1
  const inverse = new Float64Array(size + 1).fill(1)
  for (let i = 1; i <= size; i++) inverse[i] = (inverse[i - 1] ?? 0) / i
  const edge = new Float64Array(size)
  for (let i = 1; i <= size; i++) edge[i - 1] = (1 - h ** i) * (inverse[i] ?? 0)
  edge[size - 1] = (1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size) * (inverse[size] ?? 0)
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 1; column < size; column++) {
      matrix[row * size + column] = column <= row + 1 ? (inverse[row - column + 1] ?? 0) : 0
    }
    matrix[row * size] = edge[row] ?? 0
  }
  for (let column = 0; column < size; column++) matrix[(size - 1) * size + column] = edge[size - 1 - column] ?? 0
  return matrix
}

function product(a: Scaled, b: Scaled, size: number): Scaled {
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = a.matrix[row * size + inner] ?? 0
      if (factor === 0) continue
      for (let column = 0; column < size; column++) {
        const at = row * size + column
        matrix[at] = (matrix[at] ?? 0) + factor * (b.matrix[inner * size + column] ?? 0)
      }
    }
  }
  return { matrix, exponent: a.exponent + b.exponent }
}

function rescaled(scaled: Scaled, middle: number): Scaled {
  if ((scaled.matrix[middle] ?? 0) <= SCALE) return scaled
  return { matrix: scaled.matrix.map((value) => value / SCALE), exponent: scaled.exponent + 128 }
}
