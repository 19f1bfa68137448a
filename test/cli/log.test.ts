import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open.ts'
import type { LedgerContent } from '../../src/core/ledger/entry.ts'
import { quiet } from '../app/quiet-log.ts'
import { decided } from '../contract/store-samples.ts'
import { type End, inProcess } from './in-process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function log(...args: readonly string[]): Promise<End> {
  return await logWith({}, ...args)
}

function logWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<End> {
  return inProcess(['log', ...args], folder, environment)
}

async function record(contents: readonly LedgerContent[]): Promise<readonly string[]> {
  const store = await openStore('sqlite:./countersign.db', { log: quiet, directory: folder })
  const hashes = []
  for (const content of contents) hashes.push((await store.ledger.append({ content, pull: null })).hash)
  await store.close()
  return hashes
}

function alter(...statements: readonly string[]): void {
  const database = new DatabaseSync(join(folder, 'countersign.db'))
  const disarm = ['update', 'delete'].map((change) => `DROP TRIGGER IF EXISTS ledger_no_${change}`)
  for (const statement of [...disarm, ...statements]) database.exec(statement)
  database.close()
}

const reading = 'reading sqlite:./countersign.db\n'

const counted = (login: string): unknown => ({ total: 1, digest: null, items: [{ id: 4, login }] })
const signed = (...signers: readonly (readonly [string, string])[]): LedgerContent['body'] => ({
  approvals: signers.map(([role, login]) => ({ role, counted: counted(login) as never })),
})
const other = { repository: { id: 8, name: 'acme/other' } }

describe('log verify', () => {
  test('walks every chain, and names its last hash', async () => {
    const hashes = await record([decided(), decided({ at: '2026-11-24T11:00:00Z' }), decided(other)])
    expect(await log('verify')).toEqual({
      code: 0,
      err: reading,
      out: `repository 7 (acme/models): 2 entries, whole
  last: 2026-11-24T11:00:00Z  ${hashes[1]}
repository 8 (acme/other): 1 entry, whole
  last: 2026-11-24T10:00:00Z  ${hashes[2]}
`,
    })
  })

  test('says where a chain breaks first, why, and what to do', async () => {
    const hashes = await record([decided(), decided({ decision: 'block' }), decided(), decided(other)])
    alter("UPDATE ledger SET decision = 'promote' WHERE sequence = 2")
    const end = await log('verify')
    expect(end.code).toBe(1)
    expect(end.out).toContain('repository 7: BROKEN at entry 2: its content is not what was recorded')
    expect(end.out).toContain(`found:    ${hashes[1]}`)
    expect(end.out).toContain('repository 8 (acme/other): 1 entry, whole')
    expect(end.err).toContain('1 of 2 chains')
    expect(end.err).toContain('restore the latest backup')
  })

  test.each(['8', 'acme/other'])('looks at one repository: %s', async (wanted) => {
    await record([decided(), decided(other)])
    alter('DELETE FROM ledger WHERE repository = 7')
    const end = await log('verify', '--repository', wanted)
    expect([end.code, end.out.match(/^repository/gm)?.length]).toEqual([0, 1])
    expect((await log('verify')).code).toBe(1)
  })

  test('finds that the end was cut off', async () => {
    await record([decided(), decided()])
    alter('DELETE FROM ledger WHERE sequence = 2')
    expect((await log('verify')).out).toContain('BROKEN at entry 2: this entry and those after it are gone')
  })

  test('an empty log is whole', async () => {
    await record([])
    expect(await log('verify')).toEqual({ code: 0, err: reading, out: 'No decision is recorded yet.\n' })
  })

  test.each<[readonly string[], number]>([
    [['verify'], 3],
    [['verify', '--database', 'sqlite:./none.db'], 3],
    [['verify', '--database', 'mysql://u:hunter2@h/d'], 3],
    [['verify', '--database', 'postgres://u:hunter2%ff@h/d'], 3],
    [['verify', '--repository', '9'], 2],
    [['verify', '--limit', '5'], 2],
    [['show', '--expect', 'a'.repeat(64)], 2],
    [['verify', '--expect', 'a'.repeat(12)], 2],
    [['verify', '--expect', `${'a'.repeat(64)},`], 2],
    [['show', '--limit', '0'], 2],
    [['show', '--limit', 'many'], 2],
    [['audit'], 2],
    [[], 2],
  ])('%j without what it needs ends with %i and says so', async (args, code) => {
    if (args.includes('--repository')) await record([decided()])
    const end = await log(...args)
    expect([end.code, end.out]).toEqual([code, ''])
    expect(end.err).toMatch(/^countersign: .{10}/m)
    expect(end.err).not.toContain('hunter2')
  })
})

