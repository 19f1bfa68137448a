import type { Kernel } from '../../kernels/kernel.ts'
import { withKernel } from '../../kernels/load-kernel.ts'

/** Fewer values are counted before a kernel is there. */
const WORTHWHILE = 4_096
/** More marks than this are found faster by the twin's table than by comparing with all. */
const MOST_MARKS = 24
/** Values a call: even, and small enough to stay in the nearest cache. */
const SLICE = 2_048

/** `markCounts` by WebAssembly; null where the twin has to do it. */
export function markCountsByKernel(values: Float64Array, marks: Float64Array): Float64Array | null {
  if (values.length < WORTHWHILE || marks.length === 0 || marks.length > MOST_MARKS) return null
  return withKernel('marks', (kernel) => (kernel === null ? null : countIn(kernel, values, marks)))
}

function countIn(kernel: Kernel, values: Float64Array, marks: Float64Array): Float64Array {
  const [slice, places, reached] = [8 * SLICE, 8 * marks.length, 4 * marks.length].map(kernel.reserve)
  const [at = 0, marksAt = 0, reachedAt = 0] = [slice, places, reached]
  kernel.float64(marksAt, marks.length).set(marks)
  const counts = kernel.uint32(reachedAt, marks.length).fill(0)
  const into = kernel.float64(at, SLICE)
  for (let from = 0; from < values.length; from += SLICE) {
    const part = values.subarray(from, from + SLICE)
    into.set(part)
    const odd = part.length % 2
    // an odd last value is counted with one that reaches no mark
    if (odd === 1) into[part.length] = Number.NaN
    kernel.call('reach', at, part.length + odd, marksAt, marks.length, reachedAt)
  }
  const reaching = [values.length, ...counts, 0]
  return Float64Array.from({ length: marks.length + 1 }, (_, mark) => (reaching[mark] ?? 0) - (reaching[mark + 1] ?? 0))
}
