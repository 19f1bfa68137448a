import { expect } from 'vitest'
import { clientOf } from './client.ts'
import type { Client } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

function member({ simulator }: World): Client {
  return clientOf(simulator, simulator.token({ kind: 'app', permissions: { members: 'read' } }))
}

const LEADS = '/orgs/acme/teams/ml-leads'

const FACTS: readonly Row[] = [
  {
    fact: 'a team has members at once, and those of the teams below it',
    source: 'approvals.md B40; OpenAPI teams/list-members-in-org: child teams included',
    check: async (world) => {
      const acme = world.simulator.organization('acme')
      acme.team('ml-leads').add('ana')
      acme.team('interns', { parent: 'ml-leads' }).add('ivo')
      const ask = member(world)
      expect((await ask(`${LEADS}/members`)).json).toMatchObject([{ login: 'ana' }, { login: 'ivo' }])
      expect((await ask(LEADS)).json).toMatchObject({ slug: 'ml-leads', members_count: 2, parent: null })
      expect((await ask('/orgs/acme/teams/interns')).json).toMatchObject({ parent: { slug: 'ml-leads' } })
    },
  },
  {
    fact: 'who is invited is pending, and no member',
    source: 'approvals.md B36; platform.md 3: state must be active',
    check: async (world) => {
      const team = world.simulator.organization('acme').team('ml-leads').add('ana')
      team.invite('ivo')
      const ask = member(world)
      const state = (login: string) => ask(`${LEADS}/memberships/${login}`)
      expect((await ask(`${LEADS}/members`)).json).toMatchObject([{ login: 'ana' }])
      expect((await state('ivo')).json).toMatchObject({ state: 'pending' })
      team.accept('ivo')
      expect((await state('ivo')).json).toMatchObject({ state: 'active', role: 'member' })
      world.simulator.account('eve')
      expect((await state('eve')).status).toBe(404)
      expect(() => team.accept('eve')).toThrow('not invited')
    },
  },
  {
    fact: 'owners and maintainers are shown as maintainers',
    source: 'platform.md 3: org owners show role maintainer',
    check: async (world) => {
      const acme = world.simulator.organization('acme').own('olga')
      acme.team('ml-leads').add('olga').maintain('mia')
      for (const login of ['olga', 'mia']) {
        expect((await member(world)(`${LEADS}/memberships/${login}`)).json).toMatchObject({ role: 'maintainer' })
      }
    },
  },
  {
    fact: 'an App without members: read is refused, which is not a no',
    source: 'platform.md 3: distinguish 404-not-member from 403 and from a missing team',
    check: async ({ simulator, get }) => {
      simulator.organization('acme').team('ml-leads').add('ana')
      expect((await get(`${LEADS}/memberships/ana`)).status).toBe(403)
      const ask = clientOf(simulator, simulator.token({ kind: 'app', permissions: { members: 'read' } }))
      expect((await ask('/orgs/acme/teams/gone/memberships/ana')).status).toBe(404)
      expect((await ask('/orgs/nobody/teams/ml-leads')).status).toBe(404)
    },
  },
  {
    fact: 'a secret team does not exist for those outside it',
    source: 'platform.md 3: 404 also when the team is invisible',
    check: async ({ simulator }) => {
      const acme = simulator.organization('acme').add('eve').own('olga')
      acme.team('ml-leads', { privacy: 'secret' }).add('ana')
      const status = async (login: string): Promise<number> =>
        (await clientOf(simulator, simulator.token({ kind: 'user', login }))(LEADS)).status
      expect([await status('ana'), await status('olga'), await status('eve')]).toEqual([200, 200, 404])
    },
  },
  {
    fact: 'a renamed team has another slug and the same number; a deleted one is gone, and its teams stand alone',
    source: 'OpenAPI teams/get-by-name; approvals.md B2',
    check: async (world) => {
      const acme = world.simulator.organization('acme')
      const team = acme.team('ml-leads').add('ana')
      acme.team('interns', { parent: 'ml-leads' }).add('ivo')
      team.rename('ML Heads')
      const ask = member(world)
      expect((await ask(LEADS)).status).toBe(404)
      expect((await ask('/orgs/acme/teams/ml-heads')).json).toMatchObject({ id: team.id, name: 'ML Heads' })
      team.delete()
      expect((await ask('/orgs/acme/teams/ml-heads')).status).toBe(404)
      expect((await ask('/orgs/acme/teams')).json).toMatchObject([{ slug: 'interns', parent: null }])
    },
  },
  {
    fact: 'who joins a team belongs to the organization, and who leaves that belongs to no team',
    source: 'OpenAPI teams/add-or-update-membership-for-user-in-org, orgs/remove-member',
    check: async (world) => {
      const acme = world.simulator.organization('acme').own('olga')
      acme.team('ml-leads').add('ana')
      acme.invite('ivo')
      const ask = member(world)
      expect((await ask('/orgs/acme/members')).json).toMatchObject([{ login: 'olga' }, { login: 'ana' }])
      expect((await ask('/orgs/acme/members?role=admin')).json).toMatchObject([{ login: 'olga' }])
      expect((await ask('/orgs/acme/memberships/ivo')).json).toMatchObject({ state: 'pending', role: 'member' })
      acme.remove('ana')
      expect((await ask('/orgs/acme/members/ana')).status).toBe(404)
      expect((await ask('/orgs/acme/members/olga')).status).toBe(204)
      expect((await ask(`${LEADS}/members`)).json).toEqual([])
    },
  },
  {
    fact: 'what somebody may do is the most of what each way gives them',
    source: 'OpenAPI repos/get-collaborator-permission-level; platform.md 3',
    check: async ({ simulator, repository, get }) => {
      const acme = simulator.organization('acme').own('olga').add('mo')
      acme.team('writers', { repositories: { 'acme/models': 'write' } }).add('wes')
      repository.addCollaborator('tri', 'triage')
      repository.addCollaborator('wes', 'read')
      repository.addCollaborator('max', 'maintain')
      simulator.account('eve')
      const may = async (login: string): Promise<unknown> =>
        (await get(`${REPO}/collaborators/${login}/permission`)).json
      expect(await may('olga')).toMatchObject({ permission: 'admin', role_name: 'admin' })
      expect(await may('wes')).toMatchObject({ permission: 'write', role_name: 'write' })
      expect(await may('max')).toMatchObject({ permission: 'write', role_name: 'maintain' })
      expect(await may('tri')).toMatchObject({ permission: 'read', role_name: 'triage' })
      expect(await may('mo')).toMatchObject({ permission: 'read' })
      expect(await may('eve')).toMatchObject({ permission: 'none' })
      expect((await get(`${REPO}/collaborators/stranger/permission`)).status).toBe(404)
    },
  },
  {
    fact: 'a deleted account leaves its work by nobody, and its login to somebody else',
    source: 'approvals.md B42b; OpenAPI nullable-simple-user',
    check: async ({ simulator, repository, get }) => {
      simulator.organization('acme').team('ml-leads').add('bob', 'dana')
      const before = simulator.account('dana')
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.requestReview(1, { by: 'bob', users: ['dana'] })
      simulator.deleteAccount('dana')
      simulator.deleteAccount('bob')
      expect((await get(`${REPO}/pulls/1/reviews`)).json).toMatchObject([{ user: null, state: 'APPROVED' }])
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ user: { login: 'ghost' }, requested_reviewers: [] })
      expect((await get('/users/dana')).status).toBe(404)
      expect((await get(`${REPO}/commits/retrain`)).json).toMatchObject({ author: null })
      const after = simulator.account('dana')
      expect(after.id).not.toBe(before.id)
      repository.review(1, { author: 'dana', state: 'COMMENTED', body: 'New here.' })
      expect((await get(`${REPO}/pulls/1/reviews`)).json).toMatchObject([{ user: null }, { user: { id: after.id } }])
    },
  },
]

testRows('people', FACTS)
