// The texts that a column has had, as far as they fit: what is not here is looked up by the dictionary of the twin, which
// then teaches it. Entries are 20 bytes: hash, column, code, offset, length; an empty one has length 0.

const ENTRY: usize = 20
const PROBES = 16

let table: usize = 0
let mask: u32 = 0
let free: usize = 0
let end: usize = 0
let left: i32 = 0

/** Forgets all; `entries` is a power of two, and half of them are used. */
export function forget(at: usize, entries: i32, texts: usize, room: i32): void {
  table = at
  mask = <u32>entries - 1
  left = entries >> 1
  free = texts
  end = texts + <usize>room
  memory.fill(at, 0, <usize>entries * ENTRY)
}

/** Learns the code of the text at `from`; false when there is no room. */
export function learn(column: i32, code: i32, from: usize, length: i32): bool {
  if (lookUp(column, from, length) >= 0) return true
  if (left == 0 || length <= 0 || free + <usize>length > end) return false
  const hash = hashOf(from, length)
  let place = placeOf(hash, column)
  for (let probe = 0; probe < PROBES; probe++) {
    const entry = table + <usize>place * ENTRY
    if (load<i32>(entry, 16) == 0) {
      memory.copy(free, from, <usize>length)
      store<u32>(entry, hash)
      store<i32>(entry, column, 4)
      store<i32>(entry, code, 8)
      store<u32>(entry, <u32>free, 12)
      store<i32>(entry, length, 16)
      free += <usize>length
      left--
      return true
    }
    place = (place + 1) & mask
  }
  return false
}

/** The code of a text; −1 when it is not known here. */
export function lookUp(column: i32, from: usize, length: i32): i32 {
  const hash = hashOf(from, length)
  let place = placeOf(hash, column)
  for (let probe = 0; probe < PROBES; probe++) {
    const entry = table + <usize>place * ENTRY
    const long = load<i32>(entry, 16)
    if (long == 0) return -1
    if (
      long == length &&
      load<u32>(entry) == hash &&
      load<i32>(entry, 4) == column &&
      same(<usize>load<u32>(entry, 12), from, length)
    ) {
      return load<i32>(entry, 8)
    }
    place = (place + 1) & mask
  }
  return -1
}

@inline
function placeOf(hash: u32, column: i32): u32 {
  const mixed = hash + <u32>column * 0x9e3779b1
  return (mixed ^ (mixed >> 15)) & mask
}

/** Whether so many bytes are the same; reads up to seven past them. */
export function same(a: usize, b: usize, length: i32): bool {
  let i: usize = 0
  let left = length
  for (; left >= 8; left -= 8, i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false
  return left == 0 || ((load<u64>(a + i) ^ load<u64>(b + i)) & (((<u64>1) << (<u64>left << 3)) - 1)) == 0
}

/** Eight bytes at a time, multiplied by the golden ratio; the last ones without what follows them. */
@inline
function hashOf(from: usize, length: i32): u32 {
  let hash: u64 = <u64>length
  let left = length
  let p = from
  for (; left >= 8; left -= 8, p += 8) hash = mixed(hash ^ load<u64>(p))
  if (left > 0) hash = mixed(hash ^ (load<u64>(p) & (((<u64>1) << (<u64>left << 3)) - 1)))
  return <u32>hash
}

@inline
function mixed(hash: u64): u64 {
  const product = hash * 0x9e3779b97f4a7c15
  return product ^ (product >> 32)
}
