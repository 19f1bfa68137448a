import { Fault } from '../../app/fault.ts'
import type { Database, Queries } from './database.ts'
import { refuseForeign, SCHEMA_TABLE } from './foreign.ts'
import { numberIn } from './row.ts'
import { migrations } from './schema.ts'

const newest = Math.max(...migrations.map(({ number }) => number))

/**
 * Brings the schema up to this release; a database of somebody else is refused. Any number of replicas may do so at once;
 * the first does it for all.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (queries) => {
    if (queries.dialect.migrationLock !== null) await queries.query(queries.dialect.migrationLock)
    refuseForeign(await queries.query(queries.dialect.tables))
    await queries.query(
      `CREATE TABLE IF NOT EXISTS ${SCHEMA_TABLE} (version INTEGER NOT NULL PRIMARY KEY, migrated_at BIGINT NOT NULL)`,
    )
    const version = await versionOf(queries)
    refuseNewer(version)
    for (const migration of migrations.filter(({ number }) => number > version)) {
      for (const statement of migration.statements(queries.dialect)) await queries.query(statement)
      await queries.query(`INSERT INTO ${SCHEMA_TABLE} (version, migrated_at) VALUES (?, ${queries.dialect.now})`, [
        migration.number,
      ])
    }
  })
}

/** Throws a Fault unless the schema is this release's: for those who only read. */
export async function expectCurrent(database: Database): Promise<void> {
  await database.query('SELECT 1 AS one')
  const version = await versionOf(database).catch((cause: unknown) => {
    throw new Fault('fault/store', 'this is no database of Countersign', 'Name the database the bot uses.', cause)
  })
  refuseNewer(version)
  if (version < newest) {
    throw new Fault(
      'fault/store',
      `the database has schema ${version}; this release reads ${newest}`,
      'Start the bot of this release once; it brings the database up to date.',
    )
  }
}

async function versionOf(queries: Queries): Promise<number> {
  const [row] = await queries.query(`SELECT COALESCE(MAX(version), 0) AS version FROM ${SCHEMA_TABLE}`)
  return row === undefined ? 0 : numberIn(row, 'version')
}

function refuseNewer(version: number): void {
  if (version <= newest) return
  throw new Fault(
    'fault/store',
    `the database was written by a newer Countersign: it has schema ${version}, and this release knows ${newest}`,
    'Run the newer release, or restore the backup made before it was started.',
  )
}
