// Twin: markCounts in src/core/statistics/drift/.
export { heap } from './memory'

/**
 * Adds to `reached`, a 32-bit number for each of `count` marks, how many of the `rows` values are at least that mark. Values
 * and marks are doubles; `rows` is even. Three marks a pass over values that are in the nearest cache.
 */
export function reach(values: usize, rows: i32, marks: usize, count: i32, reached: usize): void {
  for (let mark = 0; mark < count; mark += 3) {
    const at = marks + (<usize>mark << 3)
    const first = f64x2.splat(load<f64>(at))
    const second = f64x2.splat(mark + 1 < count ? load<f64>(at, 8) : Infinity)
    const third = f64x2.splat(mark + 2 < count ? load<f64>(at, 16) : Infinity)
    let ofFirst = i64x2.splat(0)
    let ofSecond = i64x2.splat(0)
    let ofThird = i64x2.splat(0)
    const end = values + (<usize>rows << 3)
    for (let value = values; value < end; value += 16) {
      const two = v128.load(value)
      ofFirst = i64x2.sub(ofFirst, f64x2.ge(two, first))
      ofSecond = i64x2.sub(ofSecond, f64x2.ge(two, second))
      ofThird = i64x2.sub(ofThird, f64x2.ge(two, third))
    }
    add(reached + (<usize>mark << 2), ofFirst)
    if (mark + 1 < count) add(reached + (<usize>mark << 2) + 4, ofSecond)
    if (mark + 2 < count) add(reached + (<usize>mark << 2) + 8, ofThird)
  }
}

@inline
function add(into: usize, counts: v128): void {
  store<u32>(into, load<u32>(into) + <u32>(i64x2.extract_lane(counts, 0) + i64x2.extract_lane(counts, 1)))
}
