import { expect, test } from 'vitest'
import { githubRepository } from '../../../src/adapters/github/repository.ts'
import { NAME, simulated } from './simulated.ts'

const many = (count: number, folder: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/${i}.txt`, `${i}`]))

test('a listing GitHub shortens is walked by directory, and loses nothing', async () => {
  const { repository, client } = await simulated({ kind: 'actions' }, { limits: { treeEntries: 12 } })
  const files = { top: 'x', ...many(10, 'a'), ...many(9, 'b/c'), ...many(8, 'b/d'), 'b/e/f/g': 'deep' }
  const commit = repository.commit({ branch: 'main', files })
  const { entries, truncated } = await githubRepository(client, NAME).tree(commit)
  expect(truncated).toBe(false)
  expect(entries.map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted())
})

test('a walk that would not end is given up, and says so', async () => {
  const { repository, client } = await simulated({ kind: 'actions' }, { limits: { treeEntries: 1 } })
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`d${i}/e/f`, `${i}`]))
  const commit = repository.commit({ branch: 'main', files })
  expect((await githubRepository(client, NAME).tree(commit)).truncated).toBe(true)
})

test('20,000 files are listed', async () => {
  const { repository, client } = await simulated()
  const commit = repository.commit({ branch: 'main', files: many(20_000, 'data') })
  expect((await githubRepository(client, NAME).tree(commit)).entries).toHaveLength(20_000)
})

test('a blob whose bytes are not what its id names is refused', async () => {
  const { simulator, repository, client } = await simulated()
  const commit = repository.commit({ branch: 'main', files: { a: 'true' } })
  const github = githubRepository(client, NAME)
  const [entry] = (await github.tree(commit)).entries
  if (entry === undefined) throw new Error('no entry')
  const forged = { sha: entry.id, node_id: 'x', size: 5, url: 'https://x/', encoding: 'base64', content: 'ZmFsc2U=' }
  simulator.faults.add({ match: { path: /blobs/ }, respond: { status: 200, body: forged } })
  await expect(github.blob(entry, 100)).rejects.toMatchObject({ code: 'fault/malformed-answer' })
})

test('a blob the API does not give out is too large, not a failure', async () => {
  const { repository, client } = await simulated({ kind: 'actions' }, { limits: { blobBytes: 10 } })
  const commit = repository.commit({ branch: 'main', files: { a: '12345678901' } })
  const github = githubRepository(client, NAME)
  const [entry] = (await github.tree(commit)).entries
  if (entry === undefined) throw new Error('no entry')
  expect(await github.blob(entry, 1000)).toBeNull()
})
