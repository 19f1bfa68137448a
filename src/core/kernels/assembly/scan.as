// Twin: scanScores in src/core/statistics/metrics/. Rows without weights, scores from 0 to 1.
export { heap } from './memory'
export { reach } from './marks'

const EPSILON: f64 = 2.220446049250313e-16
const BLOCK: i32 = 16

// sums of `state`, each of 8 bytes; behind them the edges, then per bin rows, scores and positives
const MANTISSA: usize = 0
const EXPONENT: usize = 8
const NEAR: usize = 16
const BRIER: usize = 24
const HITS: usize = 32
const PREDICTED: usize = 40
const POSITIVES: usize = 48
const EDGES: usize = 64

/** The probability given to the class a row has, kept off 0 and 1. */
@inline
function given(label: u8, score: f64): f64 {
  const own = label == 0 ? 1 - score : score
  return min<f64>(max<f64>(own, EPSILON), 1 - EPSILON)
}

/**
 * Adds `count` rows to the sums. The logarithm of all probabilities is that of their product, whose exponent is put
 * aside every 16 rows: ln MANTISSA + EXPONENT · ln 2. Where 16 rows leave it near 1, its logarithm would lose digits:
 * then theirs are added by series to NEAR.
 */
export function scan(scores: usize, labels: usize, count: i32, threshold: f64, bins: i32, state: usize): void {
  for (let from = 0; from < count; from += BLOCK) {
    const rows = min(BLOCK, count - from)
    multiply(scores + (<usize>from << 3), labels + <usize>from, rows, state)
  }
  tallyRows(scores, labels, count, threshold, state)
  fill(scores, labels, count, bins, state)
}

@inline
function multiply(scores: usize, labels: usize, rows: i32, state: usize): void {
  let even: f64 = 1
  let odd: f64 = 1
  let row = 0
  for (; row + 1 < rows; row += 2) {
    const at = scores + (<usize>row << 3)
    even *= given(load<u8>(labels + <usize>row), load<f64>(at))
    odd *= given(load<u8>(labels + <usize>row, 1), load<f64>(at, 8))
  }
  if (row < rows) even *= given(load<u8>(labels + <usize>row), load<f64>(scores + (<usize>row << 3)))
  // each product of 8 is above 2^−416, so their product is a double in its full precision
  const product = even * odd
  if (product >= 0.99) {
    near(scores, labels, rows, state)
    return
  }
  const bits = reinterpret<u64>(product * load<f64>(state, MANTISSA))
  store<f64>(state, load<f64>(state, EXPONENT) + <f64>(<i32>(bits >> 52) - 1023), EXPONENT)
  store<f64>(state, reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000), MANTISSA)
}

/** −ln p = d + d²/2 + d³/3 + … with d = 1 − p, at most 0.01 here. */
function near(scores: usize, labels: usize, rows: i32, state: usize): void {
  let sum: f64 = 0
  for (let row = 0; row < rows; row++) {
    const d = 1 - given(load<u8>(labels + <usize>row), load<f64>(scores + (<usize>row << 3)))
    const high = 1.0 / 6.0 + d * (1.0 / 7.0 + d * (1.0 / 8.0 + d * (1.0 / 9.0 + d * (1.0 / 10.0))))
    const series = 1.0 + d * (1.0 / 2.0 + d * (1.0 / 3.0 + d * (1.0 / 4.0 + d * (1.0 / 5.0 + d * high))))
    sum += series * d
  }
  store<f64>(state, load<f64>(state, NEAR) + sum, NEAR)
}

/** Brier score and confusion. */
@inline
function tallyRows(scores: usize, labels: usize, count: i32, threshold: f64, state: usize): void {
  let even: f64 = 0
  let odd: f64 = 0
  let hits: u32 = 0
  let predicted: u32 = 0
  let positives: u32 = 0
  for (let row = 0; row < count; row++) {
    const score = load<f64>(scores + (<usize>row << 3))
    const label = <u32>(load<u8>(labels + <usize>row) != 0)
    const error = score - <f64>label
    if (row & 1) odd += error * error
    else even += error * error
    const above = <u32>(score >= threshold)
    hits += label & above
    predicted += above
    positives += label
  }
  store<f64>(state, load<f64>(state, BRIER) + even + odd, BRIER)
  store<f64>(state, load<f64>(state, HITS) + <f64>hits, HITS)
  store<f64>(state, load<f64>(state, PREDICTED) + <f64>predicted, PREDICTED)
  store<f64>(state, load<f64>(state, POSITIVES) + <f64>positives, POSITIVES)
}

/** Bins of equal width, (lower, upper], the first with 0. */
@inline
function fill(scores: usize, labels: usize, count: i32, bins: i32, state: usize): void {
  const edges = state + EDGES
  const rowsOf = edges + (<usize>(bins + 1) << 3)
  const scoresOf = rowsOf + (<usize>bins << 3)
  const positivesOf = scoresOf + (<usize>bins << 3)
  const width = <f64>bins
  for (let row = 0; row < count; row++) {
    const score = load<f64>(scores + (<usize>row << 3))
    const place = score * width
    // false for what is not a number too
    let bin: usize = place > 0 ? <usize>(<i32>min<f64>(place, width - 1)) << 3 : 0
    while (bin > 0 && score <= load<f64>(edges + bin)) bin -= 8
    while (bin < <usize>(bins - 1) << 3 && score > load<f64>(edges + bin, 8)) bin += 8
    store<f64>(rowsOf + bin, load<f64>(rowsOf + bin) + 1)
    store<f64>(scoresOf + bin, load<f64>(scoresOf + bin) + score)
    store<f64>(positivesOf + bin, load<f64>(positivesOf + bin) + <f64>(load<u8>(labels + <usize>row) != 0))
  }
}
