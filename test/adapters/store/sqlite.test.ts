import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../../src/adapters/store/sqlite.ts'
import { openStore } from '../../../src/adapters/store/open.ts'
import { quiet } from '../../app/quiet-log.ts'
import { decided, delivery } from '../../contract/store-samples.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string): string => join(folder, name)

describe('a SQLite store', () => {
  test('writes through to the disk before it answers: the pragmas in force on its very connection', async () => {
    const database = openSqlite({ path: path('pragmas.db'), access: 'write' })
    const read = async (pragma: string): Promise<unknown> => {
      const [row] = await database.query(`PRAGMA ${pragma}`)
      return Object.values(row ?? {})[0]
    }
    expect(await read('journal_mode')).toBe('wal')
    // 2 is FULL: the write-ahead log is synced at each commit, not only at checkpoints
    expect(await read('synchronous')).toBe(2)
    expect(await read('foreign_keys')).toBe(1)
    await database.close()
  })

  test('commits receipts of one moment in one transaction', async () => {
    const store = await openStore(`sqlite:${path('group.db')}`, { log: quiet })
    const outside = new DatabaseSync(path('group.db'))
    const version = (): unknown => outside.prepare('PRAGMA data_version').get()?.['data_version']
    const frames = (): number => (readFileSync(path('group.db-wal')).length - 32) / (4_096 + 24)
    const before = [version(), frames()] as const
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.inbox.receive([delivery(`g${i}`)])))
    expect(version()).not.toBe(before[0])
    // each commit writes every page it touched once more: fifty would write at least fifty
    expect(frames() - Number(before[1])).toBeLessThan(25)
    outside.close()
    await store.close()
  })

  test('has committed a receipt when its promise resolves, and not before', async () => {
    const store = await openStore(`sqlite:${path('acknowledged.db')}`, { log: quiet })
    const outside = new DatabaseSync(path('acknowledged.db'))
    const kept = (): unknown => outside.prepare('SELECT COUNT(*) AS kept FROM delivery').get()?.['kept']
    const receipt = store.inbox.receive([delivery('a')])
    expect(kept()).toBe(0)
    await receipt
    expect(kept()).toBe(1)
    outside.close()
    await store.close()
  })

  test('fails all receipts of a group that could not be kept, and works again afterwards', async () => {
    const store = await openStore(`sqlite:${path('locked.db')}`, { log: quiet })
    const outside = new DatabaseSync(path('locked.db'))
    outside.exec('ALTER TABLE delivery RENAME TO hidden')
    const receipts = ['a', 'b'].map((guid) => store.inbox.receive([delivery(guid)]))
    for (const receipt of receipts) await expect(receipt).rejects.toMatchObject({ code: 'fault/store' })
    outside.exec('ALTER TABLE hidden RENAME TO delivery')
    expect(await store.inbox.receive([delivery('a')])).toEqual(['new'])
    outside.close()
    await store.close()
  })

  test('processes that start at once make the schema once', async () => {
    const url = `sqlite:${path('start.db')}`
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(url, { log: quiet })))
    await Promise.all(stores.map((store, i) => store.notes.set(`replica ${i}`, 'started')))
    expect(await stores[0]?.notes.get('replica 4')).toBe('started')
    for (const store of stores) await store.close()
  })

  test('lets the process breathe however busy it is', async () => {
    const store = await openStore('sqlite::memory:', { log: quiet })
    let turns = 0
    let busy = true
    const turn = (): void => {
      turns++
      if (busy) setImmediate(turn)
    }
    turn()
    for (let i = 0; i < 100; i++) await store.notes.set('a', `${i}`)
    for (let i = 0; i < 100; i++) await store.notes.get('a')
    busy = false
    expect(turns).toBeGreaterThan(150)
    await store.close()
  })

  test('shares a commit among all that wait, in portions, and fails only who fails', async () => {
    const store = await openStore(`sqlite:${path('shared.db')}`, { log: quiet })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) => {
        const name = i % 50 === 7 ? 'a\0b' : 'acme/models'
        return store.ledger.append({ content: decided({ pull: i, repository: { id: 7, name } }), pull: null })
      }),
    )
    expect(outcomes.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([7, 57, 107, 157])
    const pulls = (await store.ledger.read(7, 1, 500)).map(({ content }) => content.pull)
    expect(pulls).toEqual(Array.from({ length: 200 }, (_, i) => i).filter((i) => i % 50 !== 7))
    await store.close()
  })

  test('waits for another writer without holding up the process', async () => {
    const store = await openStore(`sqlite:${path('busy.db')}`, { log: quiet })
    const outside = new DatabaseSync(path('busy.db'))
    outside.exec('BEGIN IMMEDIATE')
    let done = false
    const append = store.ledger.append({ content: decided(), pull: null }).then(() => (done = true))
    const set = store.notes.set('a', 'b')
    // the process goes on, turn after turn, while the file is locked
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(done).toBe(false)
    outside.exec('COMMIT')
    await Promise.all([append, set])
    expect(await store.notes.get('a')).toBe('b')
    outside.close()
    await store.close()
  })

  test('a transaction that throws leaves nothing, and its neighbours whole', async () => {
    const database = openSqlite({ path: ':memory:', access: 'write' })
    await database.query('CREATE TABLE t (n INTEGER)')
    const failing = database.transaction(async (queries) => {
      await queries.query('INSERT INTO t VALUES (1)')
      throw new Error('no')
    })
    const other = database.transaction((queries) => queries.query('INSERT INTO t VALUES (2)'))
    await expect(failing).rejects.toThrow('no')
    await other
    expect(await database.query('SELECT n FROM t')).toEqual([expect.objectContaining({ n: 2 })])
    await database.close()
  })

  test('keeps what it had after it is closed and opened again', async () => {
    const url = `sqlite:${path('again.db')}`
    const first = await openStore(url, { log: quiet })
    await first.ledger.append({ content: decided(), pull: null })
    await first.close()
    const second = await openStore(url, { log: quiet })
    expect(await second.ledger.last(7)).toMatchObject({ sequence: 1 })
    await second.close()
  })
})

