import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf, closeClean, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO } from './facts.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

let simulator: Simulator
let repository: SimulatedRepository
let get: Client
beforeEach(async () => {
  simulator = await startSimulator()
  repository = simulator.createRepository('acme/models', { private: true })
  repository.commit({ branch: 'main', files: { 'README.md': 'models\n' } })
  get = clientOf(simulator, simulator.token({ kind: 'actions' }))
})
afterEach(() => closeClean(simulator))

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`models/m${at % 20}/run${at}.json`, `{"auc": ${at}}\n`]),
  )
}

function as(media: string): ReturnType<Client> {
  return get(`${REPO}/contents/big.json`, { headers: { accept: media } })
}

function comment(): ReturnType<Client> {
  return get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
}

/** Follows `next` to the end; returns how many items each page held. */
async function pages(path: string): Promise<readonly number[]> {
  const sizes: number[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const { json, headers } = await get(next)
    sizes.push(Number(valueAt(json, 'length')))
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
  }
  return sizes
}

test('of 20,000 changed files 3,000 are listed, and the pull request says how many there are (platform.md 1.3)', async () => {
  repository.commit({ branch: 'big', files: manyFiles(20_000) })
  repository.openPull({ head: 'big', base: 'main' })
  expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ changed_files: 20_000, additions: 20_000 })
  expect(await pages(`${REPO}/pulls/1/files?per_page=100`)).toEqual(Array.from({ length: 30 }, () => 100))
  const tree = await get(`${REPO}/git/trees/big?recursive=1`)
  expect([valueAt(tree.json, 'truncated'), valueAt(tree.json, 'tree', 'length')]).toEqual([false, 20_000 + 20 + 2])
})

test('a page holds 30 by default and at most 100 (OpenAPI per-page)', async () => {
  for (let at = 0; at < 105; at++) repository.commit({ branch: 'long', files: { x: String(at) } })
  repository.openPull({ head: 'long', base: 'main' })
  expect(await pages(`${REPO}/pulls/1/commits`)).toEqual([30, 30, 30, 15])
  expect(await pages(`${REPO}/pulls/1/commits?per_page=1000`)).toEqual([100, 5])
  expect((await get(`${REPO}/pulls/1/commits?page=9`)).json).toEqual([])
})

test('links name the repository by number, and keep the query (platform.md 7.2: pagination)', async () => {
  for (let at = 0; at < 3; at++) repository.commit({ branch: `b${at}`, files: { x: String(at) } })
  const link = (await get(`${REPO}/branches?per_page=2&page=1`)).headers.get('link')
  expect(link).toMatch(
    /^<http:\/\/127\.0\.0\.1:\d+\/repositories\/\d+\/branches\?per_page=2&page=2>; rel="next", <.+>; rel="last"$/,
  )
})

test('of a pull request with 251 commits 250 are listed (OpenAPI pulls/list-commits)', async () => {
  for (let at = 0; at < 251; at++) repository.commit({ branch: 'long', files: { x: String(at) } })
  repository.openPull({ head: 'long', base: 'main' })
  expect(await pages(`${REPO}/pulls/1/commits?per_page=100`)).toEqual([100, 100, 50])
  expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ commits: 251 })
})

test('a comparison lists 300 files, on its first page only (OpenAPI repos/compare-commits-with-basehead)', async () => {
  repository.commit({ branch: 'big', files: manyFiles(301) })
  const first = await get(`${REPO}/compare/main...big`)
  expect(valueAt(first.json, 'files', 'length')).toBe(300)
  expect(valueAt((await get(`${REPO}/compare/main...big?page=2`)).json, 'files')).toBeUndefined()
})

