import type { Mark, Work, WorkQueue } from '../../app/gate/store.ts'
import { byKeys } from '../../core/base/order.ts'
import { CAUSES_LENGTH, causeLine, causesIn } from './causes.ts'
import type { Database, Queries, Row, Value } from './database.ts'
import type { Dialect } from './dialect.ts'
import { numberIn, numberOrNullIn, textIn } from './row.ts'
import { workKey } from './work-key.ts'

export function workQueue(database: Database): WorkQueue {
  const sql = statements(database.dialect)
  return {
    mark: (marks) => database.transaction((queries) => markWork(queries, marks)),
    take: async (owner, { now, until }) => {
      const [row] = await database.query(sql.take, [now, owner, until])
      return row === undefined ? null : workOf(row)
    },
    renew: async (work, owner, until) => (await database.query(RENEW, [until, ...leaseOf(work, owner)])).length > 0,
    finish: (work, owner, again) =>
      database.transaction(async (queries) => {
        const lease = leaseOf(work, owner)
        if (again !== null) await queries.query(sql.again, [again.due, again.due, causeLine(again.cause), ...lease])
        await queries.query(FORGET, lease)
        await queries.query(RELEASE, lease)
      }),
    retry: async (work, owner, due) =>
      (await database.query(sql.retry, [due, due, due, due, ...leaseOf(work, owner)])).length > 0,
    backlog: async (now) => backlogOf(await database.query(BACKLOG, [now, now, now])),
  }
}

/** Marks work within the caller's transaction: in the order of keys, so that two of them can't wait for each other. */
export async function markWork(queries: Queries, marks: readonly Mark[]): Promise<void> {
  const { mark } = statements(queries.dialect)
  const keyed = marks.map((marked) => ({ key: workKey(marked), marked })).toSorted(byKeys(({ key }) => key))
  for (const { key, marked } of keyed) await queries.query(mark, markParameters(key, marked))
}

function markParameters(key: string, { repository, subject, revoking, due, cause }: Mark): readonly Value[] {
  const [urgent, place] = revoking ? [1, 0] : [0, 1]
  return [key, JSON.stringify(repository), JSON.stringify(subject), place, due, due, urgent, causeLine(cause)]
}

type Statements = { readonly [name in 'mark' | 'take' | 'again' | 'retry']: string }

const bothCauses = 'taken_causes || causes'
const anyRevoking = 'CASE WHEN revoking + taken_revoking > 0 THEN 1 ELSE 0 END'
const sooner = (due: string): string => `CASE WHEN due IS NULL OR ${due} < due THEN ${due} ELSE due END`
const underLease = 'WHERE key = ? AND owner = ? AND taken_version = ?'
const released = "owner = NULL, taken_revoking = 0, taken_causes = ''"

/** A mark that comes while the work is leased waits beside it; taking empties what waits into what is worked on. */
function statements({ tail, unclaimed }: Dialect): Statements {
  return {
    mark: `INSERT INTO work (key, repository, subject, place, ready, due, revoking, causes,
        version, attempts, taken_version, taken_revoking, taken_causes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, 0, '')
      ON CONFLICT (key) DO UPDATE SET repository = excluded.repository, subject = excluded.subject,
        version = work.version + 1,
        place = CASE WHEN excluded.place < work.place THEN excluded.place ELSE work.place END,
        ready = CASE WHEN work.owner IS NULL AND excluded.due < work.ready THEN excluded.due ELSE work.ready END,
        due = CASE WHEN work.due IS NULL OR excluded.due < work.due THEN excluded.due ELSE work.due END,
        revoking = CASE WHEN excluded.revoking > work.revoking THEN excluded.revoking ELSE work.revoking END,
        causes = ${tail('work.causes || excluded.causes', CAUSES_LENGTH)}`,
    take: `WITH next AS MATERIALIZED (
        SELECT key AS next_key FROM work WHERE ready <= ? ORDER BY place, ready, key LIMIT 1 ${unclaimed})
      UPDATE work SET owner = ?, ready = ?, version = version + 1, taken_version = version + 1,
        taken_revoking = ${anyRevoking}, taken_causes = ${tail(bothCauses, CAUSES_LENGTH)},
        due = NULL, revoking = 0, causes = ''
      FROM next WHERE key = next_key
      RETURNING key, repository, subject, taken_version, attempts, taken_revoking, taken_causes`,
    again: `UPDATE work SET due = ${sooner('CAST(? AS BIGINT)')}, causes = ${tail('causes || ?', CAUSES_LENGTH)} ${underLease}`,
    retry: `UPDATE work SET due = ${sooner('CAST(? AS BIGINT)')}, ready = ${sooner('CAST(? AS BIGINT)')},
      revoking = ${anyRevoking}, place = 1 - ${anyRevoking}, causes = ${tail(bothCauses, CAUSES_LENGTH)},
      attempts = attempts + 1, ${released} ${underLease} RETURNING key`,
  }
}

const RENEW = `UPDATE work SET ready = ? ${underLease} RETURNING key`
const FORGET = `DELETE FROM work ${underLease} AND due IS NULL`
const RELEASE = `UPDATE work SET ready = due, place = 1 - revoking, attempts = 0, ${released} ${underLease}`
const BACKLOG = `SELECT COUNT(CASE WHEN ready <= ? THEN 1 END) AS due,
  COUNT(CASE WHEN owner IS NOT NULL AND ready > ? THEN 1 END) AS leased,
  MIN(CASE WHEN ready <= ? THEN ready END) AS oldest FROM work`

function leaseOf(work: Work, owner: string): readonly Value[] {
  return [work.key, owner, work.version]
}

function workOf(row: Row): Work {
  return {
    key: textIn(row, 'key'),
    // both were written by us from values of these types
    repository: JSON.parse(textIn(row, 'repository')) as Work['repository'],
    subject: JSON.parse(textIn(row, 'subject')) as Work['subject'],
    revoking: numberIn(row, 'taken_revoking') === 1,
    version: numberIn(row, 'taken_version'),
    attempts: numberIn(row, 'attempts'),
    causes: causesIn(textIn(row, 'taken_causes')),
  }
}

type Backlog = Awaited<ReturnType<WorkQueue['backlog']>>

function backlogOf([row]: readonly Row[]): Backlog {
  if (row === undefined) return { due: 0, leased: 0, oldest: null }
  return { due: numberIn(row, 'due'), leased: numberIn(row, 'leased'), oldest: numberOrNullIn(row, 'oldest') }
}
