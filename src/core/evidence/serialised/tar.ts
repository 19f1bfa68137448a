import { latin1 } from './byte-reader.ts'

const BLOCK = 512
const SUM_AT = 148
const SUM_END = 156

/**
 * Whether bytes begin with the header of a tar archive, told by its checksum alone as loaders do: the mark `ustar` is
 * newer than the format, and the name that stands first is free.
 */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK) return false
  const written = checksum(bytes.subarray(SUM_AT, SUM_END))
  if (written === null) return false
  let unsigned = 0
  let signed = 0
  for (let at = 0; at < BLOCK; at++) {
    const byte = at >= SUM_AT && at < SUM_END ? 0x20 : (bytes[at] ?? 0)
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return written === unsigned || written === signed
}

/** Octal digits up to a NUL, or a binary number behind a first byte that says so. */
function checksum(field: Uint8Array): number | null {
  const [first = 0, ...rest] = field
  if (first === 0x80 || first === 0xff) {
    const number = rest.reduce((sum, byte) => sum * 256 + byte, 0)
    return first === 0x80 ? number : number - 256 ** rest.length
  }
  const [text = ''] = latin1(field).split('\0')
  const [, sign = '', digits] = /^([+-]?)(?:0o)?([0-7]*)$/i.exec(text.trim().replaceAll('_', '')) ?? []
  if (digits === undefined) return null
  return Number.parseInt(`${sign}${digits === '' ? '0' : digits}`, 8)
}
