import { Pool, type PoolClient, types } from 'pg'
import { Fault } from '../../app/fault.ts'
import type { Log } from '../../app/ports.ts'
import { isRead, storable, type Database, type Queries, type Row, type Value } from './database.ts'
import { POSTGRES } from './dialect.ts'
import { codeOf, storeFault } from './store-fault.ts'

/** Connections of one replica. Nothing waits for the forge while it holds one, so a few serve many workers. */
const CONNECTIONS = 10

/** How often a transaction that collided with another runs. */
const TRIES = 5

/** A replica that stands still in the middle of a transaction must not hold up the others for long. */
const LIMITS = "SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '60s'"
const SETTINGS = { write: LIMITS, read: `${LIMITS}; SET default_transaction_read_only = on` }

/** A PostgreSQL database, for several replicas. Refused where a commit would not survive a power cut. */
export async function openPostgres(
  url: string,
  { log, access }: { readonly log: Log; readonly access: 'write' | 'read' },
): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'countersign',
    types: { getTypeParser },
    keepAlive: true,
    // awaited before the connection is used
    onConnect: async (client) => void (await client.query(SETTINGS[access])),
  })
  // without a listener, a server that goes away while a connection idles would end the process
  pool.on('error', (problem) => log.warn('store/connection-lost', { message: problem.message }))
  const database = asDatabase(pool)
  try {
    await expectDurable(database)
  } catch (problem) {
    await pool.end()
    throw problem
  }
  return database
}

/** `BIGINT` as a number: our ids and milliseconds are far below 2^53. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  // the overloads of getTypeParser don't allow a call with either format
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser

async function expectDurable(database: Database): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const [row] = await database.query(`SELECT current_setting('${setting}') AS value`)
    if (row?.['value'] !== 'off') continue
    throw new Fault(
      'fault/store',
      `PostgreSQL has ${setting} off: what it acknowledges can be lost`,
      `Turn ${setting} on for this database. The gate's records must survive a power cut.`,
    )
  }
}

function asDatabase(pool: Pool): Database {
  return {
    dialect: POSTGRES,
    query: (sql, parameters = []) => read(pool, sql, parameters),
    transaction: (work) => retried(() => transaction(pool, work)),
    close: async () => {
      if (!pool.ended) await pool.end()
    },
  }
}

/** A lost connection is opened again; a read is asked once more, a write may have been done already. */
async function read(pool: Pool, sql: string, parameters: readonly Value[]): Promise<readonly Row[]> {
  try {
    return await run(pool, sql, parameters)
  } catch (problem) {
    if (!isRead(sql) || !isConnectionLoss(problem)) throw problem
    return await run(pool, sql, parameters)
  }
}

async function transaction<T>(pool: Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await asked(pool.connect())
  let broken = false
  try {
    await run(client, 'BEGIN')
    const result = await work({ dialect: POSTGRES, query: (sql, parameters) => run(client, sql, parameters) })
    await run(client, 'COMMIT')
    return result
  } catch (problem) {
    // a connection that can't even roll back is thrown away
    await client.query('ROLLBACK').catch(() => (broken = true))
    throw problem
  } finally {
    client.release(broken)
  }
}

/** Runs again what PostgreSQL gave up for the sake of another transaction: it has left no trace. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (problem) {
      if (attempt === TRIES || !COLLISIONS.has(driverCode(problem))) throw problem
    }
  }
}

const COLLISIONS: ReadonlySet<number | string> = new Set(['40001', '40P01'])

function isConnectionLoss(problem: unknown): boolean {
  if (/^(08...|57P0[123]|ECONNRESET|EPIPE)$/.test(String(driverCode(problem)))) return true
  // the driver gives this one no code
  return problem instanceof Fault && problem.message.includes('Connection terminated')
}

function driverCode(problem: unknown): number | string {
  return problem instanceof Fault ? codeOf(problem.cause) : ''
}

async function run(on: Pool | PoolClient, sql: string, parameters: readonly Value[] = []): Promise<readonly Row[]> {
  return (await asked(on.query<Row>(numbered(sql), parameters.map(storable)))).rows
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    throw storeFault(cause, 'PostgreSQL')
  }
}

const translated = new Map<string, string>()

/** `?` as PostgreSQL writes it. No text of ours in a statement holds a question mark. */
function numbered(sql: string): string {
  const known = translated.get(sql)
  if (known !== undefined) return known
  let count = 0
  const text = sql.replaceAll('?', () => `$${++count}`)
  if (translated.size >= 1_000) translated.clear()
  translated.set(sql, text)
  return text
}
