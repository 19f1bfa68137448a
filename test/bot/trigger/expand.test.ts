import { expect, test } from 'vitest'
import { openStore } from '../../../src/adapters/store/open.ts'
import { expand } from '../../../src/bot/trigger/expand.ts'
import { told } from '../../../src/bot/trigger/told.ts'
import { quiet } from '../../app/quiet-log.ts'
import { A, plain, repository, urgent } from './payloads.ts'

const other = { installation: 99, id: 6, name: 'acme/other' }
const stranger = { installation: 98, id: 8, name: 'umbrella/x' }
const wide = { id: 99, look: null, gone: false, owner: null }
const look = { revoking: true, due: plain.due, cause: plain.cause }

async function storeWith(): Promise<Awaited<ReturnType<typeof openStore>>> {
  const store = await openStore('sqlite::memory:', { log: quiet })
  const seen = [repository, other, stranger]
  await store.facts.observe(seen.map((each) => ({ kind: 'repository', repository: each, gone: false })))
  return store
}

test('an installation stands for its repositories, and for no others', async () => {
  const store = await storeWith()
  const effects = await expand(told({ installation: { ...wide, look } }), store)
  expect(effects.observations).toEqual([])
  expect(effects.marks).toHaveLength(2)
  expect(effects.marks).toEqual(
    expect.arrayContaining([
      { ...look, repository, subject: { kind: 'pulls', base: null } },
      { ...look, repository: other, subject: { kind: 'pulls', base: null } },
    ]),
  )
  await store.close()
})

test('an installation that is gone takes its repositories with it', async () => {
  const store = await storeWith()
  const effects = await expand(told({ installation: { ...wide, gone: true } }), store)
  await store.facts.observe(effects.observations)
  expect(effects.marks).toEqual([])
  expect(await store.facts.repositories()).toEqual([stranger])
  await store.close()
})

test('an owner’s new name is written into the names of the repositories and of the work', async () => {
  const store = await storeWith()
  const effects = await expand(told({ installation: { ...wide, look, owner: 'acme-ai' } }), store)
  await store.facts.observe(effects.observations)
  const names = (await store.facts.repositories()).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['acme-ai/models', 'acme-ai/other', 'umbrella/x'])
  expect(effects.marks.map((mark) => mark.repository.name).toSorted()).toEqual(['acme-ai/models', 'acme-ai/other'])
  await store.close()
})

test('a commit stands for the open pull requests that have it as head', async () => {
  const store = await storeWith()
  const record = {
    repository: 5,
    headSha: A,
    baseRef: 'main',
    gate: null,
    decision: null,
    digest: null,
    sequence: null,
    commentNode: null,
    commentDigest: null,
    requested: [],
  }
  await store.pulls.save({ ...record, number: 4, open: true })
  await store.pulls.save({ ...record, number: 5, open: true })
  await store.pulls.save({ ...record, number: 6, open: false })
  await store.pulls.save({ ...record, repository: 6, number: 7, open: true })
  const effects = await expand(told({ heads: [{ ...urgent, sha: A }] }), store)
  expect(effects.marks.map(({ subject }) => subject)).toEqual([
    { kind: 'pull', number: 4 },
    { kind: 'pull', number: 5 },
  ])
  expect(effects.marks.every(({ revoking, cause }) => revoking && cause === urgent.cause)).toBe(true)
  await store.close()
})