const open = (name: string, access: 'write' | 'read' = 'write'): Promise<unknown> =>
  openStore(`sqlite:${path(name)}`, { log: quiet, access })

describe('what can’t be opened is refused with the next step', () => {
  test('a folder that is not there', async () => {
    await expect(open('none/x.db')).rejects.toMatchObject({
      code: 'fault/store',
      hint: expect.stringContaining('folder'),
    })
  })

  test('a file of something else', async () => {
    writeFileSync(path('text.db'), 'hello '.repeat(1_000))
    for (const access of ['write', 'read'] as const) {
      await expect(open('text.db', access)).rejects.toMatchObject({
        code: 'fault/store',
        hint: expect.stringContaining('SQLite file'),
      })
    }
    expect(readFileSync(path('text.db'), 'utf8')).toBe('hello '.repeat(1_000))
  })

  test('a log that is not there is not made by reading it', async () => {
    await expect(open('missing.db', 'read')).rejects.toMatchObject({ code: 'fault/store' })
    expect(existsSync(path('missing.db'))).toBe(false)
  })

  test('a database of somebody else, read', async () => {
    const database = new DatabaseSync(path('foreign.db'))
    database.exec('CREATE TABLE t (a)')
    database.close()
    await expect(open('foreign.db', 'read')).rejects.toMatchObject({ message: 'this is no database of Countersign' })
  })

  test('a damaged file', async () => {
    const store = await openStore(`sqlite:${path('damaged.db')}`, { log: quiet })
    await store.close()
    const bytes = readFileSync(path('damaged.db'))
    writeFileSync(path('damaged.db'), bytes.fill(0xff, 100, bytes.length))
    chmodSync(path('damaged.db'), 0o600)
    await expect(open('damaged.db')).rejects.toMatchObject({
      code: 'fault/store',
      hint: expect.stringContaining('backup'),
    })
  })
})
