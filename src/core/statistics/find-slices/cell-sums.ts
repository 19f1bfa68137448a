/**
 * What is kept of the per-row differences of many cells, each centred on the mean of all rows so that squares don't
 * cancel. `up` and `down` count rows whose difference is above and below 0.
 */
export type CellSums = {
  readonly n: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
  readonly up: Float64Array
  readonly down: Float64Array
}

/** The sums of one cell, or of some cells together or less each other. */
export type Sums = {
  readonly n: number
  readonly sum: number
  readonly squares: number
  readonly up: number
  readonly down: number
}

/** Differences, and the mean they are centred on. */
export type Centred = { readonly differences: Float64Array; readonly mean: number }

export function emptySums(cells: number): CellSums {
  const make = (): Float64Array => new Float64Array(cells)
  return { n: make(), sum: make(), squares: make(), up: make(), down: make() }
}

/** Adds every row to its cell; rows of code −1 are in none. */
export function addRows(into: CellSums, { differences, mean }: Centred, codes: Int32Array): void {
  const { n, sum, squares, up, down } = into
  for (let row = 0; row < differences.length; row++) {
    const cell = codes[row] ?? -1
    if (cell < 0) continue
    const difference = differences[row] ?? 0
    const centred = difference - mean
    n[cell] = (n[cell] ?? 0) + 1
    sum[cell] = (sum[cell] ?? 0) + centred
    squares[cell] = (squares[cell] ?? 0) + centred * centred
    if (difference > 0) up[cell] = (up[cell] ?? 0) + 1
    else if (difference < 0) down[cell] = (down[cell] ?? 0) + 1
  }
}

export function sumsAt(sums: CellSums, cell: number): Sums {
  return {
    n: sums.n[cell] ?? 0,
    sum: sums.sum[cell] ?? 0,
    squares: sums.squares[cell] ?? 0,
    up: sums.up[cell] ?? 0,
    down: sums.down[cell] ?? 0,
  }
}

/** The rows of the first that are not in the second, which must be part of it. */
export function without(whole: Sums, part: Sums): Sums {
  return {
    n: whole.n - part.n,
    sum: whole.sum - part.sum,
    squares: whole.squares - part.squares,
    up: whole.up - part.up,
    down: whole.down - part.down,
  }
}
