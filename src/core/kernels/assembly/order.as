// Twin: src/core/statistics/order/. A stable sort has one answer, so kernel and twin may go different ways to it.
// An element is a key of 32 bits over a row number of 32 bits.
export { heap } from './memory'
import { tally } from './radix'
export { scatter, tally } from './radix'
export { place, placeAgainst, squares, twiceWon } from './placements'
export { mergeRun, nextLongRun, runEnd } from './runs'

/**
 * Widens the least and greatest value, two numbers at `extent`, by the values [from, to); false where one is not a
 * number.
 */
export function widen(values: usize, extent: usize, from: i32, to: i32): bool {
  let low = load<f64>(extent)
  let high = load<f64>(extent, 8)
  let sound = true
  const end = values + (<usize>to << 3)
  for (let at = values + (<usize>from << 3); at < end; at += 8) {
    const value = load<f64>(at)
    if (value != value) sound = false
    if (value < low) low = value
    if (value > high) high = value
  }
  store<f64>(extent, low)
  store<f64>(extent, high, 8)
  return sound
}

/** Rows [from, to) in their order, under keys along the values, tallied; `scale` 0 puts all under key 0. */
export function begin(
  values: usize,
  elements: usize,
  counts: usize,
  from: i32,
  to: i32,
  low: f64,
  scale: f64,
): void {
  for (let row = from; row < to; row++) {
    const value = load<f64>(values + (<usize>row << 3))
    const key = scale > 0 ? min<f64>((value - low) * scale, 4294967295) : 0
    store<u64>(elements + (<usize>row << 3), (<u64>key << 32) | <u64>(<u32>row))
  }
  tally(elements, counts, from, to)
}

@inline
function valueOf(values: usize, element: u64): f64 {
  return load<f64>(values + ((<usize>(<u32>element)) << 3))
}

/** Least value of the elements [from, to). */
export function least(values: usize, elements: usize, from: i32, to: i32): f64 {
  let found: f64 = Infinity
  for (let at = from; at < to; at++) {
    const value = valueOf(values, load<u64>(elements + (<usize>at << 3)))
    if (value < found) found = value
  }
  return found
}

/** Greatest value of the elements [from, to). */
export function greatest(values: usize, elements: usize, from: i32, to: i32): f64 {
  let found: f64 = -Infinity
  for (let at = from; at < to; at++) {
    const value = valueOf(values, load<u64>(elements + (<usize>at << 3)))
    if (value > found) found = value
  }
  return found
}

/** Keys along the values: monotone, because subtraction and multiplication round monotonically. */
export function lineKeys(values: usize, elements: usize, from: i32, to: i32, low: f64, scale: f64): void {
  for (let at = from; at < to; at++) {
    const place = elements + (<usize>at << 3)
    const element = load<u64>(place)
    const key = min<f64>((valueOf(values, element) - low) * scale, 4294967295)
    store<u64>(place, (<u64>key << 32) | <u64>(<u32>element))
  }
}

/** Keys along the bits of the values, whose order is that of the numbers once the sign is folded. */
export function bitKeys(values: usize, elements: usize, from: i32, to: i32, low: f64, high: f64): void {
  const first = folded(low)
  const range = folded(high) - first
  const drop: u64 = range >> 32 == 0 ? 0 : 64 - clz(range) - 32
  for (let at = from; at < to; at++) {
    const place = elements + (<usize>at << 3)
    const element = load<u64>(place)
    const key = (folded(valueOf(values, element)) - first) >> drop
    store<u64>(place, (key << 32) | <u64>(<u32>element))
  }
}

@inline
function folded(value: f64): u64 {
  // −0 becomes 0
  const bits = reinterpret<u64>(value + 0)
  return bits >> 63 ? ~bits : bits | 0x8000000000000000
}

/** Row numbers and values in their order. */
export function finish(values: usize, elements: usize, rows: usize, sorted: usize, from: i32, to: i32): void {
  for (let at = from; at < to; at++) {
    const element = load<u64>(elements + (<usize>at << 3))
    store<u32>(rows + (<usize>at << 2), <u32>element)
    store<f64>(sorted + (<usize>at << 3), valueOf(values, element))
  }
}
