// How rows leave the kernel: each column of the file has 24 bytes that say what it is wanted as and where its blocks are:
// kind, number of the column, first block, second block, and for JSON the key's offset and length.
import { decimal } from './scale'
import { lookUp } from './lookup'

export const FIELD: usize = 24
export const SKIP = 0
export const NUMBER = 1
export const TEXT = 2
export const KEY = 3

/** Cells without a value in the rows of this call. */
let missing: i32 = 0
/** The text that has no code yet, in which column, and how long it is. */
let newText: usize = 0
let newColumn: i32 = -1
let newLength: i32 = 0

/** Forgets what was said of the rows before. */
export function startCells(): void {
  missing = 0
  newColumn = -1
}

export function missingCells(): i32 {
  return missing
}

/** The column whose text needs a code before reading can go on; −1 where there is none. */
export function newTextColumn(): i32 {
  return newColumn
}

export function newTextAt(): usize {
  return newText
}

export function newTextLength(): i32 {
  return newLength
}

/** The code of a text; −1 when it is not known, and then it is the new text. */
@inline
export function codeOf(column: i32, from: usize, length: i32): i32 {
  const code = lookUp(column, from, length)
  if (code < 0) {
    newText = from
    newColumn = column
    newLength = length
  }
  return code
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

/** Puts a text; false when its code is not known. */
export function putText(field: usize, row: usize, from: usize, length: i32): bool {
  if (load<i32>(field) == KEY) {
    putKey(field, row, from, length)
    return true
  }
  const code = codeOf(load<i32>(field, 4), from, length)
  if (code < 0) return false
  store<i32>(<usize>load<u32>(field, 8) + (row << 2), code)
  return true
}

/** As src/core/evidence/table/key-hash.ts. */
export function putKey(field: usize, row: usize, from: usize, length: i32): void {
  let high: u32 = 0x811c9dc5
  let low: u32 = 0x9747b28c
  for (let i: usize = 0; i < <usize>length; i++) {
    const byte = <u32>load<u8>(from + i)
    high = (high ^ byte) * 0x01000193
    low = (low ^ byte) * 0x85ebca6b
  }
  store<u32>(<usize>load<u32>(field, 8) + (row << 2), finished(high ^ <u32>length))
  store<u32>(<usize>load<u32>(field, 12) + (row << 2), finished(low ^ <u32>length))
}

@inline
function finished(hash: u32): u32 {
  let mixed = hash ^ (hash >> 16)
  mixed *= 0x85ebca6b
  mixed ^= mixed >> 13
  mixed *= 0xc2b2ae35
  return mixed ^ (mixed >> 16)
}
