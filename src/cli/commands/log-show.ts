import type { Store } from '../../app/gate/store.ts'
import { byKeys } from '../../core/base/order.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { hashOf } from '../../core/ledger/link.ts'
import { signaturesIn } from '../../core/ledger/signatures.ts'
import { visible } from '../../core/report/visible.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

type Shown = {
  readonly store: Pick<Store, 'ledger'>
  readonly repositories: readonly number[]
  readonly limit: number
}

/** Prints the latest entries, oldest first. Exit 1 where one of them was altered. */
export async function showLog({ store, repositories, limit }: Shown, terminal: Terminal): Promise<number> {
  const entries: LedgerEntry[] = []
  for (const repository of repositories) {
    const last = await store.ledger.last(repository)
    if (last === null) continue
    entries.push(...(await store.ledger.read(repository, Math.max(last.sequence - limit + 1, 0), limit)))
  }
  const latest = entries.toSorted(inTime).slice(-limit)
  if (latest.length === 0) terminal.out('No decision is recorded yet.\n')
  else terminal.out(`${table(latest.map(cellsOf)).join('\n')}\n`)
  const altered = latest.filter((entry) => hashOf(entry) !== entry.hash).length
  if (altered === 0) return EXIT.promote
  terminal.err(`countersign: ${altered} of these entries were altered. Run: countersign log verify\n`)
  return EXIT.notPromoted
}

const byTime = byKeys<LedgerEntry>(({ content }) => content.at)

function inTime(a: LedgerEntry, b: LedgerEntry): number {
  return byTime(a, b) || a.sequence - b.sequence
}

function cellsOf(entry: LedgerEntry): readonly string[] {
  const { content, hash, sequence } = entry
  const whole = hashOf(entry) === hash
  return [
    content.at,
    `${content.repository.name}${content.pull === null ? '' : `#${content.pull}`}`,
    content.gate ?? '-',
    content.decision ?? content.kind,
    `#${sequence}`,
    whole ? hash.slice(0, 12) : 'ALTERED',
    signedBy(content),
  ].map((cell) => visible(String(cell)))
}

function signedBy(content: LedgerEntry['content']): string {
  const signatures = signaturesIn(content).map(({ login, role }) => `${login} (${role})`)
  return signatures.length === 0 ? 'nobody signed' : `signed by ${signatures.join(', ')}`
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
