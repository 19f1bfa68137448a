// Runs of elements that share a key: equal values, or values that the key could not part.

const SHORT: i32 = 24

@inline
function valueAt(values: usize, elements: usize, at: i32): f64 {
  return load<f64>(values + ((<usize>load<u32>(elements + (<usize>at << 3))) << 3))
}

@inline
function keyAt(elements: usize, at: i32): u32 {
  return load<u32>(elements + (<usize>at << 3), 4)
}

/** Where the run ends that begins at `from`. */
export function runEnd(elements: usize, from: i32, to: i32): i32 {
  const key = keyAt(elements, from)
  let end = from + 1
  while (end < to && keyAt(elements, end) == key) end++
  return end
}

/**
 * Sorts short runs of [from, to) by value as it goes, passes runs of one value by, and stops at the first other run;
 * `to` where there is none. No run crosses `to`.
 */
export function nextLongRun(values: usize, elements: usize, from: i32, to: i32): i32 {
  let at = from
  while (at < to) {
    const end = runEnd(elements, at, to)
    if (end - at > 1) {
      if (end - at <= SHORT) insert(values, elements, at, end)
      else if (!oneValue(values, elements, at, end)) return at
    }
    at = end
  }
  return to
}

function oneValue(values: usize, elements: usize, from: i32, to: i32): bool {
  const value = valueAt(values, elements, from)
  for (let at = from + 1; at < to; at++) if (valueAt(values, elements, at) != value) return false
  return true
}

function insert(values: usize, elements: usize, from: i32, to: i32): void {
  for (let i = from + 1; i < to; i++) {
    const element = load<u64>(elements + (<usize>i << 3))
    const value = valueAt(values, elements, i)
    let at = i
    while (at > from && valueAt(values, elements, at - 1) > value) {
      store<u64>(elements + (<usize>at << 3), load<u64>(elements + (<usize>(at - 1) << 3)))
      at--
    }
    store<u64>(elements + (<usize>at << 3), element)
  }
}

/** Sorts [from, to) by value, stably, by merging through `other`; for some hundreds of elements. */
export function mergeRun(values: usize, elements: usize, other: usize, from: i32, to: i32): void {
  for (let start = from; start < to; start += SHORT) insert(values, elements, start, min(to, start + SHORT))
  for (let width = SHORT; width < to - from; width *= 2) {
    for (let start = from; start + width < to; start += 2 * width) {
      merge(values, elements, other, start, start + width, min(to, start + 2 * width))
    }
  }
}

function merge(values: usize, elements: usize, other: usize, from: i32, middle: i32, to: i32): void {
  memory.copy(other + (<usize>from << 3), elements + (<usize>from << 3), <usize>(middle - from) << 3)
  let left = from
  let right = middle
  let at = from
  while (left < middle && right < to) {
    const takeRight = valueAt(values, elements, right) < valueAt(values, other, left)
    const next = takeRight ? load<u64>(elements + (<usize>(right++) << 3)) : load<u64>(other + (<usize>(left++) << 3))
    store<u64>(elements + (<usize>(at++) << 3), next)
  }
  while (left < middle) store<u64>(elements + (<usize>(at++) << 3), load<u64>(other + (<usize>(left++) << 3)))
}
