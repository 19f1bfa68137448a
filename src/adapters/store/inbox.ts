import { Fault } from '../../app/fault.ts'
import type { Delivery, Inbox } from '../../app/gate/store.ts'
import { byKeys } from '../../core/base/order.ts'
import { storable, type Database, type Queries, type Row, type Value } from './database.ts'
import { applyEffects } from './effects.ts'
import { grouped } from './group-commit.ts'
import { numberIn, numberOrNullIn, textIn } from './row.ts'

/** Rows in one INSERT: well within both databases' limits on parameters. */
const CHUNK = 100

const LONGEST_GUID = 200

export function inbox(database: Database): Inbox {
  const receive = grouped((deliveries: readonly Delivery[]) =>
    database.transaction((queries) => keep(queries, deliveries)),
  )
  return {
    receive: async (deliveries) => {
      for (const { guid } of deliveries) refuseLong(guid)
      return deliveries.length === 0 ? [] : await receive(deliveries)
    },
    take: async (owner, lease) =>
      (await database.query(takeSql(database), takeParameters(owner, lease))).map(deliveryOf).toSorted(oldestFirst),
    absorb: (guid, effects) =>
      database.transaction(async (queries) => {
        // a lease may have run out: whoever was first has absorbed it for both
        if ((await queries.query(DONE, [guid])).length > 0) await applyEffects(queries, effects)
      }),
    reject: async (guid, why) => void (await database.query(REJECT, [why, guid])),
    backlog: async () => backlogOf(await database.query(BACKLOG)),
    prune: async (before) => (await database.query(PRUNE, [before])).length,
  }
}

/** Refused before it meets others in one transaction: no index takes it, and all of them would fail. */
function refuseLong(guid: string): void {
  if (guid.length <= LONGEST_GUID) return
  throw new Fault(
    'fault/store',
    `a delivery has an id of ${guid.length} characters`,
    'GitHub sends 36. Look who else knows the webhook secret.',
  )
}

type Receipt = 'new' | 'again' | 'known'

/** One outcome a delivery, in their order. A guid that occurs twice is received once, and known the second time. */
async function keep(queries: Queries, deliveries: readonly Delivery[]): Promise<readonly Receipt[]> {
  const unique = [...new Map(deliveries.toReversed().map((delivery) => [storable(delivery.guid), delivery])).values()]
  const kept = new Map<Value, Receipt>()
  for (let start = 0; start < unique.length; start += CHUNK) {
    const chunk = unique.slice(start, start + CHUNK)
    const rows = await queries.query(
      keepSql(chunk.length),
      chunk.flatMap(({ guid, event, receivedAt, body }) => [guid, event, receivedAt, body]),
    )
    for (const row of rows) kept.set(textIn(row, 'guid'), numberIn(row, 'rejections') === 0 ? 'new' : 'again')
  }
  return deliveries.map(({ guid }) => {
    const outcome = kept.get(storable(guid)) ?? 'known'
    kept.delete(storable(guid))
    return outcome
  })
}

function keepSql(rows: number): string {
  const values = Array.from({ length: rows }, () => "(?, ?, ?, ?, 'waiting', 0, 0)").join(', ')
  return `INSERT INTO delivery (guid, event, received_at, body, state, ready, rejections) VALUES ${values}
    ON CONFLICT (guid) DO UPDATE SET event = excluded.event, received_at = excluded.received_at, body = excluded.body,
      state = 'waiting', owner = NULL, ready = 0, why = NULL
    WHERE delivery.state = 'rejected' RETURNING guid, rejections`
}

type Lease = Parameters<Inbox['take']>[1]

function takeSql({ dialect }: Queries): string {
  return `WITH next AS MATERIALIZED (
      SELECT guid AS next_guid FROM delivery WHERE state = 'waiting' AND ready <= ?
      ORDER BY received_at, guid LIMIT ? ${dialect.unclaimed})
    UPDATE delivery SET owner = ?, ready = ? FROM next WHERE guid = next_guid
    RETURNING guid, event, received_at, body`
}

function takeParameters(owner: string, { now, until, limit }: Lease): readonly (string | number)[] {
  return [now, limit, owner, until]
}

// a delivery that is done is remembered, not kept: its body has said all it had to say
const DONE = `UPDATE delivery SET state = 'done', owner = NULL, body = '' WHERE guid = ? AND state = 'waiting' RETURNING guid`

const REJECT = `UPDATE delivery SET state = 'rejected', owner = NULL, why = ?, rejections = rejections + 1
  WHERE guid = ? AND state = 'waiting'`

const BACKLOG = `SELECT COUNT(*) AS waiting, MIN(received_at) AS oldest FROM delivery WHERE state = 'waiting'`

// the latest stays, so that it is known when the forge was last heard
const PRUNE = `DELETE FROM delivery WHERE state = 'done' AND received_at < ?
  AND received_at < (SELECT MAX(received_at) FROM delivery) RETURNING guid`

function deliveryOf(row: Row): Delivery {
  return {
    guid: textIn(row, 'guid'),
    event: textIn(row, 'event'),
    receivedAt: numberIn(row, 'received_at'),
    body: textIn(row, 'body'),
  }
}

const byGuid = byKeys<Delivery>(({ guid }) => guid)

function oldestFirst(a: Delivery, b: Delivery): number {
  return a.receivedAt - b.receivedAt || byGuid(a, b)
}

function backlogOf([row]: readonly Row[]): { readonly waiting: number; readonly oldest: number | null } {
  if (row === undefined) return { waiting: 0, oldest: null }
  return { waiting: numberIn(row, 'waiting'), oldest: numberOrNullIn(row, 'oldest') }
}
