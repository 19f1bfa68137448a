import { canonicalJson } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import type { LedgerContent, LedgerEntry } from './entry.ts'

/** What stands before the first entry of a chain. */
export const GENESIS: string = '0'.repeat(64)

/** The entry that continues a chain. Sequences count from 1. */
export function linkOf(previous: LedgerEntry | null, content: LedgerContent): LedgerEntry {
  const link = { sequence: (previous?.sequence ?? 0) + 1, previous: previous?.hash ?? GENESIS, content }
  return { ...link, hash: hashOf(link) }
}

/** What an entry's hash must be (64 hex digits): it covers the place in the chain and every field of the content. */
export function hashOf({ sequence, previous, content }: Omit<LedgerEntry, 'hash'>): string {
  return sha256(canonicalJson([sequence, previous, content])).slice('sha256:'.length)
}
