import { expect } from 'vitest'
import { valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'a workflow comments as github-actions[bot], through its App',
    source: 'platform.md 1.2 and 2.2: integration id 15368',
    check: async ({ get }) => {
      const { json } = await get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
      expect(json).toMatchObject({
        user: { login: 'github-actions[bot]', type: 'Bot' },
        performed_via_github_app: { id: 15_368 },
      })
    },
  },
  {
    fact: 'a comment can be edited and deleted by who wrote it',
    source: 'OpenAPI issues/update-comment, issues/delete-comment',
    check: async ({ get, repository }) => {
      const { json } = await get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
      const path = `${REPO}/issues/comments/${String(valueAt(json, 'id'))}`
      expect((await get(path, { method: 'PATCH', body: { body: 'y' } })).json).toMatchObject({ body: 'y' })
      expect(repository.comments(1).map((comment) => comment.body)).toEqual(['y'])
      expect((await get(path, { method: 'DELETE' })).status).toBe(204)
      expect((await get(path)).status).toBe(404)
    },
  },
  {
    fact: "an installation does not edit another's comment",
    source: 'no documented behaviour; refusing finds clients that try',
    check: async ({ get, repository }) => {
      const id = repository.comment(1, { author: 'mallory', body: '<!-- marker -->' })
      expect((await get(`${REPO}/issues/comments/${id}`, { method: 'PATCH', body: { body: 'y' } })).status).toBe(403)
    },
  },
  {
    fact: 'a comment of more than 65,536 characters is refused',
    source: 'platform.md 1.5: 422 "Body is too long (maximum is 65536 characters)"',
    check: async ({ get }) => {
      const post = (length: number): ReturnType<Client> =>
        get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x'.repeat(length) } })
      expect((await post(65_536)).status).toBe(201)
      expect(await post(65_537)).toMatchObject({
        status: 422,
        text: expect.stringContaining('maximum is 65536 characters'),
      })
    },
  },
  {
    fact: 'comments on what is not there are 404',
    source: 'OpenAPI issues/create-comment: 404',
    check: async ({ get }) => {
      expect((await get(`${REPO}/issues/7/comments`, { method: 'POST', body: { body: 'x' } })).status).toBe(404)
    },
  },
]

testRows('comments', FACTS)
