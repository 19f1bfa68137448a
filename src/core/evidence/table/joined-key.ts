import { jsonText } from './json-text.ts'
import { putText } from './json-value.ts'
import type { JsonTaker } from './json-value.ts'
import { latin1 } from './latin1.ts'
import { putMissing } from './slot.ts'
import type { KeySlot, NumberSlot, TextSlot } from './slot.ts'

/** A column made of others, for rows that no single one tells apart. */
export type JoinedKey = {
  readonly slot: TextSlot | KeySlot
  /** Where the row at hand has the values; `to` is 0 where it has none. */
  readonly parts: readonly { readonly name: string; from: number; to: number }[]
}

/** What lm-eval rows are paired by: the document, and the filter that made an answer of it. */
export const JOINED_NAME = 'doc_hash+filter'

export function joinedKey(slot: TextSlot | KeySlot | NumberSlot | undefined): JoinedKey | null {
  if (slot === undefined) return null
  if (slot.kind === 'number') {
    // it is text without a look
    if (slot.auto) slot.refused = true
    return null
  }
  return { slot, parts: ['doc_hash', 'filter'].map((name) => ({ name, from: 0, to: 0 })) }
}

const encoder = new TextEncoder()

/** Puts the joined text of a row, missing where it has no document; false when reading must stop. */
export function takeJoined(reader: JsonTaker, { slot, parts }: JoinedKey): boolean {
  const { bytes } = reader.pass.window
  const [first, ...others] = parts.map(({ from, to }) => partText(bytes, from, to))
  const value = { from: parts[0]?.from ?? 0, to: parts[0]?.to ?? 0 }
  for (const part of parts) part.to = 0
  if (first === undefined || first === null) {
    putMissing(slot, reader.pass.rows)
    return true
  }
  const text = encoder.encode([first, ...others.filter((other) => other !== null)].join('+'))
  return putText(reader, slot, { bytes: text, from: 0, to: text.length }, value)
}

/** Null where there is none: absent, null, or no text. */
function partText(bytes: Uint8Array, from: number, to: number): string | null {
  if (to === 0 || bytes[from] === 0x6e) return null
  return bytes[from] === 0x22 ? jsonText(bytes, from, to) : latin1(bytes, from, to)
}
