// Twin: src/core/evidence/table/csv-row.ts. Reads rows without quotes a column at a time: no cell waits for the one before.
import { FIELD, KEY, NUMBER, TEXT, codeOf, putKey, putNothing } from './cells'
import { decimalAt } from './decimal'
import { edges, edgesEnd, moreEdges, takeEdges } from './edges'
import { plainDecimal } from './plain-decimal'
import { decimal } from './scale'

const LINE_FEED: u32 = 0x0a
const RETURN: u32 = 0x0d

let separator: u32 = 0
let fields: usize = 0
let count: usize = 0
let longest: usize = 0
/** Where the rows begin that are read next. */
let start: usize = 0

export function startBlocks(by: u32, at: usize, columns: usize, limit: usize): void {
  separator = by
  fields = at
  count = columns
  longest = limit
}

/** The byte after the rows that were read. */
export function blockEnd(): usize {
  return start
}

/** Reads rows from `from`, where the next edges belong to: up to `most` into those from `row` on; how many. */
export function csvBlock(from: usize, row: usize, most: usize): usize {
  // of a single column, an empty cell is a line to skip
  if (count == 1) return 0
  const stride = count << 2
  while (edgesEnd - edges < stride) if (!moreEdges()) return 0
  start = from
  let rows = plainRows(min<usize>(most, (edgesEnd - edges) / stride), stride)
  for (let column: usize = 0; column < count && rows > 0; column++) {
    const field = fields + column * FIELD
    const kind = load<i32>(field)
    if (kind == NUMBER) rows = numbers(field, row, rows, column)
    else if (kind == TEXT) rows = texts(field, row, rows, column)
    else if (kind == KEY) keys(field, row, rows, column)
  }
  if (rows == 0) return 0
  takeEdges(rows * stride)
  start = <usize>load<u32>(edges - 4) + 1
  return rows
}

/** Rows that have as many cells as there are columns, none of which can be too long. */
function plainRows(rows: usize, stride: usize): usize {
  let at = edges
  let begin = start
  for (let row: usize = 0; row < rows; row++) {
    const last = at + stride - 4
    for (; at < last; at += 4) if (<u32>load<u8>(<usize>load<u32>(at)) != separator) return row
    const end = <usize>load<u32>(at)
    if (<u32>load<u8>(end) != LINE_FEED || end - begin > longest) return row
    begin = end + 1
    at += 4
  }
  return rows
}

function numbers(field: usize, row: usize, rows: usize, column: usize): usize {
  const stride = count << 2
  const last = column == count - 1
  let into = <usize>load<u32>(field, 8) + (row << 3)
  memory.fill(<usize>load<u32>(field, 12) + row, 0, rows)
  let at = edges + (column << 2)
  let begin = column == 0 ? start : <usize>load<u32>(at - 4) + 1
  for (let index: usize = 0; index < rows; index++) {
    const end = cellEnd(begin, <usize>load<u32>(at), last)
    if (plainDecimal(begin, end)) store<f64>(into, decimal)
    else if (begin == end) putNothing(field, row + index)
    else if (decimalAt(begin) == end) store<f64>(into, decimal)
    else return index
    into += 8
    at += stride
    begin = <usize>load<u32>(at - 4) + 1
  }
  return rows
}

function texts(field: usize, row: usize, rows: usize, column: usize): usize {
  const stride = count << 2
  const last = column == count - 1
  const known = load<i32>(field, 4)
  let into = <usize>load<u32>(field, 8) + (row << 2)
  let at = edges + (column << 2)
  let begin = column == 0 ? start : <usize>load<u32>(at - 4) + 1
  for (let index: usize = 0; index < rows; index++) {
    const end = cellEnd(begin, <usize>load<u32>(at), last)
    const code = begin == end ? -1 : codeOf(known, begin, <i32>(end - begin))
    if (code < 0 && begin < end) return index
    store<i32>(into, code)
    into += 4
    at += stride
    begin = <usize>load<u32>(at - 4) + 1
  }
  return rows
}

function keys(field: usize, row: usize, rows: usize, column: usize): void {
  const last = column == count - 1
  let at = edges + (column << 2)
  let begin = column == 0 ? start : <usize>load<u32>(at - 4) + 1
  for (let index: usize = 0; index < rows; index++) {
    const end = cellEnd(begin, <usize>load<u32>(at), last)
    if (begin == end) putNothing(field, row + index)
    else putKey(field, row + index, begin, <i32>(end - begin))
    at += count << 2
    begin = <usize>load<u32>(at - 4) + 1
  }
}

@inline
function cellEnd(begin: usize, edge: usize, last: bool): usize {
  return last && edge > begin && <u32>load<u8>(edge - 1) == RETURN ? edge - 1 : edge
}
