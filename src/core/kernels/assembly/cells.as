// How rows leave the kernel: each column of the file has 24 bytes that say what it is wanted as and where its blocks are:
// kind, number of the column, first block, second block, and for JSON the key's offset and length.
import { decimal } from './decimal'
import { lookUp } from './lookup'

export const FIELD: usize = 24
export const SKIP = 0
export const NUMBER = 1
export const TEXT = 2
export const KEY = 3

/** Cells without a value in the rows of this call. */
let missing: i32 = 0

export function missingCells(): i32 {
  return missing
}

export function startMissing(): void {
  missing = 0
}

@inline
export function putDecimal(field: usize, row: usize): void {
  store<f64>(<usize>load<u32>(field, 8) + (row << 3), decimal)
  store<u8>(<usize>load<u32>(field, 12) + row, 0)
}

export function putNothing(field: usize, row: usize): void {
  const first = <usize>load<u32>(field, 8)
  const second = <usize>load<u32>(field, 12)
  const kind = load<i32>(field)
  if (kind == NUMBER) {
    store<f64>(first + (row << 3), NaN)
    store<u8>(second + row, 1)
    missing++
  } else if (kind == TEXT) store<i32>(first + (row << 2), -1)
  else if (kind == KEY) {
    store<u32>(first + (row << 2), 0)
    store<u32>(second + (row << 2), 0)
  }
}

/** Puts a text whose FNV-1a hash is known; false when its code is not. */
export function putText(field: usize, row: usize, from: usize, length: i32, hash: u32): bool {
  const first = <usize>load<u32>(field, 8)
  if (load<i32>(field) == TEXT) {
    const code = lookUp(load<i32>(field, 4), hash, from, length)
    if (code < 0) return false
    store<i32>(first + (row << 2), code)
    return true
  }
  store<u32>(first + (row << 2), finished(hash ^ <u32>length))
  store<u32>(<usize>load<u32>(field, 12) + (row << 2), finished(secondLane(from, length) ^ <u32>length))
  return true
}

/** As src/core/evidence/table/key-hash.ts, whose first lane is FNV-1a. */
function secondLane(from: usize, length: i32): u32 {
  let hash: u32 = 0x9747b28c
  for (let i: usize = 0; i < <usize>length; i++) hash = (hash ^ load<u8>(from + i)) * 0x85ebca6b
  return hash
}

@inline
function finished(hash: u32): u32 {
  let mixed = hash ^ (hash >> 16)
  mixed *= 0x85ebca6b
  mixed ^= mixed >> 13
  mixed *= 0xc2b2ae35
  return mixed ^ (mixed >> 16)
}