test('a recursive listing that is too long is cut and says so; direct ones are whole (platform.md 1.3)', async () => {
  repository.commit({ branch: 'main', files: manyFiles(60) })
  simulator.setLimits({ treeEntries: 50 })
  const cut = await get(`${REPO}/git/trees/main?recursive=1`)
  expect([valueAt(cut.json, 'truncated'), valueAt(cut.json, 'tree', 'length')]).toEqual([true, 50])
  simulator.setLimits({ treeEntries: 100_000, treeBytes: 2_000 })
  expect((await get(`${REPO}/git/trees/main?recursive=1`)).json).toMatchObject({ truncated: true })
  expect((await get(`${REPO}/git/trees/main`)).json).toMatchObject({ truncated: false })
})

test('a blob over the limit is given to nobody (OpenAPI git/get-blob: 100 MB)', async () => {
  repository.commit({ branch: 'main', files: { 'model.bin': 'x'.repeat(200) } })
  simulator.setLimits({ blobBytes: 100 })
  const tree = await get(`${REPO}/git/trees/main`)
  const path = `${REPO}/git/blobs/${String(valueAt(tree.json, 'tree', 1, 'sha'))}`
  expect(await get(path)).toMatchObject({ status: 403, text: expect.stringContaining('too_large') })
  expect((await get(`${REPO}/contents/model.bin`)).status).toBe(403)
})

test('contents over 1 MB come raw or without content (platform.md 1.3)', async () => {
  repository.commit({ branch: 'main', files: { 'big.json': ' '.repeat(1_048_577) } })
  expect((await as('application/json')).status).toBe(403)
  expect((await as('application/vnd.github.raw')).text).toHaveLength(1_048_577)
  expect((await as('application/vnd.github.object')).json).toMatchObject({ content: '', encoding: 'none' })
})

test('a directory listing ends after 1,000 entries (platform.md 1.3)', async () => {
  repository.commit({
    branch: 'main',
    files: Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`d/${at}`, ''])),
  })
  expect(valueAt((await get(`${REPO}/contents/d`)).json, 'length')).toBe(1_000)
})

test('comments come oldest first over all pages', async () => {
  repository.commit({ branch: 'side', files: { x: '1' } })
  repository.openPull({ head: 'side', base: 'main' })
  for (let at = 0; at < 101; at++) repository.comment(1, { author: 'ana', body: `comment ${at}` })
  expect(await pages(`${REPO}/issues/1/comments?per_page=100`)).toEqual([100, 1])
  expect((await get(`${REPO}/issues/1/comments?per_page=1&page=101`)).json).toMatchObject([{ body: 'comment 100' }])
})

test('an unchanged answer is 304 and costs no request (platform.md 4)', async () => {
  const first = await get(REPO)
  const etag = first.headers.get('etag') ?? ''
  const second = await get(REPO, { headers: { 'if-none-match': etag } })
  expect([second.status, second.text]).toEqual([304, ''])
  expect(second.headers.get('x-ratelimit-used')).toBe(first.headers.get('x-ratelimit-used'))
  repository.commit({ branch: 'main', files: { 'README.md': 'more\n' } })
  const path = `${REPO}/branches/main`
  const before = (await get(path)).headers.get('etag') ?? ''
  repository.commit({ branch: 'main', files: { 'README.md': 'even more\n' } })
  expect((await get(path, { headers: { 'if-none-match': before } })).status).toBe(200)
})

test('the hour of a token runs out (platform.md 4)', async () => {
  simulator.setLimits({ requestsPerHour: 2 })
  await get(REPO)
  expect((await get(REPO)).headers.get('x-ratelimit-remaining')).toBe('0')
  const refused = await get(REPO)
  expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('rate limit exceeded') })
  expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(1_700_000_000)
  expect((await get('/rate_limit')).json).toMatchObject({ resources: { core: { remaining: 0, used: 2 } } })
})

test('writing too fast meets the secondary limit (platform.md 4: content creation)', async () => {
  repository.commit({ branch: 'side', files: { x: '1' } })
  repository.openPull({ head: 'side', base: 'main' })
  simulator.setLimits({ contentPerMinute: 1 })
  expect((await comment()).status).toBe(201)
  const refused = await comment()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '60'])
  expect(repository.comments(1)).toHaveLength(1)
})
