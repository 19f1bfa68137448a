import { err, ok, type Result } from '../../core/base/result.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { GENESIS } from '../../core/ledger/link.ts'
import { verifyChain, type BrokenLink } from '../../core/ledger/verify-chain.ts'
import type { ChainHead, Ledger } from './store.ts'

/** Entries read at a time: a chain of any length is walked in little memory. */
const BATCH = 500

type Walked = Result<LedgerEntry | null, BrokenLink>

/**
 * Walks a repository's chain from its beginning to where the store says that it ends, and gives its last entry. Its
 * hash, noted elsewhere, proves later that the chain up to it is still the same.
 */
export async function verifyLedger(ledger: Pick<Ledger, 'read' | 'head'>, repository: number): Promise<Walked> {
  let last: LedgerEntry | null = null
  for (;;) {
    const walked: Walked = await walk(ledger, repository, last)
    if (!walked.ok) return walked
    const grew = walked.value !== last
    last = walked.value
    const head = (await ledger.head(repository)) ?? { sequence: 0, hash: GENESIS }
    // more may have been appended since the walk: then there is more to walk
    if (!grew || head.sequence <= (last?.sequence ?? 0)) return atHead(last, head)
  }
}

async function walk(ledger: Pick<Ledger, 'read'>, repository: number, after: LedgerEntry | null): Promise<Walked> {
  let last = after
  for (;;) {
    // an entry before the first is no entry of ours, and is to be seen
    const from = last === null ? Number.MIN_SAFE_INTEGER : last.sequence + 1
    const entries = await ledger.read(repository, from, BATCH)
    const walked = verifyChain(entries, { after: last })
    if (!walked.ok || entries.length === 0) return walked
    last = walked.value
  }
}

function atHead(last: LedgerEntry | null, head: ChainHead): Walked {
  const { sequence, hash } = last ?? { sequence: 0, hash: GENESIS }
  if (sequence < head.sequence) {
    return err({ sequence: sequence + 1, why: 'cut-off', expected: `${head.sequence}`, found: `${sequence}` })
  }
  if (sequence > head.sequence || hash !== head.hash) {
    return err({ sequence, why: 'wrong-head', expected: head.hash, found: hash })
  }
  return ok(last)
}
