// Twin: src/core/evidence/table/parquet/snappy.ts.

/**
 * Unpacks the elements of one Snappy block from `at` to `end` to exactly `size` bytes at `out`: 1, or 0 where they are
 * none. Reads up to 16 bytes past `end` and writes up to 64 past the output, which are the caller's.
 */
export function snappy(at: usize, end: usize, out: usize, size: u32): i32 {
  const begin = out
  const stop = out + <usize>size
  while (at < end) {
    const tag = <u32>load<u8>(at++)
    if ((tag & 3) == 0) {
      let length = <u64>(tag >> 2) + 1
      if (length > 60) {
        const width = <usize>(length - 60)
        if (width > end - at) return 0
        length = <u64>(load<u32>(at) & (<u32>0xffffffff >> (32 - 8 * <u32>width))) + 1
        at += width
      }
      if (length > <u64>(end - at) || length > <u64>(stop - out)) return 0
      if (length <= 16) v128.store(out, v128.load(at))
      else memory.copy(out, at, <usize>length)
      at += <usize>length
      out += <usize>length
      continue
    }
    const width: usize = (tag & 3) == 3 ? 4 : tag & 3
    if (width > end - at) return 0
    const length: usize = width == 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const word = load<u32>(at)
    const back: usize = width == 1 ? ((tag >> 5) << 8) | (word & 0xff) : width == 2 ? word & 0xffff : word
    at += width
    if (back == 0 || back > out - begin || length > stop - out) return 0
    copyBack(out, back, length)
    out += length
  }
  return out == stop ? 1 : 0
}

/** At most 64 bytes from `back` bytes before; in steps no longer than that, for they may be what is being written. */
@inline
function copyBack(out: usize, back: usize, length: usize): void {
  const end = out + length
  if (back >= 16) for (; out < end; out += 16) v128.store(out, v128.load(out - back))
  else if (back >= 8) for (; out < end; out += 8) store<u64>(out, load<u64>(out - back))
  else if (back >= 4) for (; out < end; out += 4) store<u32>(out, load<u32>(out - back))
  else for (; out < end; out++) store<u8>(out, load<u8>(out - back))
}
