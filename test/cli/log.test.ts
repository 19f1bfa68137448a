import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open.ts'
import { buildWorld } from '../../src/cli/compose.ts'
import { run } from '../../src/cli/run.ts'
import type { LedgerContent } from '../../src/core/ledger/entry.ts'
import { quiet } from '../app/quiet-log.ts'
import { decided } from '../contract/store-samples.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type End = { readonly code: number; readonly out: string; readonly err: string }

async function log(...args: readonly string[]): Promise<End> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    colour: false,
    width: 100,
    progress: false,
  }
  const code = await run(['log', ...args], buildWorld(folder, {}), terminal)
  return { code, out, err }
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
  for (const statement of ['DROP TRIGGER ledger_no_update', 'DROP TRIGGER ledger_no_delete', ...statements]) {
    database.exec(statement)
  }
  database.close()
}

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
      err: '',
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
    expect(await log('verify')).toEqual({ code: 0, err: '', out: 'No decision is recorded yet.\n' })
  })

  test.each<[readonly string[], number]>([
    [['verify'], 3],
    [['verify', '--database', 'sqlite:./none.db'], 3],
    [['verify', '--database', 'mysql://u:hunter2@h/d'], 3],
    [['verify', '--database', 'postgres://u:hunter2%ff@h/d'], 3],
    [['verify', '--repository', '9'], 2],
    [['show', '--limit', '0'], 2],
    [['show', '--limit', 'many'], 2],
    [['audit'], 2],
    [[], 2],
  ])('%j without what it needs ends with %i and says so', async (args, code) => {
    if (args.includes('--repository')) await record([decided()])
    const end = await log(...args)
    expect([end.code, end.out]).toEqual([code, ''])
    expect(end.err).toMatch(/^countersign: .{10}/)
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
      err: '',
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
