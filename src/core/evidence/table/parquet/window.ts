import type { ByteSource } from '../table.ts'
import { Trouble } from './trouble.ts'

/** A stretch of a file, read forward through a buffer that is as large as the largest piece asked for. */
export type Window = {
  /** Offset in the file of what comes next. */
  readonly at: () => number
  /** Bytes of the stretch that come yet. */
  readonly left: () => number
  /** At least the next `count` bytes, or all that are left, without passing them. Overwritten by the next call. */
  readonly peek: (count: number) => Uint8Array
  /** The next `count` bytes, of which there must be as many. Overwritten by the next call. */
  readonly take: (count: number) => Uint8Array
  readonly skip: (count: number) => void
}

/** So many bytes are read at a time where a piece asks for fewer. */
const STEP = 1024 * 1024

/** Opens `length` bytes from `start`, which are inside of the file by its size; it may still be cut while we read. */
export function openWindow(source: ByteSource, start: number, length: number): Window {
  const end = start + length
  let buffer = new Uint8Array(Math.min(STEP, length))
  let at = start
  // the buffer holds the bytes of the file from `from` to before `to`
  let from = start
  let to = start

  const fill = (count: number): void => {
    if (to - at >= count) return
    const kept = buffer.subarray(at - from, to - from)
    if (count > buffer.length) {
      const larger = new Uint8Array(Math.min(end - at, Math.max(count, 2 * buffer.length)))
      larger.set(kept)
      buffer = larger
    } else buffer.copyWithin(0, at - from, to - from)
    from = at
    const space = buffer.subarray(kept.length, Math.min(buffer.length, end - at))
    const got = source.read(space, from + kept.length)
    if (got !== space.length) throw new Trouble('table/truncated', `the file ends before byte ${end}`)
    to = from + kept.length + got
  }
  const peek = (count: number): Uint8Array => {
    fill(Math.min(count, end - at))
    return buffer.subarray(at - from, to - from)
  }
  const skip = (count: number): void => {
    at += count
    if (at > to) {
      from = at
      to = at
    }
  }
  const take = (count: number): Uint8Array => {
    const bytes = peek(count).subarray(0, count)
    skip(count)
    return bytes
  }
  return { at: () => at, left: () => end - at, peek, take, skip }
}
