/**
 * Memory that pages use one after the other: what a page unpacks to, its codes, its values. What is in it holds until the next
 * page of the same table.
 */
export type Scratch = { page: Uint8Array; codes: Int32Array; words: Int32Array; values: ArrayBuffer }

export function emptyScratch(): Scratch {
  return { page: new Uint8Array(0), codes: new Int32Array(0), words: new Int32Array(0), values: new ArrayBuffer(0) }
}

/** At least `length` words, with whatever is in them. */
export function wordsFrom(scratch: Scratch, which: 'codes' | 'words', length: number): Int32Array {
  if (scratch[which].length < length) scratch[which] = new Int32Array(Math.ceil(length * 1.25))
  return scratch[which]
}

/** At least `length` bytes, with whatever is in them. */
export function pageFrom(scratch: Scratch, length: number): Uint8Array {
  if (scratch.page.length < length) scratch.page = new Uint8Array(Math.ceil(length * 1.25))
  return scratch.page
}

/** A copy of bytes at the beginning of memory, where typed arrays may begin. */
export function alignedFrom(scratch: Scratch, bytes: Uint8Array): ArrayBuffer {
  if (scratch.values.byteLength < bytes.length) scratch.values = new ArrayBuffer(Math.ceil(bytes.length * 1.25))
  new Uint8Array(scratch.values).set(bytes)
  return scratch.values
}
