import { alignedFrom } from './scratch.ts'
import type { Scratch } from './scratch.ts'

/** Texts as bytes, one after the other or not: the text of index i is from `starts[i]` to before `ends[i]`. */
export type Texts = {
  readonly kind: 'texts'
  readonly count: number
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Values as stored, without nulls. A long is two words, the lower first. */
export type Values =
  | { readonly kind: 'booleans'; readonly count: number; readonly values: Uint8Array }
  | { readonly kind: 'ints'; readonly count: number; readonly values: Int32Array }
  | { readonly kind: 'longs'; readonly count: number; readonly words: Int32Array }
  | { readonly kind: 'floats'; readonly count: number; readonly values: Float32Array }
  | { readonly kind: 'doubles'; readonly count: number; readonly values: Float64Array }
  | Texts

/** How the values of a column are stored; a fixed one has `width` bytes, and no text is longer than `longest`. */
export type Storage =
  | { readonly kind: 'booleans' | 'ints' | 'longs' | 'floats' | 'doubles' }
  | { readonly kind: 'texts'; readonly longest: number }
  | { readonly kind: 'fixed'; readonly width: number }

/** Bytes of one value; 0 where values have no size of their own. */
export function widthOf(storage: Storage): number {
  switch (storage.kind) {
    case 'ints':
    case 'floats':
      return 4
    case 'longs':
    case 'doubles':
      return 8
    case 'fixed':
      return storage.width
    case 'booleans':
    case 'texts':
      return 0
  }
}

/**
 * Values of one width, from bytes that are exactly theirs, which are copied to scratch memory. Parquet is little-endian,
 * as are all machines that Node runs on.
 */
export function valuesOf(storage: Storage, bytes: Uint8Array, count: number, scratch: Scratch): Values {
  switch (storage.kind) {
    case 'ints':
      return { kind: 'ints', count, values: new Int32Array(alignedFrom(scratch, bytes), 0, count) }
    case 'longs':
      return { kind: 'longs', count, words: new Int32Array(alignedFrom(scratch, bytes), 0, 2 * count) }
    case 'floats':
      return { kind: 'floats', count, values: new Float32Array(alignedFrom(scratch, bytes), 0, count) }
    case 'doubles':
      return { kind: 'doubles', count, values: new Float64Array(alignedFrom(scratch, bytes), 0, count) }
    case 'fixed':
      return fixedTexts(bytes, storage.width, count)
    case 'booleans':
    case 'texts':
      throw new Error('values without a width')
  }
}

function fixedTexts(bytes: Uint8Array, width: number, count: number): Texts {
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    starts[index] = index * width
    ends[index] = (index + 1) * width
  }
  return { kind: 'texts', count, bytes, starts, ends }
}
