import { expect, test } from 'vitest'
import { githubComments } from '../../../src/adapters/github/comments.ts'
import { NAME, type Scene, clientFor, simulated } from './simulated.ts'

const MARKER = '<!-- ours v1 '
const body = (text: string): string => `${MARKER}-->\n${text}`

function openPull({ repository }: Scene): number {
  repository.commit({ branch: 'main', files: { a: '1' } })
  repository.commit({ branch: 'topic', files: { a: '2' } })
  return repository.openPull({ head: 'topic', base: 'main', title: 't', author: 'ana' })
}

test('a comment is found again by marker and author, among more than a hundred', async () => {
  const scene = await simulated()
  const pull = openPull(scene)
  const comments = githubComments(scene.client, NAME, scene.token)
  for (let i = 0; i < 150; i++) scene.repository.comment(pull, { author: 'ana', body: `noise ${i}` })
  const created = await comments.create(pull, body('one'))
  for (let i = 0; i < 120; i++) scene.repository.comment(pull, { author: 'ana', body: `more ${i}` })
  expect(await comments.own(pull, MARKER)).toEqual([created])
  await comments.update(created.id, body('two'))
  expect((await comments.own(pull, MARKER)).map((comment) => comment.body)).toEqual([body('two')])
})

test("somebody else's comment with our marker is not ours", async () => {
  const scene = await simulated()
  const pull = openPull(scene)
  scene.repository.comment(pull, { author: 'eve', body: body('forged') })
  expect(await githubComments(scene.client, NAME, scene.token).own(pull, MARKER)).toEqual([])
})

test('a marker that does not begin the comment is a quotation', async () => {
  const scene = await simulated()
  const pull = openPull(scene)
  const comments = githubComments(scene.client, NAME, scene.token)
  await comments.create(pull, `> ${body('quoted')}`)
  expect(await comments.own(pull, MARKER)).toEqual([])
})

test('of two of ours the oldest comes first', async () => {
  const scene = await simulated()
  const pull = openPull(scene)
  const comments = githubComments(scene.client, NAME, scene.token)
  const first = await comments.create(pull, body('one'))
  const second = await comments.create(pull, body('two'))
  expect(await comments.own(pull, MARKER)).toEqual([first, second])
})

test.each([
  ["a person's token", { kind: 'user', login: 'ana' }],
  ["an App's token", { kind: 'app', login: 'promoter', permissions: { contents: 'read', pull_requests: 'write' } }],
] as const)("%s knows its own comments from the job's", async (_, access) => {
  const scene = await simulated(access)
  scene.repository.addCollaborator('ana')
  const pull = openPull(scene)
  const job = scene.simulator.token({ kind: 'actions' })
  await githubComments(clientFor(scene.simulator, job), NAME, job).create(pull, body('by the job'))
  const comments = githubComments(scene.client, NAME, scene.token)
  const created = await comments.create(pull, body('mine'))
  expect(await comments.own(pull, MARKER)).toEqual([created])
})

test('a read-only token may read and not write', async () => {
  const scene = await simulated({ kind: 'read-only' })
  const pull = openPull(scene)
  const comments = githubComments(scene.client, NAME, scene.token)
  expect(await comments.own(pull, MARKER)).toEqual([])
  await expect(comments.create(pull, body('x'))).rejects.toMatchObject({ code: 'fault/forbidden' })
})
