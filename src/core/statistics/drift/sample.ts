import { rankOrder } from '../order/rank-order.ts'

/** One side of a numeric column: what is comparable, and how much of it is not. */
export type NumberSample = {
  readonly kind: 'numbers'
  /** Every cell that holds a number, infinities too, in the order of rows. */
  readonly values: Float64Array
  /** Cells without a value. */
  readonly missing: number
  /** Cells that hold NaN as their value. */
  readonly notANumber: number
}

/** One side of a column of texts: how often each occurs. */
export type CategorySample = {
  readonly kind: 'categories'
  readonly counts: ReadonlyMap<string, number>
  readonly n: number
  readonly missing: number
}

/**
 * A sample from a numeric column. NaN can't be ordered, so it is set aside and counted; where `missingAt` marks a cell
 * it is missing, whatever stands in it. The column itself is not changed.
 */
export function numberSample(values: Float64Array, missingAt: Uint8Array | null): NumberSample {
  if (missingAt === null && values.every((value) => value === value)) {
    return { kind: 'numbers', values, missing: 0, notANumber: 0 }
  }
  const kept = new Float64Array(values.length)
  let n = 0
  let missing = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (missingAt !== null && missingAt[row] === 1) missing++
    else if (value === value) kept[n++] = value
  }
  return { kind: 'numbers', values: kept.subarray(0, n), missing, notANumber: values.length - n - missing }
}

/** Several methods ask one sample for its order; the sample never changes. */
const orders = new WeakMap<NumberSample, Float64Array>()

/** The values of a sample, ascending. Methods that only count in cells do without. */
export function ascending(sample: NumberSample): Float64Array {
  const known = orders.get(sample)
  if (known !== undefined) return known
  // no NaN is in a sample, so there is an order
  const sorted = rankOrder(sample.values)?.sorted ?? new Float64Array(0)
  orders.set(sample, sorted)
  return sorted
}

/** A sample from a column of texts coded by a dictionary; a code outside of it (−1) is a missing cell. */
export function categorySample(codes: Int32Array, dictionary: readonly string[]): CategorySample {
  const tally = new Float64Array(dictionary.length)
  let missing = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    if (code < 0 || code >= tally.length) missing++
    else tally[code] = (tally[code] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  dictionary.forEach((name, code) => {
    const count = tally[code] ?? 0
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count)
  })
  return { kind: 'categories', counts, n: codes.length - missing, missing }
}
