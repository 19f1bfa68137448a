import { Fault } from '../../app/fault.ts'
import type { ChainHead, DecisionRecord, Ledger } from '../../app/gate/store.ts'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { GENESIS, hashOf, linkOf } from '../../core/ledger/link.ts'
import { storable, type Database, type Queries } from './database.ts'
import { entryOf, LEDGER_COLUMNS, parametersOf } from './ledger-row.ts'
import { savePull } from './pull-records.ts'
import { numberIn, textIn } from './row.ts'

export function ledger(database: Database): Ledger {
  return {
    append: (decision) => database.transaction((queries) => append(queries, decision)),
    read: async (repository, from, limit) =>
      (await database.query(READ, [repository, from, limit])).map((row) => entryOf(row)),
    last: (repository) => lastOf(database, repository),
    head: (repository) => headOf(database, repository),
    promoted: (repository, headSha, gate) => promoted(database, [repository, headSha, gate]),
    chains: async () =>
      (
        await database.query('SELECT repository FROM chain UNION SELECT repository FROM ledger ORDER BY repository')
      ).map((row) => numberIn(row, 'repository')),
  }
}

const SELECT = `SELECT ${LEDGER_COLUMNS} FROM ledger`
const READ = `${SELECT} WHERE repository = ? AND sequence >= ? ORDER BY sequence LIMIT ?`
const LAST = `${SELECT} WHERE repository = ? ORDER BY sequence DESC LIMIT 1`
const PROMOTED = `${SELECT} WHERE repository = ? AND head_sha = ? AND gate = ? AND kind = 'decision'
  AND decision = 'promote' ORDER BY sequence DESC LIMIT 1`
const APPEND = `INSERT INTO ledger (${LEDGER_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const BEGIN_CHAIN =
  'INSERT INTO chain (repository, sequence, hash) VALUES (?, 0, ?) ON CONFLICT (repository) DO NOTHING'
const HEAD = 'SELECT sequence, hash FROM chain WHERE repository = ?'
const ADVANCE = 'UPDATE chain SET sequence = ?, hash = ? WHERE repository = ?'

/** The row of the chain is the queue: who has it, appends. What the last entry says is checked before it is built on. */
async function append(queries: Queries, { content, pull }: DecisionRecord): Promise<LedgerEntry> {
  const { id } = content.repository
  await queries.query(BEGIN_CHAIN, [id, GENESIS])
  const head = await headOf(queries, id, queries.dialect.locked)
  const last = await lastOf(queries, id)
  refuseBroken(id, head, last)
  const entry = linkOf(last, content)
  const parameters = parametersOf(entry)
  if (parameters.some((value) => storable(value) !== value)) {
    throw new Fault(
      'fault/store',
      "a decision names something with characters that can't be stored",
      'Look for NUL characters in names of the repository and the gate.',
    )
  }
  await queries.query(APPEND, parameters)
  await queries.query(ADVANCE, [entry.sequence, entry.hash, id])
  if (pull !== null) await savePull(queries, { ...pull, sequence: entry.sequence })
  return entry
}

async function headOf(queries: Queries, repository: number, locked = ''): Promise<ChainHead | null> {
  const [row] = await queries.query(`${HEAD} ${locked}`, [repository])
  return row === undefined ? null : { sequence: numberIn(row, 'sequence'), hash: textIn(row, 'hash') }
}

async function lastOf(queries: Queries, repository: number): Promise<LedgerEntry | null> {
  const [row] = await queries.query(LAST, [repository])
  return row === undefined ? null : entryOf(row)
}

function refuseBroken(repository: number, head: ChainHead | null, last: LedgerEntry | null): void {
  const end = last ?? { sequence: 0, hash: GENESIS }
  const whole = head !== null && head.sequence === end.sequence && head.hash === end.hash
  if (whole && (last === null || hashOf(last) === last.hash)) return
  throw broken(repository, end.sequence)
}

/** A promotion is believed only where its entry is what was written. */
async function promoted(queries: Queries, key: readonly [number, string, string]): Promise<LedgerEntry | null> {
  const [row] = await queries.query(PROMOTED, key)
  if (row === undefined) return null
  const entry = entryOf(row)
  if (hashOf(entry) !== entry.hash) throw broken(key[0], entry.sequence)
  return entry
}

function broken(repository: number, sequence: number): Fault {
  return new Fault(
    'fault/store',
    `the ledger of repository ${repository} was altered at its entry ${sequence}`,
    'Nothing is green until it is whole again. Run: countersign log verify',
  )
}
