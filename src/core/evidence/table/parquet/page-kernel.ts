import { loadKernel } from '../../../kernels/load-kernel.ts'
import type { Kernel } from '../../../kernels/kernel.ts'
import type { Codes, Coded } from './hybrid.ts'
import { wordsFrom } from './scratch.ts'
import type { Scratch } from './scratch.ts'
import type { Span } from './span.ts'

/**
 * What WebAssembly does faster than its twins in TypeScript. Each says null or false where it leaves the work to its
 * twin: without an engine for it, for little or very much of it, and where something is wrong, so that the twin says what.
 */
export type PageKernel = {
  /** Elements of a Snappy block behind its preamble, to exactly `out.length` bytes; whether it was done. */
  readonly snappy: (elements: Uint8Array, out: Uint8Array) => boolean
  readonly codes: (span: Span, coded: Coded, scratch: Scratch) => Codes | null
  /** `cells[index] = from[codes[index]]` for codes within `from`; whether it was done. */
  readonly gather: (codes: Int32Array, from: Float64Array, cells: Float64Array) => boolean
  /** The same for words, where those that are −2 are asked for first, each once, in order of appearance. */
  readonly translate: (codes: Int32Array, known: Int32Array, to: Translation) => boolean
}

export type Translation = { readonly cells: Int32Array; readonly codeOf: (own: number) => number }

/** Less work than this is done before a module is compiled. */
const LEAST = 4_096
/** More would only move memory. */
const MOST = 64 * 1024 * 1024
/** Bytes past input and output that kernels may touch. */
const SLACK = 64
const UNSEEN = -2

/** The kernel of one table, which is loaded when a page is large enough. */
export function pageKernel(): PageKernel {
  let loaded: Kernel | null | undefined
  let base = 0
  const ready = (work: number): Kernel | null => {
    if (work < LEAST || work > MOST) return null
    if (loaded === undefined) {
      loaded = loadKernel('parquet')
      base = loaded?.mark() ?? 0
    }
    loaded?.release(base)
    return loaded
  }
  return {
    snappy: (elements, out) => {
      const kernel = ready(elements.length + out.length)
      return kernel !== null && snappy(kernel, elements, out)
    },
    codes: (span, coded, scratch) => {
      const kernel = coded.width > 0 && coded.width < 32 ? ready(coded.count) : null
      return kernel === null ? null : codes(kernel, { span, scratch, ...coded })
    },
    gather: (own, from, cells) => {
      const kernel = from.length > own.length ? null : ready(own.length)
      return kernel !== null && gather(kernel, own, { from, cells })
    },
    translate: (own, known, to) => {
      const kernel = known.length > own.length ? null : ready(own.length)
      return kernel !== null && translate(kernel, own, { known, ...to })
    },
  }
}

function snappy(kernel: Kernel, elements: Uint8Array, out: Uint8Array): boolean {
  const from = kernel.reserve(elements.length + SLACK)
  const to = kernel.reserve(out.length + SLACK)
  kernel.bytes(from, elements.length).set(elements)
  if (kernel.call('snappy', from, from + elements.length, to, out.length) !== 1) return false
  out.set(kernel.bytes(to, out.length))
  return true
}

type CodesWork = { readonly span: Span; readonly scratch: Scratch; readonly width: number; readonly count: number }

function codes(kernel: Kernel, { span, scratch, width, count }: CodesWork): Codes | null {
  const size = span.to - span.from
  if (size > MOST) return null
  const from = kernel.reserve(size + SLACK)
  const to = kernel.reserve(4 * count)
  kernel.bytes(from, size).set(span.bytes.subarray(span.from, span.to))
  const most = kernel.call('codes', from, from + size, width, count, to)
  if (most < 0) return null
  const unpacked = wordsFrom(scratch, 'codes', count).subarray(0, count)
  unpacked.set(kernel.int32(to, count))
  return { codes: unpacked, most }
}

type GatherWork = { readonly from: Float64Array; readonly cells: Float64Array }

function gather(kernel: Kernel, own: Int32Array, { from, cells }: GatherWork): boolean {
  const code = kernel.reserve(4 * own.length)
  const table = kernel.reserve(8 * from.length)
  const to = kernel.reserve(8 * own.length)
  kernel.int32(code, own.length).set(own)
  kernel.float64(table, from.length).set(from)
  kernel.call('gather', code, own.length, table, to)
  cells.set(kernel.float64(to, own.length))
  return true
}

function translate(
  kernel: Kernel,
  own: Int32Array,
  { known, cells, codeOf }: Translation & { readonly known: Int32Array },
): boolean {
  const code = kernel.reserve(4 * own.length)
  const table = kernel.reserve(4 * known.length)
  const to = kernel.reserve(4 * own.length)
  kernel.int32(code, own.length).set(own)
  const words = kernel.int32(table, known.length)
  words.set(known)
  for (let done = 0; done < own.length;) {
    done += kernel.call('translate', code + 4 * done, own.length - done, table, to + 4 * done)
    const unseen = own[done]
    if (unseen === undefined || known[unseen] !== UNSEEN) continue
    const found = codeOf(unseen)
    known[unseen] = found
    words[unseen] = found
  }
  cells.set(kernel.int32(to, own.length))
  return true
}
