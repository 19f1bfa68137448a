import { expect } from 'vitest'
import { clientOf } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'a read-only token of a fork cannot comment',
    source: 'platform.md 1.1: read-only on fork PRs; 1.4 pull-requests: write',
    check: async ({ simulator }) => {
      const get = clientOf(simulator, simulator.token({ kind: 'read-only' }))
      const answer = await get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
      expect(answer).toMatchObject({ status: 403, json: { message: 'Resource not accessible by integration' } })
      expect((await get(`${REPO}/pulls/1/files`)).status).toBe(200)
      const asked = clientOf(simulator, simulator.token({ kind: 'read-only', permissions: { issues: 'write' } }))
      expect((await asked(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })).status).toBe(403)
    },
  },
  {
    fact: 'either pull-requests or issues write is enough to comment',
    source: 'platform.md 1.4',
    check: async ({ simulator }) => {
      for (const scope of ['issues', 'pull_requests']) {
        const get = clientOf(simulator, simulator.token({ kind: 'actions', permissions: { [scope]: 'write' } }))
        expect((await get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })).status).toBe(201)
      }
    },
  },
  {
    fact: 'permissions that are not named are none',
    source: 'platform.md 1.4: permissions on a job drops everything else to none',
    check: async ({ simulator, first }) => {
      const get = clientOf(simulator, simulator.token({ kind: 'actions', permissions: { contents: 'read' } }))
      expect((await get(`${REPO}/git/commits/${first}`)).status).toBe(200)
      expect((await get(`${REPO}/pulls/1`)).status).toBe(403)
    },
  },
  {
    fact: 'an installation token has no user',
    source: 'platform.md 1.4: GITHUB_TOKEN acts as an App; GET /user is for people',
    check: async ({ get, simulator }) => {
      expect((await get('/user')).status).toBe(403)
      const person = clientOf(simulator, simulator.token({ kind: 'user', login: 'dana' }))
      expect((await person('/user')).json).toMatchObject({ login: 'dana', type: 'User' })
      expect((await clientOf(simulator, null)('/user')).status).toBe(401)
    },
  },
  {
    fact: 'a private repository does not exist for those who may not see it',
    source: 'OpenAPI repos/get: 404',
    check: async ({ simulator, repository }) => {
      const person = clientOf(simulator, simulator.token({ kind: 'user', login: 'dana' }))
      expect((await person(REPO)).status).toBe(404)
      expect((await clientOf(simulator, null)(REPO)).status).toBe(404)
      repository.addCollaborator('dana')
      expect((await person(REPO)).status).toBe(200)
    },
  },
  {
    fact: 'a token GitHub never issued is 401, also where anybody may read',
    source: 'platform.md 1.2: tokens are opaque',
    check: async ({ simulator }) => {
      simulator.createRepository('acme/open').commit({ branch: 'main' })
      expect((await clientOf(simulator, 'ghs_wrong')('/repos/acme/open')).status).toBe(401)
      expect((await clientOf(simulator, null)('/repos/acme/open')).status).toBe(200)
    },
  },
  {
    fact: 'an installation token has the long stateless form',
    source: 'platform.md 1.2: ghs_APPID_JWT, about 520 characters with dots',
    check: async ({ simulator }) => {
      const token = simulator.token({ kind: 'actions' })
      expect(token).toMatch(/^ghs_[A-Za-z0-9._-]{36,}$/)
      expect(token.split('.')).toHaveLength(3)
      expect(Math.abs(token.length - 520)).toBeLessThan(60)
    },
  },
  {
    fact: 'a token reaches only the repositories it is for',
    source: 'platform.md 1.4: GITHUB_TOKEN is for its own repository',
    check: async ({ simulator }) => {
      const get = clientOf(simulator, simulator.token({ kind: 'actions', repositories: ['acme/other'] }))
      expect((await get(REPO)).status).toBe(404)
    },
  },
]

testRows('permissions', FACTS)
