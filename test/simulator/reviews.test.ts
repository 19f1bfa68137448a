import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'
import { person } from './person.ts'

const PULL = `${REPO}/pulls/1`
const REVIEWS = `${PULL}/reviews`

const FACTS: readonly Row[] = [
  {
    fact: 'a review is given with an event, on the head or the commit it names',
    source: 'OpenAPI pulls/create-review: event, commit_id',
    check: async (world) => {
      const dana = person(world, 'dana')
      const given = await dana(REVIEWS, { method: 'POST', body: { event: 'APPROVE' } })
      expect(given).toMatchObject({
        status: 200,
        json: { state: 'APPROVED', commit_id: world.head, user: { login: 'dana' } },
      })
      const stale = await dana(REVIEWS, {
        method: 'POST',
        body: { event: 'COMMENT', body: 'Hm.', commit_id: world.first },
      })
      expect(stale.json).toMatchObject({ state: 'COMMENTED', commit_id: world.first })
      expect((await dana(REVIEWS, { method: 'POST', body: { event: 'COMMENT' } })).status).toBe(422)
      expect((await dana(`${REVIEWS}/${String(valueAt(given.json, 'id'))}`)).json).toMatchObject({ state: 'APPROVED' })
      expect((await dana(`${REVIEWS}/1`)).status).toBe(404)
    },
  },
  {
    fact: 'authors neither approve nor block their own pull request',
    source: 'platform.md 3: 422',
    check: async (world) => {
      const bob = person(world, 'bob')
      for (const event of ['APPROVE', 'REQUEST_CHANGES']) {
        expect((await bob(REVIEWS, { method: 'POST', body: { event, body: 'x' } })).status).toBe(422)
      }
      expect((await bob(REVIEWS, { method: 'POST', body: { event: 'COMMENT', body: 'x' } })).status).toBe(200)
    },
  },
  {
    fact: 'whoever sees it reviews, whoever may write dismisses, and its author alone edits',
    source: 'approvals.md B51; OpenAPI pulls/dismiss-review, pulls/update-review',
    check: async (world) => {
      const { simulator, repository } = world
      repository.addCollaborator('eve', 'read')
      const eve = clientOf(simulator, simulator.token({ kind: 'user', login: 'eve' }))
      const { json } = await eve(REVIEWS, { method: 'POST', body: { event: 'REQUEST_CHANGES', body: 'No.' } })
      const one = `${REVIEWS}/${String(valueAt(json, 'id'))}`
      const dana = person(world, 'dana')
      expect((await dana(one, { method: 'PUT', body: { body: 'Yes.' } })).status).toBe(403)
      expect((await eve(one, { method: 'PUT', body: { body: 'Never.' } })).json).toMatchObject({ body: 'Never.' })
      expect((await eve(`${one}/dismissals`, { method: 'PUT', body: { message: 'x' } })).status).toBe(403)
      const gone = await dana(`${one}/dismissals`, { method: 'PUT', body: { message: 'Talked.' } })
      expect(gone.json).toMatchObject({ id: valueAt(json, 'id'), state: 'DISMISSED', body: 'Never.' })
      expect((await dana(`${one}/dismissals`, { method: 'PUT', body: { message: 'x' } })).status).toBe(422)
      expect(repository.pull(1).timeline.at(-1)).toMatchObject({
        kind: 'review_dismissed',
        actor: { login: 'dana' },
        was: 'CHANGES_REQUESTED',
        message: 'Talked.',
        commit: null,
      })
    },
  },
  {
    fact: 'a pull request is edited, retargeted, closed and opened again over HTTP, but never un-merged',
    source: 'OpenAPI pulls/update',
    check: async (world) => {
      const { repository, first } = world
      repository.setBranch('staging', first)
      const ana = person(world, 'ana')
      const patch = (body: object) => ana(PULL, { method: 'PATCH', body })
      expect((await patch({ title: 'T', body: 'B', base: 'staging' })).json).toMatchObject({
        title: 'T',
        body: 'B',
        base: { ref: 'staging' },
      })
      expect(repository.pull(1)).toMatchObject({ editedAt: expect.any(String) })
      expect((await patch({ base: 'nowhere' })).status).toBe(422)
      expect((await patch({ state: 'closed' })).json).toMatchObject({ state: 'closed' })
      expect((await patch({ state: 'open' })).json).toMatchObject({ state: 'open' })
      expect((await world.get(PULL, { method: 'PATCH', body: { title: 'x' } })).status).toBe(200)
      repository.mergePull(1)
      expect((await patch({ state: 'open' })).status).toBe(422)
    },
  },
  {
    fact: 'a reading may lag: it leaves out the last changes, and the next one has them',
    source: 'approvals.md B157: read replica lags (Kodiak #784, octokit.js #900)',
    check: async ({ repository, simulator, get }) => {
      const review = repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.dismissReview(1, review, { by: 'bob', message: 'No.' })
      repository.review(1, { author: 'eve', state: 'APPROVED' })
      const read = async (): Promise<unknown> =>
        ((await get(REVIEWS)).json as readonly unknown[]).map((each) => valueAt(each, 'state'))
      const graphql = async (): Promise<unknown> => {
        const query =
          '{ repository(owner: "acme", name: "models") { pullRequest(number: 1) { reviews(first: 9) { nodes { state } } } } }'
        return valueAt(
          (await get('/graphql', { method: 'POST', body: { query } })).json,
          'data',
          'repository',
          'pullRequest',
          'reviews',
          'nodes',
        )
      }
      simulator.lag()
      expect([await read(), await read()]).toEqual([['DISMISSED'], ['DISMISSED', 'APPROVED']])
      simulator.lag({ changes: 2, reads: 2 })
      expect([await read(), await graphql()]).toEqual([['APPROVED'], [{ state: 'APPROVED' }]])
      simulator.lag({ changes: 9 })
      expect([await read(), await graphql()]).toEqual([[], [{ state: 'DISMISSED' }, { state: 'APPROVED' }]])
    },
  },
]

testRows('reviews', FACTS)
