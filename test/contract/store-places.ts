import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openStore, type StoreOptions } from '../../src/adapters/store/open.ts'
import type { Store } from '../../src/app/gate/store.ts'
import { quiet } from '../app/quiet-log.ts'
import { type Postgres, startPostgres } from '../postgres.ts'

/** A store on an empty database, and ways to come at that database from outside. */
export type Scene = {
  readonly store: Store
  readonly url: string
  /** Another replica on the same database. */
  another(options?: Partial<StoreOptions>): Promise<Store>
  /** What somebody with the database's password does. */
  sql(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Takes away what keeps the ledger append-only, as its attacker would. */
  disarm(): Promise<void>
  close(): Promise<void>
}

/** Where a store can live. `shared`: others can open the same database. */
export type Place = {
  readonly name: string
  readonly shared: boolean
  start(): Promise<void>
  fresh(): Promise<Scene>
  stop(): Promise<void>
}

export const places: readonly Place[] = [memory(), file(), postgres()]

function memory(): Place {
  return {
    name: 'SQLite in memory',
    shared: false,
    start: async () => {},
    fresh: () => sceneOf('sqlite::memory:', { sql: nobody, disarm: nobody }),
    stop: async () => {},
  }
}

function nobody(): never {
  throw new Error('nobody else can open a database in memory')
}

function file(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  let files = 0
  return {
    name: 'a SQLite file',
    shared: true,
    start: async () => {},
    fresh: async () => {
      const path = join(folder, `${++files}.db`)
      const sql: Scene['sql'] = async (statement) => {
        const database = new DatabaseSync(path)
        // rows are what node:sqlite gives: names and values
        const rows = database.prepare(statement).all() as Record<string, unknown>[]
        database.close()
        return rows
      }
      const disarm = async (): Promise<void> => {
        for (const trigger of ['ledger_no_update', 'ledger_no_delete']) await sql(`DROP TRIGGER ${trigger}`)
      }
      return await sceneOf(`sqlite:${path}`, { sql, disarm })
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

function postgres(): Place {
  let server: Postgres | null = null
  return {
    name: 'PostgreSQL',
    shared: true,
    start: async () => {
      server = await startPostgres()
    },
    fresh: async () => {
      if (server === null) throw new Error('PostgreSQL was not started')
      const url = await server.createDatabase()
      const client = new Client({ connectionString: url })
      await client.connect()
      const sql: Scene['sql'] = async (statement) => (await client.query(statement)).rows
      const disarm = async (): Promise<void> => void (await sql('DROP TRIGGER ledger_append_only ON ledger'))
      const scene = await sceneOf(url, { sql, disarm })
      return { ...scene, close: () => scene.close().then(() => client.end()) }
    },
    stop: async () => await server?.stop(),
  }
}

async function sceneOf(url: string, outside: Pick<Scene, 'sql' | 'disarm'>): Promise<Scene> {
  const stores: Store[] = []
  const another: Scene['another'] = async (options = {}) => {
    const store = await openStore(url, { log: quiet, ...options })
    stores.push(store)
    return store
  }
  const close = async (): Promise<void> => {
    for (const store of stores) await store.close()
  }
  return { store: await another(), url, another, ...outside, close }
}
