import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../app/fault.ts'
import { isRead, storable, type Database, type Queries, type Row, type Value } from './database.ts'
import { SQLITE } from './dialect.ts'
import { committedTogether } from './sqlite-commits.ts'
import { BUSY, codeOf, storeFault } from './store-fault.ts'
import { turns } from './turns.ts'

/** `path` is a file or `:memory:`. Readers change nothing, not even the journal mode. */
export type SqliteOptions = { readonly path: string; readonly access: 'write' | 'read' }

/** How long a statement waits for other writers of the file, and how long between two looks, in milliseconds. */
const PATIENCE = 10_000
const LOOK_AGAIN = 5

/**
 * A SQLite database. It answers at once, so a statement holds up the process for as long as it takes; transactions and
 * statements take turns. Several processes of one host may have the file open; it must not lie on a network drive,
 * where SQLite's locks and shared memory don't work.
 */
export function openSqlite({ path, access }: SqliteOptions): Database {
  const name = `SQLite database ${path}`
  const connection = guarded(name, () => new (driver())(path, { readOnly: access === 'read' }))
  try {
    guarded(name, () => prepareConnection(connection, { path, access }))
    // from here on waiting is ours: SQLite's own would hold up the process
    connection.exec('PRAGMA busy_timeout = 0')
  } catch (problem) {
    connection.close()
    throw problem
  }
  return asDatabase(connection, name)
}

/** Asked for when it is needed: the rest of the CLI runs on a Node that has no SQLite. */
function driver(): typeof DatabaseSync {
  const sqlite = process.getBuiltinModule('node:sqlite')
  if (sqlite !== undefined) return sqlite.DatabaseSync
  throw new Fault('fault/store', `Node ${process.version} has no SQLite`, 'Run it with Node 24 or later.')
}

/** In force on every connection, and read back: a pragma that SQLite does not like is ignored without a word. */
function prepareConnection(connection: DatabaseSync, { path, access }: SqliteOptions): void {
  connection.exec('PRAGMA busy_timeout = 5000')
  const expected = new Map<string, Value>([
    ['busy_timeout', 5_000],
    ['foreign_keys', 1],
    ['synchronous', 2],
  ])
  if (access === 'write') expected.set('journal_mode', path === ':memory:' ? 'memory' : 'wal')
  for (const [pragma, value] of expected) connection.exec(`PRAGMA ${pragma} = ${value}`)
  for (const [pragma, value] of expected) {
    const found = Object.values(connection.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]
    if (found === value) continue
    throw new Fault(
      'fault/store',
      `SQLite keeps ${pragma} at ${String(found)} instead of ${value} for ${path}`,
      'Put the database on a local disk: a network drive can keep neither locks nor promises.',
    )
  }
}

function asDatabase(connection: DatabaseSync, name: string): Database {
  const statements = statementCache(connection)
  // SQLite answers within the turn of the event loop: without a breath, a busy store would let nothing else happen
  const inTurn = turns(() => breath())
  const queries: Queries = {
    dialect: SQLITE,
    query: async (sql, parameters = []) => guarded(name, () => rowsOf(statements(sql), parameters)),
  }
  const exec = (sql: string): void => guarded(name, () => connection.exec(sql))
  const together = committedTogether(
    {
      exec,
      // IMMEDIATE waits for other processes before anything is read; later, SQLite could only give up
      begin: () => patiently(async () => exec('BEGIN IMMEDIATE')),
      isOpen: () => connection.isOpen && connection.isTransaction,
    },
    inTurn,
  )
  return {
    dialect: SQLITE,
    query: (sql, parameters) => {
      const work = (): Promise<readonly Row[]> => queries.query(sql, parameters)
      return isRead(sql) ? inTurn(() => patiently(work)) : together(work)
    },
    transaction: (work) => together(() => work(queries)),
    close: () => inTurn(async () => void (connection.isOpen && connection.close())),
  }
}

/** Tries again while somebody else writes: a statement that found the file busy has done nothing. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      return await work()
    } catch (problem) {
      if (!(problem instanceof Fault) || codeOf(problem.cause) !== BUSY || Date.now() > end) throw problem
    }
    await wait(LOOK_AGAIN)
  }
}

const KEPT_STATEMENTS = 500

function statementCache(connection: DatabaseSync): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>()
  return (sql) => {
    const found = known.get(sql)
    if (found !== undefined) return found
    if (known.size >= KEPT_STATEMENTS) known.clear()
    const statement = connection.prepare(sql)
    known.set(sql, statement)
    return statement
  }
}

function rowsOf(statement: StatementSync, parameters: readonly Value[]): readonly Row[] {
  // our schema holds no blobs and no numbers beyond 2^53, and node:sqlite throws for the latter
  return statement.all(...parameters.map(storable)) as unknown as readonly Row[]
}

function guarded<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw storeFault(cause, name)
  }
}
