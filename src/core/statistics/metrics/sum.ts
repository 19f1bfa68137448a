const block = 128

/** The sum of `values`, block by block: the rounding error grows with n / 128 instead of n. */
export function sum(values: Float64Array): number {
  let total = 0
  for (let from = 0; from < values.length; from += block) {
    const to = Math.min(values.length, from + block)
    let part = 0
    for (let i = from; i < to; i++) part += values[i] ?? 0
    total += part
  }
  return total
}

/** The sum of `values[i] · weights[i]`, block by block; null weights count 1 each. */
export function weightedSum(values: Float64Array, weights: Float64Array | null): number {
  if (weights === null) return sum(values)
  let total = 0
  for (let from = 0; from < values.length; from += block) {
    const to = Math.min(values.length, from + block)
    let part = 0
    for (let i = from; i < to; i++) part += (values[i] ?? 0) * (weights[i] ?? 0)
    total += part
  }
  return total
}

/** What `n` rows weigh together. */
export function totalWeight(weights: Float64Array | null, n: number): number {
  return weights === null ? n : sum(weights)
}
