import { byteReader, latin1, littleEndian, take, takeNumber } from './byte-reader.ts'
import { SERIALISED_LIMITS } from './limits.ts'

/** A member of an archive; `bytes` is null where it is compressed or encrypted. */
export type ZipMember = { readonly name: string; readonly start: number; readonly bytes: Uint8Array | null }

const END = [0x50, 0x4b, 0x05, 0x06]
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LARGE = 0x06064b50
const LARGE_BYTES = 56
const LOCATOR = 0x07064b50
const LOCATOR_BYTES = 20

/**
 * The members of a zip archive by its directory; null where the archive is not whole, is larger than the plain format
 * allows, or names a member differently in its two places: readers then differ about what is in it.
 */
export function zipMembers(bytes: Uint8Array): readonly ZipMember[] | null {
  const end = endOfDirectory(bytes)
  if (end === null) return null
  const count = littleEndian(bytes.subarray(end + 10, end + 12))
  const size = littleEndian(bytes.subarray(end + 12, end + 16))
  const start = littleEndian(bytes.subarray(end + 16, end + 20))
  if (count > SERIALISED_LIMITS.members || !endsAt(bytes, end, { count, size, start })) return null
  const reader = byteReader(bytes, start, start + size)
  const members: ZipMember[] = []
  const names = new Set<string>()
  for (let index = 0; index < count; index++) {
    const member = memberAt(reader)
    if (member === null || names.has(member.name)) return null
    names.add(member.name)
    members.push(member)
  }
  return reader.at === reader.end ? members : null
}

type Directory = { readonly count: number; readonly size: number; readonly start: number }

/**
 * Whether a directory ends where its end record begins, with at most the records of the large format between, which
 * must say the same: readers believe those first, and any other gap shifts where some of them look.
 */
function endsAt(bytes: Uint8Array, end: number, { count, size, start }: Directory): boolean {
  const from = start + size
  const isLarge = littleEndian(bytes.subarray(end - LOCATOR_BYTES, end - LOCATOR_BYTES + 4)) === LOCATOR
  if (!isLarge) return from === end
  if (end - from !== LARGE_BYTES + LOCATOR_BYTES) return false
  const field = (at: number, width: 4 | 8): number => littleEndian(bytes.subarray(from + at, from + at + width))
  return (
    field(0, 4) === LARGE &&
    field(24, 8) === count &&
    field(32, 8) === count &&
    field(40, 8) === size &&
    field(48, 8) === start &&
    field(LARGE_BYTES, 4) === LOCATOR &&
    field(LARGE_BYTES + 8, 8) === from
  )
}

function endOfDirectory(bytes: Uint8Array): number | null {
  const last = bytes.length - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (END.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return null
}

function memberAt(reader: ReturnType<typeof byteReader>): ZipMember | null {
  if (takeNumber(reader, 4) !== CENTRAL) return null
  const fixed = take(reader, 42)
  if (fixed === null) return null
  const field = (at: number, width: 2 | 4): number => littleEndian(fixed.subarray(at, at + width))
  const nameBytes = take(reader, field(24, 2))
  const extra = take(reader, field(26, 2))
  const comment = take(reader, field(28, 2))
  if (nameBytes === null || extra === null || comment === null) return null
  const isPlain = field(6, 2) === 0 && (field(4, 2) & 1) === 0
  return content(reader.bytes, { name: latin1(nameBytes), at: field(38, 4), size: field(16, 4), isPlain })
}

type Listed = { readonly name: string; readonly at: number; readonly size: number; readonly isPlain: boolean }

function content(bytes: Uint8Array, { name, at, size, isPlain }: Listed): ZipMember | null {
  const local = byteReader(bytes, at)
  if (at > bytes.length || takeNumber(local, 4) !== LOCAL) return null
  const fixed = take(local, 26)
  if (fixed === null) return null
  const method = littleEndian(fixed.subarray(4, 6))
  const ownName = take(local, littleEndian(fixed.subarray(22, 24)))
  const extra = take(local, littleEndian(fixed.subarray(24, 26)))
  if (ownName === null || extra === null || latin1(ownName) !== name) return null
  const start = local.at
  const stored = take(local, size)
  if (stored === null || isPlain !== (method === 0)) return null
  return { name, start, bytes: isPlain ? stored : null }
}
