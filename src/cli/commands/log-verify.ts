import type { Store } from '../../app/gate/store.ts'
import { verifyLedger } from '../../app/gate/verify-ledger.ts'
import type { Result } from '../../core/base/result.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { hashOf } from '../../core/ledger/link.ts'
import type { BrokenLink } from '../../core/ledger/verify-chain.ts'
import { visible } from '../../core/report/visible.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

type Asked = {
  readonly store: Pick<Store, 'ledger'>
  readonly repositories: readonly number[]
  /** Hashes somebody noted earlier: an entry of each has to stand in a part that holds. */
  readonly expected: readonly string[]
}

/**
 * Walks chains and says of each that it is whole, or where it breaks first; and of each expected hash, where it stands.
 * Exit 1 where a chain does not hold, or holds no more what was noted of it.
 */
export async function verifyLog({ store, repositories, expected }: Asked, terminal: Terminal): Promise<number> {
  const chains: Chain[] = []
  for (const repository of repositories) {
    const chain = await walk(store.ledger, repository, new Set(expected))
    chains.push(chain)
    terminal.out(chain.end.ok ? wholeText(repository, chain.end.value) : brokenText(repository, chain.end.error))
  }
  if (repositories.length === 0) terminal.out('No decision is recorded yet.\n')
  const broken = chains.filter(({ end }) => !end.ok).length
  if (broken > 0) terminal.err(`countersign: ${broken} of ${repositories.length} chains do not hold.\n${WHAT_TO_DO}`)
  const standing = expected.filter((hash) => stands(hash, chains, terminal))
  return broken === 0 && standing.length === expected.length ? EXIT.promote : EXIT.notPromoted
}

type Chain = {
  readonly end: Result<LedgerEntry | null, BrokenLink>
  /** Entries with an expected hash, in the part that holds. */
  readonly noted: readonly LedgerEntry[]
}

async function walk(ledger: Store['ledger'], repository: number, expected: ReadonlySet<string>): Promise<Chain> {
  const seen: LedgerEntry[] = []
  const watched: Pick<Store['ledger'], 'read' | 'head'> = {
    head: (of) => ledger.head(of),
    read: async (of, from, limit) => {
      const entries = await ledger.read(of, from, limit)
      // the column could be written by anybody: an entry has the hash that its content gives
      seen.push(...entries.filter((entry) => expected.has(entry.hash) && hashOf(entry) === entry.hash))
      return entries
    },
  }
  const end = await verifyLedger(watched, repository)
  return { end, noted: end.ok ? seen : seen.filter(({ sequence }) => sequence < end.error.sequence) }
}

/** Whether an entry of that hash stands in one of the chains; says so. */
function stands(hash: string, chains: readonly Chain[], terminal: Terminal): boolean {
  for (const { end, noted } of chains) {
    const found = noted.find((entry) => entry.hash === hash)
    if (found === undefined) continue
    const last = end.ok ? (end.value?.sequence ?? 0) : end.error.sequence - 1
    terminal.out(`${hash} stands: ${placeOf(found)}; ${last - found.sequence} after it\n`)
    return true
  }
  terminal.err(`countersign: no entry that holds has the hash ${hash}.\n${NOT_THERE}`)
  return false
}

function placeOf({ sequence, content }: LedgerEntry): string {
  return `entry ${sequence} of ${visible(content.repository.name)}, ${visible(content.at)}`
}

const NOT_THERE = `  What was recorded when it was noted has been cut off or written anew since, or this is another database.
  Compare with a backup of the day it was noted.
`

const WHAT_TO_DO = `  Find out who can write to the database, and restore the latest backup in which this command succeeds.
  Until then the gate records nothing for these repositories, and nothing of them turns green.
`

function wholeText(repository: number, last: LedgerEntry | null): string {
  const name = last === null ? '' : ` (${visible(last.content.repository.name)})`
  const entries = last?.sequence ?? 0
  const count = entries === 1 ? '1 entry' : `${entries} entries`
  const end = last === null ? '' : `  last: ${last.content.at}  ${last.hash}\n`
  return `repository ${repository}${name}: ${count}, whole\n${end}`
}

function brokenText(repository: number, link: BrokenLink): string {
  return `repository ${repository}: BROKEN at entry ${link.sequence}: ${words[link.why]}
  expected: ${visible(link.expected)}
  found:    ${visible(link.found)}
  The ${link.sequence - 1} before it hold.
`
}

const words: Readonly<Record<BrokenLink['why'], string>> = {
  gap: 'entries are missing here',
  duplicated: 'an entry stands here that was put in',
  'wrong-previous': 'it does not continue the entry before it',
  'wrong-hash': 'its content is not what was recorded',
  'wrong-repository': 'it belongs to another repository',
  'cut-off': 'this entry and those after it are gone',
  'wrong-head': 'the end of the chain is not the one that was recorded',
}
