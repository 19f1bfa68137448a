import type { ByteSource } from './table.ts'

/** Read at once, and so what a table takes of memory beside its columns. */
export const CHUNK: number = 1024 * 1024

/**
 * The part of a file that is in memory: it moves forward, and what is not used yet moves with it. After the last byte
 * of a file without a final line feed stands one, so that every line ends.
 */
export type Window = {
  readonly source: ByteSource
  readonly bytes: Uint8Array
  /** The next byte to use, and the end of those that are here, as indices of `bytes`. */
  at: number
  end: number
  /** Where in the file `bytes[0]` stands. */
  base: number
  /** Nothing of the file is left to read. */
  last: boolean
}

/** How many bytes a window needs in which a row of `longest` bytes fits. */
export function windowSize(source: ByteSource, longest: number): number {
  // one byte more for the final line feed, and one so that the end of the file is seen
  return Math.min(source.size, CHUNK + longest) + 2
}

export function openWindow(source: ByteSource, bytes: Uint8Array): Window {
  return { source, bytes, at: 0, end: 0, base: 0, last: false }
}

/** Starts again at the first byte that is no byte order mark. */
export function rewind(window: Window): void {
  window.at = 0
  window.end = 0
  window.base = 0
  window.last = false
  // a mark of three bytes may come in pieces
  while (window.end < 3 && fill(window));
  const { bytes, end } = window
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) window.at = 3
}

/** Moves what is unused to the front and reads once; false when nothing came, for want of room or of bytes. */
export function fill(window: Window): boolean {
  const { bytes } = window
  if (window.last) return false
  bytes.copyWithin(0, window.at, window.end)
  window.base += window.at
  window.end -= window.at
  window.at = 0
  const stop = Math.min(window.end + CHUNK, bytes.length - 1)
  const from = window.end
  readSome(window, stop)
  if (window.last) endLine(window)
  return window.end > from
}

function readSome(window: Window, stop: number): void {
  const { source, bytes, end, base } = window
  if (end >= stop) return
  const count = source.read(bytes.subarray(end, stop), base + end)
  const read = count > 0 ? Math.min(count, stop - end) : 0
  window.end += read
  if (read === 0 || base + window.end >= source.size) window.last = true
}

function endLine(window: Window): void {
  const { bytes, end } = window
  if (end === 0 || bytes[end - 1] === 0x0a) return
  bytes[end] = 0x0a
  window.end++
}
