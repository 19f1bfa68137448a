// Twin: src/core/evidence/table/csv-row.ts. Reads the rows that are plain and stops at the first that is not.
import { FIELD, NUMBER, SKIP, putDecimal, putNothing, putText } from './cells'
import { blockEnd, csvBlock, startBlocks } from './csv-block'
import { decimalAt } from './decimal'
import { edgesFrom, startEdges } from './edges'
import { position, setPosition } from './position'

let separator: u32 = 0x2c
let fields: usize = 0
let count: i32 = 0
let longest: usize = 0

/** `edges` are so many bytes of room for places where cells end. */
export function startCsv(by: i32, at: usize, columns: i32, limit: i32, edges: usize, bytes: usize): void {
  separator = <u32>by
  fields = at
  count = columns
  longest = <usize>limit
  startEdges(separator, edges, bytes)
  startBlocks(separator, fields, <usize>columns, longest)
}

/** So many rows are read one by one, at most, before a block is tried again. */
const LONGEST_WAIT = 1024

/** Reads rows from `from`, at most so many. The byte before `to` is a line feed. */
export function csvRows(from: usize, to: usize, most: i32): i32 {
  let p = from
  let row = 0
  let wait = 0
  edgesFrom(p, to)
  setPosition(p)
  while (row < most && p < to) {
    const block = <i32>csvBlock(p, <usize>row, <usize>(most - row))
    if (block > 0) {
      row += block
      p = blockEnd()
      setPosition(p)
      wait = 0
      continue
    }
    wait = min(2 * wait + 1, LONGEST_WAIT)
    const before = row
    row = oneByOne(p, to, row, min(most, row + wait))
    p = position()
    if (row == before) break
    edgesFrom(p, to)
  }
  return row
}

/** Reads rows into those from `first` to before `most` while they are plain; the row after the last. */
function oneByOne(from: usize, to: usize, first: i32, most: i32): i32 {
  let p = from
  let row = first
  while (row < most && p < to) {
    const after = lineEnd(p)
    if (after != 0) {
      p = after
      setPosition(p)
      continue
    }
    if (load<u8>(p) == 0x0d) break
    p = csvRow(p, to, row)
    if (p == 0) break
    row++
    setPosition(p)
  }
  return row
}

/** The byte after the line end at `p`; 0 where there is none. */
@inline
function lineEnd(p: usize): usize {
  const byte = load<u8>(p)
  if (byte == 0x0a) return p + 1
  return byte == 0x0d && load<u8>(p + 1) == 0x0a ? p + 2 : 0
}

function csvRow(from: usize, to: usize, row: usize): usize {
  let p = from
  let field = fields
  const last = fields + <usize>(count - 1) * FIELD
  while (true) {
    p = load<i32>(field) == NUMBER ? numberCell(p, field, row) : textCell(p, to, field, row)
    if (p == 0) return 0
    if (field == last) return lineEnd(p)
    if (load<u8>(p) != separator) return 0
    p++
    field += FIELD
  }
  return 0
}

@inline
function ends(p: usize): bool {
  const byte = <u32>load<u8>(p)
  return byte == separator || byte == 0x0a || (byte == 0x0d && load<u8>(p + 1) == 0x0a)
}

function numberCell(from: usize, field: usize, row: usize): usize {
  let p = from
  if (ends(p)) {
    putNothing(field, row)
    return p
  }
  while (load<u8>(p) == 0x20) p++
  const quoted = load<u8>(p) == 0x22
  p = decimalAt(quoted ? p + 1 : p)
  if (p == 0) return 0
  if (quoted) {
    if (load<u8>(p) != 0x22) return 0
    p++
  }
  putDecimal(field, row)
  return ends(p) ? p : 0
}

function textCell(from: usize, to: usize, field: usize, row: usize): usize {
  if (load<u8>(from) == 0x22) return quotedCell(from + 1, to, field, row)
  let p = from
  // sixteen bytes at a time; the line feed that there is ends it
  const by = v128.splat<u8>(<u8>separator)
  let found = endsIn(p, by)
  while (found == 0) {
    p += 16
    found = endsIn(p, by)
  }
  p += <usize>ctz(found)
  // only whole cells are learned: a quote or a lone CR inside is for the twin
  if (!ends(p)) return 0
  return put(field, row, from, p) ? p : 0
}

/** Which of sixteen bytes are the separator, line feed, carriage return or quote. */
@inline
function endsIn(p: usize, by: v128): i32 {
  const bytes = v128.load(p)
  const line = v128.or(v128.eq<u8>(bytes, v128.splat<u8>(0x0a)), v128.eq<u8>(bytes, v128.splat<u8>(0x0d)))
  const cell = v128.or(v128.eq<u8>(bytes, by), v128.eq<u8>(bytes, v128.splat<u8>(0x22)))
  return i8x16.bitmask(v128.or(line, cell))
}

function quotedCell(from: usize, to: usize, field: usize, row: usize): usize {
  let p = from
  let found = 0
  while (true) {
    if (p >= to) return 0
    found = i8x16.bitmask(v128.eq<u8>(v128.load(p), v128.splat<u8>(0x22)))
    if (found != 0) break
    p += 16
  }
  p += <usize>ctz(found)
  // a doubled quote, or blanks after it, are for the twin
  if (p >= to || !ends(p + 1)) return 0
  return put(field, row, from, p) ? p + 1 : 0
}

@inline
function put(field: usize, row: usize, from: usize, to: usize): bool {
  const length = to - from
  if (length > longest) return false
  if (load<i32>(field) == SKIP) return true
  if (length == 0) {
    putNothing(field, row)
    return true
  }
  return putText(field, row, from, <i32>length)
}
