import { resolve } from 'node:path'
import type { Store } from '../../app/gate/store.ts'
import type { Log } from '../../app/ports.ts'
import { CHECK_LEASE, checkRecords } from './check-records.ts'
import type { Database } from './database.ts'
import { facts } from './facts.ts'
import { inbox } from './inbox.ts'
import { ledger } from './ledger.ts'
import { storeLocation } from './location.ts'
import { expectCurrent, migrate } from './migrate.ts'
import { notes } from './notes.ts'
import { pullRecords } from './pull-records.ts'
import { openSqlite } from './sqlite.ts'
import { workQueue } from './work-queue.ts'

export type StoreOptions = {
  readonly log: Log
  /** `write` makes the database and brings its schema up to date; `read` needs one that is. Default: write. */
  readonly access?: 'write' | 'read'
  /** Milliseconds a check stays with a process that died. */
  readonly checkLease?: number
  /** Where relative SQLite files are looked for. Default: the current directory. */
  readonly directory?: string
}

/**
 * Opens the store a database URL names: `sqlite:./file.db`, `sqlite::memory:`, `postgres://…`. Throws a Fault when it
 * can't be had, is not ours, is newer than this release, or does not keep its promises.
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const access = options.access ?? 'write'
  const database = await openDatabase(url, { ...options, access })
  try {
    await (access === 'write' ? migrate(database) : expectCurrent(database))
  } catch (problem) {
    await database.close()
    throw problem
  }
  return storeOver(database, options.checkLease ?? CHECK_LEASE)
}

const MEMORY = ':memory:'

async function openDatabase(
  url: string,
  options: StoreOptions & { readonly access: 'write' | 'read' },
): Promise<Database> {
  const location = storeLocation(url)
  if (location.kind === 'sqlite') {
    const path = location.path === MEMORY ? MEMORY : resolve(options.directory ?? '.', location.path)
    return openSqlite({ path, access: options.access })
  }
  // the driver is loaded only by those who need it
  const { openPostgres } = await import('./postgres.ts')
  return await openPostgres(location.url, options)
}

function storeOver(database: Database, checkLease: number): Store {
  return {
    inbox: inbox(database),
    work: workQueue(database),
    facts: facts(database),
    pulls: pullRecords(database),
    checks: checkRecords(database, checkLease),
    ledger: ledger(database),
    notes: notes(database),
    ping: async () => void (await database.query('SELECT 1 AS one')),
    close: () => database.close(),
  }
}
