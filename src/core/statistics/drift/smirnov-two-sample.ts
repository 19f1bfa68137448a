/** Both sides up to this many rows: exact; beyond, asymptotic. scipy's `ks_2samp(method='auto')` switches there. */
const MOST_EXACT = 10_000

/** Whether the p-value of two samples of these sizes is computed exactly. */
export function isExactSmirnov(n: number, m: number): boolean {
  return Math.max(n, m) <= MOST_EXACT
}

/**
 * P(sup|F − G| ≥ greatest/(n·m)) for two samples of one continuous distribution, exactly: the share of lattice paths
 * from (0, 0) to (n, m) that leave the band (Hodges 1958, as scipy computes it). With ties in the data the p-value is
 * too large, never too small. O(width of the band · larger side) time, O(width) memory.
 */
export function exactSmirnov(n: number, m: number, greatest: number): number {
  if (greatest <= 0) return 1
  const divisor = greatestCommonDivisor(n, m)
  const steps = Math.round(greatest / divisor)
  const p = n === m ? outsideSquare(n, steps) : outsideBand(n, m, { divisor, steps })
  return Math.min(1, Math.max(0, p))
}

/** Equal sides: 2·(C(2n, n−h) − C(2n, n−2h) + …)/C(2n, n), as nested products that nothing cancels in. */
function outsideSquare(n: number, h: number): number {
  let p = 0
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let product = 1
    for (let j = 0; j < h; j++) product = ((n - k * h - j) * product) / (n + k * h + j + 1)
    p = product * (1 - p)
  }
  return 2 * p
}

type Band = { readonly divisor: number; readonly steps: number }

/**
 * Column by column the share of paths to (i, j) that have left the band |x·n' − y·m'| < h. Only the part of a column
 * inside the band is kept; below and above it the share is 1.
 */
function outsideBand(first: number, second: number, { divisor, steps }: Band): number {
  const long = Math.max(first, second)
  const short = Math.min(first, second)
  const across = long / divisor
  const up = short / divisor
  let low = 0
  let high = Math.min(Math.ceil(steps / across), short + 1)
  const column = new Float64Array(Math.min(2 * high + 2, short + 1)).fill(1)
  column.fill(0, 0, high)
  for (let i = 1; i <= long; i++) {
    const lastLow = low
    const lastLength = high - low
    low = Math.min(Math.max(Math.floor((up * i - steps) / across) + 1, 0), short)
    high = Math.min(Math.ceil((up * i + steps) / across), short + 1)
    if (high <= low) return 1
    let share = low === 0 ? 0 : 1
    for (let j = low; j < high; j++) {
      share = ((column[j - lastLow] ?? 1) * i + share * j) / (i + j)
      column[j - low] = share
    }
    if (lastLength > high - low) column.fill(1, high - low, lastLength)
  }
  return column[high - low - 1] ?? 1
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
