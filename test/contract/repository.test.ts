import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { githubClient } from '../../src/adapters/github/client.ts'
import { githubRepository } from '../../src/adapters/github/repository.ts'
import { openGitRepository } from '../../src/adapters/workspace/git-repository.ts'
import { ancestryOf } from '../../src/app/ancestry.ts'
import { type LocalRepository, preferLocal } from '../../src/app/local-repository.ts'
import type { Repository } from '../../src/app/ports.ts'
import { byCodeUnit } from '../../src/core/base/order.ts'
import { type FakeFile, fakeRepository } from '../app/fake-repository.ts'
import { quiet } from '../app/quiet-log.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'

// One history, four ways to read it: in memory, from a clone's objects, through the API, and clone-first. Every row
// holds for all of them, so what is judged does not depend on where it was read.

const binary = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256)
const main: Record<string, FakeFile> = {
  'README.md': 'hello\n',
  'models/churn/metrics.json': '{"auc": 0.91}\n',
  'models/churn/model.onnx': binary,
  'models/churn/link.json': { symlink: '../../../etc/passwd' },
  'models/empty.json': '',
  'vendor/lib': { submodule: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00' },
  'quo"te/new\nline/tab\t/ünï‮.json': 'odd names\n',
  ' leading space': 'kept\n',
  '-dash': 'no option\n',
}
const topic: Record<string, FakeFile> = { ...main, 'models/churn/metrics.json': '{"auc": 0.92}\r\n', 'added.txt': '' }
const later: Record<string, FakeFile> = { ...main, 'README.md': 'hello again\n' }
const readers = ['memory', 'clone', 'api', 'clone first'] as const

let simulator: Simulator
let directory: string
let local: LocalRepository
let ids: { main: string; topic: string; later: string; orphan: string }
let repositories: Record<(typeof readers)[number], Repository>

beforeAll(async () => {
  simulator = await startSimulator()
  const seeded = simulator.createRepository('acme/models')
  const first = seeded.commit({ branch: 'main', files: main as never })
  const second = seeded.commit({ branch: 'topic', files: topic as never })
  const third = seeded.commit({ branch: 'main', files: later as never })
  const fourth = seeded.commit({ branch: 'orphan', files: { alone: 'yes\n' }, parents: [] })
  ids = { main: first, topic: second, later: third, orphan: fourth }
  directory = mkdtempSync(join(tmpdir(), 'contract-'))
  seeded.writeTo(directory)
  local = openGitRepository({ directory, environment: process.env })
  const client = githubClient({ token: simulator.token({ kind: 'actions' }), baseUrl: simulator.url, log: quiet })
  const api = githubRepository(client, { owner: 'acme', repo: 'models' })
  repositories = { memory: inMemory(), clone: local, api, 'clone first': preferLocal(local, api, quiet) }
})

afterAll(async () => {
  local.close()
  if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations))
  await simulator.close()
  rmSync(directory, { recursive: true, force: true })
})

function inMemory(): Repository {
  const { main: base, topic: side, later: tip, orphan } = ids
  const pairs = [base, side, tip].flatMap((a) =>
    [base, side, tip].map((b) => [`${a} ${b}`, a === b ? a : base] as const),
  )
  return fakeRepository({
    refs: { 'refs/heads/main': tip, main: tip, topic: side },
    commits: { [base]: main, [side]: topic, [tip]: later, [orphan]: { alone: 'yes\n' } },
    mergeBases: Object.fromEntries(pairs),
  })
}

describe.each(readers)('a repository read from %s', (reader) => {
  const at = (): Repository => repositories[reader]

  test('lists every file of a commit as what it is', async () => {
    const { entries, truncated } = await at().tree(ids.main)
    expect(truncated).toBe(false)
    const reference = (await repositories.memory.tree(ids.main)).entries
    const sorted = (list: typeof entries) => list.toSorted((a, b) => byCodeUnit(a.path, b.path))
    expect(sorted(entries)).toEqual(sorted(reference))
  })

  test('reads the same bytes', async () => {
    for (const commit of [ids.main, ids.topic]) {
      for (const entry of (await at().tree(commit)).entries) {
        if (entry.kind !== 'file') continue
        const bytes = await at().blob(entry, 1_000_000)
        const reference = await repositories.memory.blob(entry, 1_000_000)
        expect([entry.path, ...(bytes ?? [])]).toEqual([entry.path, ...(reference ?? [])])
      }
    }
  })

  test('gives no bytes beyond the limit, and all at the limit', async () => {
    const { entries } = await at().tree(ids.main)
    const artifact = entries.find(({ path }) => path.endsWith('.onnx'))
    if (artifact === undefined) throw new Error('the artifact is not listed')
    expect(await at().blob(artifact, binary.length - 1)).toBeNull()
    expect(await at().blob(artifact, binary.length)).toHaveLength(binary.length)
    expect(await at().blob({ ...artifact, size: null }, binary.length - 1)).toBeNull()
  })

  test('finds where two commits part', async () => {
    expect(await at().mergeBase(ids.later, ids.topic)).toBe(ids.main)
    expect(await at().mergeBase(ids.main, ids.topic)).toBe(ids.main)
    expect(await at().mergeBase(ids.main, ids.main)).toBe(ids.main)
    expect(await at().mergeBase(ids.main, ids.orphan)).toBeNull()
  })

  test('names the commit of a branch, and none for what is no branch', async () => {
    expect(await at().resolve('refs/heads/main')).toBe(ids.later)
    expect(await at().resolve(ids.main)).toBe(ids.main)
    expect(await at().resolve('refs/heads/none')).toBeNull()
    expect(await at().resolve('f'.repeat(40))).toBeNull()
  })

  test('says how a commit stands to the head', async () => {
    const gone = 'f'.repeat(40)
    const asked = [ids.main, ids.topic, ids.later, ids.orphan, gone]
    const found = await ancestryOf(asked, ids.topic, at())
    expect(found.map(({ commit }) => commit)).toEqual(asked)
    expect(found.map(({ relation }) => relation)).toEqual(['ancestor', 'ancestor', 'elsewhere', 'elsewhere', 'absent'])
  })

  test('a commit that does not exist is a failure, not an empty tree', async () => {
    await expect(at().tree('f'.repeat(40))).rejects.toBeInstanceOf(Error)
  })
})
