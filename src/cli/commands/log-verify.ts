import type { Store } from '../../app/gate/store.ts'
import { verifyLedger } from '../../app/gate/verify-ledger.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import type { BrokenLink } from '../../core/ledger/verify-chain.ts'
import { visible } from '../../core/report/visible.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** Walks chains and says of each that it is whole, or where it breaks first: exit 1 then. */
export async function verifyLog(
  { store, repositories }: { readonly store: Pick<Store, 'ledger'>; readonly repositories: readonly number[] },
  terminal: Terminal,
): Promise<number> {
  let broken = 0
  for (const repository of repositories) {
    const walked = await verifyLedger(store.ledger, repository)
    if (!walked.ok) broken++
    terminal.out(walked.ok ? wholeText(repository, walked.value) : brokenText(repository, walked.error))
  }
  if (repositories.length === 0) terminal.out('No decision is recorded yet.\n')
  if (broken > 0) terminal.err(`countersign: ${broken} of ${repositories.length} chains do not hold.\n${WHAT_TO_DO}`)
  return broken === 0 ? EXIT.promote : EXIT.notPromoted
}

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
