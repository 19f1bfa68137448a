// Twin: placementsOf and aucDifferenceVariance in src/core/statistics/metrics/. Rows without weights.
// A placement is counted twice, so that a tie's half is whole: for a positive row the negatives below it, for a
// negative row the positives above it.

// sums of `state`, each of 8 bytes
const BELOW_POSITIVES: usize = 0
const BELOW_NEGATIVES: usize = 8
const TWICE_WON: usize = 16
const OF_POSITIVES: usize = 24
const OF_NEGATIVES: usize = 32

/** Writes the placements of the places [from, to), which no group of equal scores crosses. `positives` is of all rows. */
export function place(
  rows: usize,
  sorted: usize,
  labels: usize,
  values: usize,
  state: usize,
  from: i32,
  to: i32,
  positives: i32,
): void {
  walk(rows, sorted, labels, values, state, from, to, positives, false)
}

/** The same, but subtracts them from the values that are there. */
export function placeAgainst(
  rows: usize,
  sorted: usize,
  labels: usize,
  values: usize,
  state: usize,
  from: i32,
  to: i32,
  positives: i32,
): void {
  walk(rows, sorted, labels, values, state, from, to, positives, true)
}

@inline
function walk(
  rows: usize,
  sorted: usize,
  labels: usize,
  values: usize,
  state: usize,
  from: i32,
  to: i32,
  positives: i32,
  against: bool,
): void {
  let up = load<i32>(state, BELOW_POSITIVES)
  let down = load<i32>(state, BELOW_NEGATIVES)
  let won = load<i64>(state, TWICE_WON)
  let at = from
  while (at < to) {
    const score = load<f64>(sorted + (<usize>at << 3))
    let end = at + 1
    let label = <i32>load<u8>(labels + <usize>load<u32>(rows + (<usize>at << 2)))
    let here = label
    while (end < to && load<f64>(sorted + (<usize>end << 3)) == score) {
      here += <i32>load<u8>(labels + <usize>load<u32>(rows + (<usize>end << 2)))
      end++
    }
    const twiceBelow = 2 * down + (end - at - here)
    const twiceAbove = 2 * (positives - up) - here
    won += <i64>here * <i64>twiceBelow
    for (; at < end; at++) {
      const row = <usize>load<u32>(rows + (<usize>at << 2))
      const value = load<u8>(labels + row) != 0 ? twiceBelow : twiceAbove
      const into = values + (row << 2)
      store<i32>(into, against ? load<i32>(into) - value : value)
    }
    up += here
    down = end - up
  }
  store<i64>(state, <i64>up, BELOW_POSITIVES)
  store<i64>(state, <i64>down, BELOW_NEGATIVES)
  store<i64>(state, won, TWICE_WON)
}

/** Adds the squares of how far the rows' values lie from the mean of their class. */
export function squares(
  labels: usize,
  values: usize,
  state: usize,
  from: i32,
  to: i32,
  ofPositives: f64,
  ofNegatives: f64,
): void {
  let high: f64 = 0
  let low: f64 = 0
  for (let row = from; row < to; row++) {
    const label = <f64>load<u8>(labels + <usize>row)
    const value = <f64>load<i32>(values + (<usize>row << 2))
    const above = (value - ofPositives) * label
    const below = (value - ofNegatives) * (1 - label)
    high += above * above
    low += below * below
  }
  store<f64>(state, load<f64>(state, OF_POSITIVES) + high, OF_POSITIVES)
  store<f64>(state, load<f64>(state, OF_NEGATIVES) + low, OF_NEGATIVES)
}

/** Pairs that positives win, counted twice. */
export function twiceWon(state: usize): f64 {
  return <f64>load<i64>(state, TWICE_WON)
}
