// Twin: src/core/evidence/table/parquet/hybrid.ts.

/** A page ends before its last value; a run has no length. */
const ENDS: f64 = -1
const ENDLESS: f64 = -2

/**
 * Unpacks `count` codes of `width` bits, 1 to 31, from the runs from `at` to `end` to words at `out`: the largest of
 * them, or what is wrong. Reads up to 8 bytes past `end`, which are the caller's.
 */
export function codes(at: usize, end: usize, width: u32, count: u32, out: usize): f64 {
  const mask = (<u64>1 << width) - 1
  const repeated = <usize>((width + 7) >> 3)
  let most: u32 = 0
  let filled: u32 = 0
  while (filled < count) {
    let head: u32 = 0
    for (let shift: u32 = 0; ; shift += 7) {
      if (shift > 28) return ENDLESS
      if (at >= end) return ENDS
      const byte = <u32>load<u8>(at++)
      head |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    const room = count - filled
    if ((head & 1) == 1) {
      const groups = <u64>(head >> 1)
      const length = <u32>min<u64>(<u64>room, groups * 8)
      if (<u64>at + (<u64>length * <u64>width + 7) / 8 > <u64>end) return ENDS
      let bit: u64 = <u64>at << 3
      for (const stop = out + ((<usize>length) << 2); out < stop; out += 4) {
        const code = <u32>((load<u64>(<usize>(bit >> 3)) >> (bit & 7)) & mask)
        store<u32>(out, code)
        most = max(most, code)
        bit += <u64>width
      }
      at = <usize>min<u64>(<u64>end, <u64>at + groups * <u64>width)
      filled += length
    } else {
      const length = min(room, head >> 1)
      if (at + repeated > end) return ENDS
      const code = load<u32>(at) & (<u32>0xffffffff >> (32 - 8 * <u32>repeated))
      for (const stop = out + ((<usize>length) << 2); out < stop; out += 4) store<u32>(out, code)
      if (length > 0) most = max(most, code)
      at += repeated
      filled += length
    }
  }
  return <f64>most
}

/** Writes the double that each code stands for in the table at `from`; every code is within it. */
export function gather(code: usize, count: u32, from: usize, out: usize): void {
  for (const stop = code + ((<usize>count) << 2); code < stop; code += 4, out += 8) {
    store<f64>(out, load<f64>(from + ((<usize>load<u32>(code)) << 3)))
  }
}

/** Replaces codes by the words of the table at `from` until one has none (−2): how many were replaced. */
export function translate(code: usize, count: u32, from: usize, out: usize): u32 {
  for (let index: u32 = 0; index < count; index++, code += 4, out += 4) {
    const known = load<i32>(from + ((<usize>load<u32>(code)) << 2))
    if (known == -2) return index
    store<i32>(out, known)
  }
  return count
}
