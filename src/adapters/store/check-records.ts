import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../app/fault.ts'
import type { CheckKey, CheckRecord, CheckRecords } from '../../app/gate/store.ts'
import type { Database, Queries, Value } from './database.ts'
import { numberIn, textOrNullIn } from './row.ts'
import { keyedTurns } from './turns.ts'

/** How long a check stays with a process that died while it wrote. One that lives holds on for as long as it takes. */
export const CHECK_LEASE = 15_000

/** How often a replica looks whether another has done. */
const LOOK_AGAIN = 50

/**
 * Checks are written by one process at a time: within this one by taking turns, among replicas by a lease on the row,
 * so that no connection is held while the forge is waited for. `lease` is in milliseconds.
 */
export function checkRecords(database: Database, lease: number): CheckRecords {
  const inTurn = keyedTurns()
  return {
    exclusively: (key, write) =>
      inTurn(JSON.stringify([key.repository, key.headSha, key.name]), () =>
        holding({ database, key, lease, holder: randomUUID() }, write),
      ),
  }
}

type Hold = { readonly database: Database; readonly key: CheckKey; readonly lease: number; readonly holder: string }

type Written<T> = { readonly record: CheckRecord; readonly result: T }

async function holding<T>(hold: Hold, write: (record: CheckRecord) => Promise<Written<T>>): Promise<T> {
  const record = await taken(hold)
  const { database, lease, holder } = hold
  const renewal = setInterval(
    () => void database.query(renewSql(database, lease), [...keyOf(hold), holder]).catch(() => {}),
    lease / 3,
  )
  renewal.unref()
  try {
    const { record: posted, result } = await write(record)
    const rows = await database.query(POSTED, [posted.node, posted.postedDigest, ...keyOf(hold), holder])
    if (rows.length === 0) throw lost(hold.key)
    return result
  } catch (problem) {
    await database.query(LET_GO, [...keyOf(hold), holder]).catch(() => {})
    throw problem
  } finally {
    clearInterval(renewal)
  }
}

async function taken(hold: Hold): Promise<CheckRecord> {
  for (;;) {
    const record = await hold.database.transaction((queries) => take(queries, hold))
    if (record !== null) return record
    await wait(LOOK_AGAIN)
  }
}

/** Forgets the digest while it writes: if nobody lives to say what was written, it is unknown. */
async function take(queries: Queries, { key, lease, holder }: Hold): Promise<CheckRecord | null> {
  const { now, locked } = queries.dialect
  const one = [key.repository, key.headSha, key.name]
  await queries.query(BEGIN, one)
  const [row] = await queries.query(
    `SELECT node, posted_digest, CASE WHEN held_until <= ${now} THEN 1 ELSE 0 END AS free
     FROM check_record ${ONE} ${locked}`,
    one,
  )
  if (row === undefined || numberIn(row, 'free') === 0) return null
  await queries.query(
    `UPDATE check_record SET holder = ?, held_until = ${now} + ${lease}, posted_digest = NULL ${ONE}`,
    [holder, ...one],
  )
  return { node: textOrNullIn(row, 'node'), postedDigest: textOrNullIn(row, 'posted_digest') }
}

const ONE = 'WHERE repository = ? AND head_sha = ? AND name = ?'

const BEGIN = `INSERT INTO check_record (repository, head_sha, name, held_until) VALUES (?, ?, ?, 0)
  ON CONFLICT (repository, head_sha, name) DO NOTHING`

const POSTED = `UPDATE check_record SET node = ?, posted_digest = ?, holder = NULL, held_until = 0
  ${ONE} AND holder = ? RETURNING name`

const LET_GO = `UPDATE check_record SET holder = NULL, held_until = 0 ${ONE} AND holder = ?`

function renewSql({ dialect }: Queries, lease: number): string {
  return `UPDATE check_record SET held_until = ${dialect.now} + ${lease} ${ONE} AND holder = ?`
}

function keyOf({ key }: Hold): readonly Value[] {
  return [key.repository, key.headSha, key.name]
}

function lost(key: CheckKey): Fault {
  return new Fault(
    'fault/conflict',
    `another replica took over check ${key.name} on ${key.headSha.slice(0, 12)} while it was written`,
    'It is written once more by itself. If this recurs, look for replicas that stand still for seconds.',
  )
}
