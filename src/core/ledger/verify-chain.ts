import { err, ok, type Result } from '../base/result.ts'
import type { LedgerEntry } from './entry.ts'
import { GENESIS, hashOf } from './link.ts'

/** The first place where a chain does not hold. */
export type BrokenLink = {
  /** Sequence of the entry that should stand there. */
  readonly sequence: number
  readonly why:
    /** Entries are missing before this one. */
    | 'gap'
    /** An entry with this place, or an earlier one, came before. */
    | 'duplicated'
    /** It does not continue the entry before it. */
    | 'wrong-previous'
    /** Its content is not what was hashed. */
    | 'wrong-hash'
    /** It belongs to another repository's chain. */
    | 'wrong-repository'
    /** The chain ends before the place where it is known to end. */
    | 'cut-off'
    /** The whole chain was written anew: its end is not the one that is known. */
    | 'wrong-head'
  readonly expected: string
  readonly found: string
}

/**
 * Whether entries, in order, continue a chain: `after` is the entry before the first of them, null at its beginning.
 * Gives the last entry, or where the chain breaks first.
 */
export function verifyChain(
  entries: readonly LedgerEntry[],
  { after }: { readonly after: LedgerEntry | null },
): Result<LedgerEntry | null, BrokenLink> {
  let last = after
  for (const entry of entries) {
    const broken = brokenLink(last, entry)
    if (broken !== null) return err(broken)
    last = entry
  }
  return ok(last)
}

function brokenLink(last: LedgerEntry | null, entry: LedgerEntry): BrokenLink | null {
  const sequence = (last?.sequence ?? 0) + 1
  const wrong = (why: BrokenLink['why'], expected: string | number, found: string | number): BrokenLink => ({
    sequence,
    why,
    expected: String(expected),
    found: String(found),
  })
  if (entry.sequence !== sequence) {
    return wrong(entry.sequence < sequence ? 'duplicated' : 'gap', sequence, entry.sequence)
  }
  const previous = last?.hash ?? GENESIS
  if (entry.previous !== previous) return wrong('wrong-previous', previous, entry.previous)
  const hash = hashOf(entry)
  if (entry.hash !== hash) return wrong('wrong-hash', hash, entry.hash)
  const repository = last?.content.repository.id ?? entry.content.repository.id
  if (entry.content.repository.id !== repository) {
    return wrong('wrong-repository', repository, entry.content.repository.id)
  }
  return null
}