describe('log verify --expect', () => {
  const later = decided({ at: '2026-11-24T11:00:00Z' })

  test('proves that what was noted still stands, whatever came after it', async () => {
    const hashes = await record([decided(), later, later, decided(other)])
    const end = await log('verify', '--expect', `${hashes[1]?.toUpperCase()}, ${hashes[3]}`)
    expect([end.code, end.err]).toEqual([0, reading])
    expect(end.out.split('\n').slice(4)).toEqual([
      `${hashes[1]} stands: entry 2 of acme/models, 2026-11-24T11:00:00Z; 1 after it`,
      `${hashes[3]} stands: entry 1 of acme/other, 2026-11-24T10:00:00Z; 0 after it`,
      '',
    ])
  })

  test('finds a chain that was cut off or written anew as a whole, and holds in itself', async () => {
    const [noted = ''] = (await record([decided(), later])).slice(-1)
    rmSync(join(folder, 'countersign.db'))
    await record([decided(), { ...later, decision: 'block' }])
    expect((await log('verify')).code).toBe(0)
    const end = await log('verify', '--expect', noted)
    expect([end.code, end.out]).toEqual([1, expect.not.stringContaining('stands')])
    expect(end.err).toContain(`no entry that holds has the hash ${noted}`)
    expect(end.err).toMatch(/cut off or written anew since[\s\S]*backup of the day/)
    rmSync(join(folder, 'countersign.db'))
    await record([])
    expect((await log('verify', '--expect', noted)).code).toBe(1)
  })

  test('looks only where it was told to look', async () => {
    const hashes = await record([decided(), decided(other)])
    expect((await log('verify', '--repository', '7', '--expect', hashes[1] ?? '')).code).toBe(1)
    expect((await log('verify', '--repository', '8', '--expect', hashes[1] ?? '')).code).toBe(0)
  })

  test('believes no entry at or behind a break, and none that only bears the hash', async () => {
    const hashes = await record([decided(), later, later])
    alter("UPDATE ledger SET gate = 'staging' WHERE sequence = 2")
    for (const [index, stands] of [true, false, false].entries()) {
      const end = await log('verify', '--expect', hashes[index] ?? '')
      expect([end.code, end.out.includes('stands')]).toEqual([1, stands])
    }
    const forged = 'e'.repeat(64)
    alter(`INSERT INTO ledger SELECT repository, -1, previous, '${forged}', kind, repository_name, gate, pull, head_sha,
      decision, at, body FROM ledger WHERE sequence = 1`)
    const end = await log('verify', '--expect', forged)
    expect([end.code, end.out]).toEqual([1, expect.not.stringContaining(`${forged} stands`)])
  })
})

describe('the database', () => {
  test('is that of DATABASE_URL, unless --database names one', async () => {
    await record([decided()])
    const environment = { DATABASE_URL: ' sqlite:countersign.db ' }
    const end = await logWith(environment, 'verify')
    expect([end.code, end.err]).toEqual([0, 'reading sqlite:countersign.db\n'])
    const missing = await logWith({ DATABASE_URL: 'sqlite:none.db' }, 'show', '--database', 'sqlite:./countersign.db')
    expect([missing.code, missing.err]).toEqual([0, reading])
    expect((await logWith({ DATABASE_URL: 'sqlite:none.db' }, 'verify')).code).toBe(3)
  })

  test.each([
    ['postgres://gate:hunter2@127.0.0.1:1/countersign?sslpassword=hunter2', 'postgres://gate@127.0.0.1:1/countersign'],
    ['postgresql://127.0.0.1:1/countersign#hunter2', 'postgresql://127.0.0.1:1/countersign'],
    ['sqlite:none.db?key=hunter2', 'sqlite:none.db'],
  ])('is named without its password: %s', async (url, name) => {
    const end = await logWith({ DATABASE_URL: url }, 'verify')
    expect([end.code, end.err.split('\n')[0]]).toEqual([3, `reading ${name}`])
    expect(end.err).not.toContain('hunter2')
  })
})

describe('log show', () => {
  test('lists who signed what, latest last', async () => {
    const hashes = await record([
      decided({ body: signed(['model-risk', 'dana'], ['ml-leads', 'lee']), pull: 7 }),
      decided({ decision: 'hold', at: '2026-11-24T12:00:00Z' }),
      decided({ ...other, kind: 'bypass', decision: null, gate: null, pull: null, at: '2026-11-24T11:00:00Z' }),
    ])
    const short = hashes.map((hash) => hash.slice(0, 12))
    expect(await log('show')).toEqual({
      code: 0,
      err: reading,
      out: `2026-11-24T10:00:00Z  acme/models#7   production  promote  #1  ${short[0]}  signed by dana (model-risk), lee (ml-leads)
2026-11-24T11:00:00Z  acme/other      -           bypass   #1  ${short[2]}  nobody signed
2026-11-24T12:00:00Z  acme/models#42  production  hold     #2  ${short[1]}  nobody signed
`,
    })
    const last = await log('show', '--limit', '1')
    expect(last.out.split('\n')).toHaveLength(2)
    expect(last.out).toContain('hold')
  })

  test('shows text from outside as text', async () => {
    await record([decided({ gate: '\u001b[2Jgreen\n\u202e', body: signed(['risk', 'da\u0007na\nforged line']) })])
    const { out } = await log('show')
    expect(out.split('\n')).toHaveLength(2)
    for (const hidden of ['\u0007', '\u001b', '\u202e']) expect(out).not.toContain(hidden)
  })

  test('marks what was altered', async () => {
    await record([decided(), decided()])
    alter("UPDATE ledger SET gate = 'staging' WHERE sequence = 1")
    const end = await log('show')
    expect(end.code).toBe(1)
    expect(end.out).toMatch(/#1 {2}ALTERED/)
    expect(end.err).toContain('countersign log verify')
  })
})
