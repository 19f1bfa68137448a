import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf, closeClean, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO } from './facts.ts'
import { startEmulator } from './emulator.ts'
import type { Emulator } from './emulator.ts'
import { startSimulator } from './simulator.ts'
import type { Simulator } from './simulator.ts'

// The same repository and the same questions on two GitHubs that share no code: where they answer alike, neither
// author's misunderstanding stands alone. What the emulator is known to get wrong is not asked (platform.md 7.2).

const BEFORE = { 'README.md': 'models\n', 'models/churn/metrics.json': '{"auc": 0.87}\n', 'a.b': '1', 'a/b': '2' }
const AFTER = { 'models/churn/metrics.json': '{"auc": 0.88}\n', 'models/churn/notes.md': 'ü\n', 'README.md': null }

let simulator: Simulator
let emulator: Emulator
let ours: Client
let theirs: Client

beforeAll(async () => {
  simulator = await startSimulator()
  const repository = simulator.createRepository('acme/models')
  repository.commit({ branch: 'main', files: BEFORE })
  repository.commit({ branch: 'side', files: AFTER })
  repository.openPull({ head: 'side', base: 'main', title: 'Retrain' })
  emulator = await startEmulator()
  await emulator.commit({ branch: 'main', files: BEFORE })
  await emulator.commit({ branch: 'side', from: 'main', files: AFTER })
  await emulator.openPull({ head: 'side', base: 'main', title: 'Retrain' })
  ours = clientOf(simulator, simulator.token({ kind: 'actions' }))
  theirs = clientOf(emulator, emulator.token)
})
afterAll(async () => {
  await emulator.close()
  await closeClean(simulator)
})

/** Picks what is comparable out of an answer. */
type Pick = (json: unknown) => unknown

const fields =
  (...names: readonly string[]): Pick =>
  (json) =>
    names.map((name) => valueAt(json, ...name.split('.')))

const each =
  (list: string, ...names: readonly string[]): Pick =>
  (json) => {
    const items = list === '' ? json : valueAt(json, list)
    // The emulator lists neither in git's order nor by path.
    return Array.isArray(items) ? items.map((item) => JSON.stringify(fields(...names)(item))).toSorted() : items
  }

test.each<[string, string, Pick]>([
  [
    'a tree with everything below it',
    '/git/trees/side?recursive=1',
    each('tree', 'path', 'mode', 'type', 'sha', 'size'),
  ],
  ['the id and truncation of a tree', '/git/trees/main', fields('sha', 'truncated')],
  ['a blob', '/git/blobs/241883acd1eeef22e9d4b1a33d2adde9312e4f0f', fields('sha', 'size', 'encoding')],
  ['a file by path', '/contents/models/churn/metrics.json?ref=side', fields('type', 'path', 'sha', 'size', 'encoding')],
  ['a directory', '/contents/models?ref=main', each('', 'type', 'path', 'sha')],
  ['a comparison', '/compare/main...side', fields('status', 'ahead_by', 'behind_by', 'total_commits')],
  ['its files', '/compare/main...side', each('files', 'filename', 'status', 'additions', 'deletions', 'sha')],
  ['a pull request', '/pulls/1', fields('number', 'state', 'title', 'draft', 'head.ref', 'base.ref', 'merged')],
  ['the list of pull requests', '/pulls?state=open', each('', 'number', 'title')],
  ['branches', '/branches', each('', 'name')],
  ['reviews of none', '/pulls/1/reviews', each('', 'id')],
  ['what is not there', '/git/ref/heads/nowhere', fields('message')],
])('both answer alike about %s', async (_, path, pick) => {
  const [a, b] = [await ours(`${REPO}${path}`), await theirs(`${REPO}${path}`)]
  expect({ status: a.status, picked: pick(a.json) }).toEqual({ status: b.status, picked: pick(b.json) })
})

test('raw contents are the same bytes', async () => {
  const headers = { accept: 'application/vnd.github.raw' }
  const path = `${REPO}/contents/models/churn/notes.md?ref=side`
  expect((await ours(path, { headers })).text).toBe('ü\n')
  expect((await theirs(path, { headers })).text).toBe('ü\n')
})

test.each([
  ['simulator', (): Client => ours],
  ['emulator', (): Client => theirs],
])('the %s keeps a comment through writing, editing and deleting', async (_, client) => {
  const ask = client()
  const made = await ask(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'one' } })
  expect(made).toMatchObject({ status: 201, json: { body: 'one', user: { type: 'Bot' } } })
  const path = `${REPO}/issues/comments/${String(valueAt(made.json, 'id'))}`
  expect(await ask(path, { method: 'PATCH', body: { body: 'two' } })).toMatchObject({
    status: 200,
    json: { body: 'two' },
  })
  expect((await ask(`${REPO}/issues/1/comments?per_page=100`)).json).toMatchObject([{ body: 'two' }])
  expect((await ask(path, { method: 'DELETE' })).status).toBe(204)
  expect((await ask(path)).status).toBe(404)
})
