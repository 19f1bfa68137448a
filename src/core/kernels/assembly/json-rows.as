// Twin: src/core/evidence/table/jsonl-row.ts. Reads the lines whose keys are those of the line before, in their order, and
// whose values are plain, and stops at the first that is not so.
import { FIELD, KEY, NUMBER, SKIP, TEXT, putDecimal, putNothing, putText } from './cells'
import { readDecimal } from './decimal'
import { same } from './lookup'
import { setPosition } from './position'

let fields: usize = 0
let count: i32 = 0
let longest: usize = 0

export function startJson(at: usize, keys: i32, limit: i32): void {
  fields = at
  count = keys
  longest = <usize>limit
}

/** Reads lines from `from`, at most so many. The byte before `to` is a line feed. */
export function jsonRows(from: usize, to: usize, most: i32): i32 {
  let p = from
  let row = 0
  setPosition(p)
  while (row < most && p < to) {
    p = jsonRow(p, row)
    if (p == 0) break
    row++
    setPosition(p)
  }
  return row
}

@inline
function blanks(from: usize): usize {
  let p = from
  let byte = load<u8>(p)
  if (byte > 0x20) return p
  while (byte == 0x20 || byte == 0x09 || byte == 0x0d) byte = load<u8>(++p)
  return p
}

function jsonRow(from: usize, row: usize): usize {
  let p = blanks(from)
  if (load<u8>(p) != 0x7b) return 0
  let field = fields
  const last = fields + <usize>(count - 1) * FIELD
  for (; ; field += FIELD) {
    p = blanks(p + 1)
    const length = <usize>load<u32>(field, 20)
    if (!same(<usize>load<u32>(field, 16), p, <i32>length)) return 0
    p = blanks(p + length)
    if (load<u8>(p) != 0x3a) return 0
    p = value(blanks(p + 1), field, row)
    if (p == 0) return 0
    p = blanks(p)
    if (field == last) break
    if (load<u8>(p) != 0x2c) return 0
  }
  if (load<u8>(p) != 0x7d) return 0
  p = blanks(p + 1)
  return load<u8>(p) == 0x0a ? p + 1 : 0
}

function value(p: usize, field: usize, row: usize): usize {
  const byte = load<u8>(p)
  const kind = load<i32>(field)
  if (byte == 0x22) return kind == NUMBER ? 0 : text(p + 1, field, row)
  // null
  if (byte == 0x6e) {
    if (load<u32>(p) != 0x6c6c756e) return 0
    putNothing(field, row)
    return p + 4
  }
  // a word that a text column takes is for the twin
  if (byte == 0x74) return kind == SKIP && load<u32>(p) == 0x65757274 ? p + 4 : 0
  if (byte == 0x66) return kind == SKIP && load<u32>(p + 1) == 0x65736c61 ? p + 5 : 0
  const end = readDecimal(p, true)
  if (end == 0) return 0
  if (kind == NUMBER) putDecimal(field, row)
  else if (kind == TEXT || kind == KEY) {
    const length = <i32>(end - p)
    if (!putText(field, row, p, length)) return 0
  }
  return end
}

function text(from: usize, field: usize, row: usize): usize {
  let p = from
  let found = endsIn(p)
  while (found == 0) {
    p += 16
    found = endsIn(p)
  }
  p += <usize>ctz(found)
  // escapes and what is no text are for the twin
  if (load<u8>(p) != 0x22) return 0
  const length = p - from
  if (length + 2 > longest) return 0
  if (load<i32>(field) == SKIP) return p + 1
  if (length == 0) putNothing(field, row)
  else if (!putText(field, row, from, <i32>length)) return 0
  return p + 1
}

/** Which of sixteen bytes are a quote, a backslash or below a space, as the line feed is. */
@inline
function endsIn(p: usize): i32 {
  const bytes = v128.load(p)
  const marks = v128.or(v128.eq<u8>(bytes, v128.splat<u8>(0x22)), v128.eq<u8>(bytes, v128.splat<u8>(0x5c)))
  return i8x16.bitmask(v128.or(marks, v128.lt<u8>(bytes, v128.splat<u8>(0x20))))
}
