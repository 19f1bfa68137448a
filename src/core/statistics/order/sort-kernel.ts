import { KERNEL_MEMORY, type Kernel } from '../../kernels/kernel.ts'
import { withKernel } from '../../kernels/load-kernel.ts'

/** Fewer rows are sorted before a kernel is there. */
const WORTHWHILE = 4_096
/** Elements a call: the engine swaps in its faster code only between calls. */
const SLICE = 16_384
/** Runs of up to this many are merged, longer ones counted by digits. */
const MERGED = 2_048
/** What a row takes: its value, two elements, and its number in the end. */
const BYTES = 28
const GREATEST_KEY = 4_294_967_295
const DIGITS = [0, 11, 22]
const TABLE = 2_048

/** The row and the value at each place. */
type Sorted = { readonly rows: Uint32Array; readonly sorted: Float64Array }

/** What `sortedByKernel` says: the order, that there is none, or that the twin has to find it. */
export type KernelOrder = Sorted | 'not-a-number' | 'no-kernel'

/** The order of `scores` by WebAssembly: that of `sortRange`, since a stable sort has one answer. */
export function sortedByKernel(scores: Float64Array): KernelOrder {
  const n = scores.length
  if (n < WORTHWHILE || BYTES * n > KERNEL_MEMORY / 2) return 'no-kernel'
  return withKernel('order', (kernel) => (kernel === null ? 'no-kernel' : sortedIn(kernel, scores)))
}

function sortedIn(kernel: Kernel, scores: Float64Array): KernelOrder {
  const n = scores.length
  const extent = kernel.reserve(16)
  const work: Work = {
    kernel,
    extent,
    counts: kernel.reserve(4 * TABLE * DIGITS.length),
    values: kernel.reserve(8 * n),
    elements: kernel.reserve(8 * n),
    other: kernel.reserve(8 * n),
  }
  kernel.float64(work.values, n).set(scores)
  return sortAll(work, n) ? finished(work, n) : 'not-a-number'
}

type Work = {
  readonly kernel: Kernel
  readonly extent: number
  readonly counts: number
  readonly values: number
  readonly elements: number
  readonly other: number
}

function sortAll(work: Work, n: number): boolean {
  const { kernel, extent, counts, values, elements } = work
  kernel.float64(extent, 2).set([Infinity, -Infinity])
  let sound = true
  sliced(0, n, (from, to) => {
    sound = sound && kernel.call('widen', values, extent, from, to) !== 0
  })
  if (!sound) return false
  const [least = 0, greatest = 0] = kernel.float64(extent, 2)
  const scale = scaleOf(least, greatest)
  kernel.uint32(counts, TABLE * DIGITS.length).fill(0)
  sliced(0, n, (from, to) => kernel.call('begin', values, elements, counts, from, to, least, scale))
  if (!(least < greatest)) return true
  if (scale === 0) sortLevel(work, 0, n, 1)
  else {
    scatter(work, 0, n)
    settle(work, 0, n, 0)
  }
  return true
}

/** 0 where the range can't carry keys along the values: infinite, or too narrow to divide by. */
function scaleOf(least: number, greatest: number): number {
  const scale = GREATEST_KEY / (greatest - least)
  return scale > 0 && scale < Infinity ? scale : 0
}

/** Sorts a range that shares its key, on its own range of values; levels take turns as those of `sortRange`. */
function sortLevel(work: Work, from: number, to: number, level: number): void {
  const { kernel, counts, values, elements, other } = work
  if (to - from <= MERGED) {
    kernel.call('mergeRun', values, elements, other, from, to)
    return
  }
  const least = kernel.call('least', values, elements, from, to)
  const greatest = kernel.call('greatest', values, elements, from, to)
  if (!(least < greatest)) return
  const scale = level % 2 === 0 ? scaleOf(least, greatest) : 0
  if (scale > 0) kernel.call('lineKeys', values, elements, from, to, least, scale)
  else kernel.call('bitKeys', values, elements, from, to, least, greatest)
  kernel.uint32(counts, TABLE * DIGITS.length).fill(0)
  kernel.call('tally', elements, counts, from, to)
  scatter(work, from, to)
  settle(work, from, to, level)
}

/** Moves a range by each digit of its keys that is not the same in all; `counts` holds how often each occurs. */
function scatter(work: Work, from: number, to: number): void {
  const { kernel, counts } = work
  let [source, target] = [work.elements, work.other]
  for (const [at, shift] of DIGITS.entries()) {
    const table = counts + 4 * TABLE * at
    if (!startsOf(kernel.uint32(table, TABLE), from, to)) continue
    sliced(from, to, (first, last) => kernel.call('scatter', source, target, table, first, last, shift))
    ;[source, target] = [target, source]
  }
  if (source === work.elements) return
  const length = 8 * (to - from)
  kernel.bytes(work.elements + 8 * from, length).set(kernel.bytes(source + 8 * from, length))
}

/** Turns counts into where each digit's elements start; false where one digit has them all. */
function startsOf(counts: Uint32Array, from: number, to: number): boolean {
  let start = from
  for (let digit = 0; digit < TABLE; digit++) {
    const count = counts[digit] ?? 0
    if (count === to - from) return false
    counts[digit] = start
    start += count
  }
  return true
}

function settle(work: Work, from: number, to: number, level: number): void {
  const { kernel, values, elements } = work
  let at = from
  while (at < to) {
    const run = kernel.call('nextLongRun', values, elements, at, to)
    if (run === to) return
    at = kernel.call('runEnd', elements, run, to)
    sortLevel(work, run, at, level + 1)
  }
}

function finished({ kernel, values, elements, other }: Work, n: number): Sorted {
  const rows = kernel.reserve(4 * n)
  // the sorted values take the place of what the sort no longer needs
  sliced(0, n, (from, to) => kernel.call('finish', values, elements, rows, other, from, to))
  return { rows: kernel.uint32(rows, n).slice(), sorted: kernel.float64(other, n).slice() }
}

function sliced(from: number, to: number, run: (from: number, to: number) => unknown): void {
  for (let at = from; at < to; at += SLICE) run(at, Math.min(to, at + SLICE))
}
