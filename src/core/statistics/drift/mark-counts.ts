import { markCountsByKernel } from './mark-kernel.ts'

/** Cells of equal width between the first and the last mark. */
const CELLS = 4096

/**
 * How many values have passed each number of ascending, distinct marks: entry i counts the values that are at least
 * i of them. A table tells for a cell how many marks lie in earlier cells, so that a value is compared with the few
 * marks of its own cell only.
 */
export function markCounts(values: Float64Array, marks: Float64Array): Float64Array {
  const byKernel = markCountsByKernel(values, marks)
  if (byKernel !== null) return byKernel
  const counts = new Float64Array(marks.length + 1)
  const first = marks[0] ?? 0
  const last = marks.at(-1) ?? 0
  const scale = CELLS / (last - first)
  const table = scale > 0 && scale < Infinity ? earlierMarks(marks, first, scale) : null
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    let passed = 0
    if (value >= last) passed = marks.length
    else if (value >= first && table !== null) passed = table[Math.floor((value - first) * scale)] ?? 0
    while (passed < marks.length && value >= (marks[passed] ?? 0)) passed++
    counts[passed] = (counts[passed] ?? 0) + 1
  }
  return counts
}

/** Subtraction, product and floor are monotone: what lies in an earlier cell is less. */
function earlierMarks(marks: Float64Array, first: number, scale: number): Uint32Array {
  const table = new Uint32Array(CELLS + 1)
  let passed = 0
  for (let cell = 0; cell <= CELLS; cell++) {
    while (passed < marks.length && Math.floor(((marks[passed] ?? 0) - first) * scale) < cell) passed++
    table[cell] = passed
  }
  return table
}
