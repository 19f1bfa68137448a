import { createServer, type Server, type Socket, connect } from 'node:net'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../src/adapters/store/postgres.ts'
import { openStore } from '../../../src/adapters/store/open.ts'
import { quiet } from '../../app/quiet-log.ts'
import { decided, delivery } from '../../contract/store-samples.ts'
import { type Postgres, startPostgres } from '../../postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

async function outside(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Ends all connections of a database but the one that asks. */
const HANG_UP = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`

describe('a PostgreSQL store', () => {
  test('refuses a database where a commit can be lost', async () => {
    const url = await postgres.createDatabase()
    await outside(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    await expect(openStore(url, { log: quiet })).rejects.toMatchObject({
      code: 'fault/store',
      message: expect.stringContaining('synchronous_commit'),
    })
  })

  test('replicas that start at once make the schema once', async () => {
    const url = await postgres.createDatabase()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(url, { log: quiet })))
    await Promise.all(stores.map((store, i) => store.notes.set(`replica ${i}`, 'started')))
    expect(await stores[0]?.notes.get('replica 4')).toBe('started')
    for (const store of stores) await store.close()
  })

  test('survives that its idle connections are cut', async () => {
    const url = await postgres.createDatabase()
    const lost = Promise.withResolvers<void>()
    const store = await openStore(url, { log: { ...quiet, warn: () => lost.resolve() } })
    await outside(url, HANG_UP)
    await lost.promise
    expect(await store.inbox.receive([delivery('a')])).toEqual(['new'])
    await store.close()
  })

  test('asks a read once more when its connection is cut', async () => {
    const url = await postgres.createDatabase()
    await (await openStore(url, { log: quiet })).close()
    const line = await fragileLine(url)
    const database = await openPostgres(line.url, { log: quiet, access: 'write' })
    line.cutAt('SELECT 42')
    expect(await database.query('SELECT 42 AS answer')).toEqual([{ answer: 42 }])
    line.cutAt('INSERT INTO note')
    const write = database.query("INSERT INTO note (name, value) VALUES ('a', 'b')")
    await expect(write).rejects.toMatchObject({ code: 'fault/store' })
    expect(await database.query('SELECT name FROM note')).toEqual([])
    await database.close()
    line.close()
  })

  test('runs a transaction again that collided with another', async () => {
    const database = await openPostgres(await postgres.createDatabase(), { log: quiet, access: 'write' })
    await database.query('CREATE TABLE t (n INTEGER NOT NULL PRIMARY KEY, hits INTEGER NOT NULL)')
    await database.query('INSERT INTO t VALUES (1, 0), (2, 0)')
    const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
    const crossing = (mine: 0 | 1): Promise<void> =>
      database.transaction(async ({ query }) => {
        await query('UPDATE t SET hits = hits + 1 WHERE n = ?', [mine + 1])
        both[mine].resolve()
        await both[1 - mine]?.promise
        await query('UPDATE t SET hits = hits + 1 WHERE n = ?', [2 - mine])
      })
    await Promise.all([crossing(0), crossing(1)])
    expect(await database.query('SELECT hits FROM t')).toEqual([{ hits: 2 }, { hits: 2 }])
    await database.close()
  })

  test('appends after a failure inside a transaction', async () => {
    const store = await openStore(await postgres.createDatabase(), { log: quiet })
    const broken = decided({ repository: { id: 7, name: 'a\0b' } })
    await expect(store.ledger.append({ content: broken, pull: null })).rejects.toMatchObject({ code: 'fault/store' })
    expect((await store.ledger.append({ content: decided(), pull: null })).sequence).toBe(1)
    await store.close()
  })

  test.each([
    ['no server', 'postgres://u:hunter2@127.0.0.1:1/d', 'host and port'],
    ['a wrong password', 'wrong-password', 'password'],
    ['a database that is not there', 'missing', 'Create the database'],
  ])('says what to do about %s, and no secrets', async (_, what, hint) => {
    const url = new URL(what.startsWith('postgres:') ? what : await postgres.createDatabase())
    if (what === 'wrong-password') url.password = 'hunter2'
    if (what === 'missing') url.pathname = '/none'
    const refusal = await openStore(url.href, { log: quiet }).catch((problem: unknown) => problem)
    expect(refusal).toMatchObject({ code: 'fault/store', hint: expect.stringContaining(hint) })
    expect(String(refusal)).not.toContain('hunter2')
  })
})

/** A way to the server that is cut as soon as a statement passes that holds a text. */
async function fragileLine(url: string): Promise<{ url: string; cutAt(text: string): void; close(): void }> {
  let fatal: string | null = null
  const sockets = new Set<Socket>()
  const target = new URL(url)
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    sockets.add(near).add(far)
    far.pipe(near)
    near.on('error', () => {})
    far.on('error', () => {})
    near.on('data', (chunk: Buffer) => {
      if (fatal === null || !chunk.includes(fatal)) return far.write(chunk)
      fatal = null
      near.destroy()
      return far.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const here = new URL(url)
  here.port = String(typeof address === 'object' && address !== null ? address.port : 0)
  return {
    url: here.href,
    cutAt: (text) => (fatal = text),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
