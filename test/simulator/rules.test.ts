import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

const RULESET = {
  name: 'gate',
  target: 'branch',
  enforcement: 'active',
  bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context: 'gate', integration_id: 7 }],
      },
    },
    { type: 'deletion' },
  ],
}

function admin({ simulator, repository }: World): Client {
  repository.addCollaborator('adam', 'admin')
  return clientOf(simulator, simulator.token({ kind: 'user', login: 'adam' }))
}

const FACTS: readonly Row[] = [
  {
    fact: 'rulesets are written by administrators and by Apps with administration: write',
    source: 'platform.md 2.5: ruleset writes need administration: write',
    check: async (world) => {
      const { get, simulator, repository } = world
      expect((await get(`${REPO}/rulesets`, { method: 'POST', body: RULESET })).status).toBe(403)
      repository.addCollaborator('mia', 'maintain')
      const mia = clientOf(simulator, simulator.token({ kind: 'user', login: 'mia' }))
      expect((await mia(`${REPO}/rulesets`, { method: 'POST', body: RULESET })).status).toBe(403)
      const app = clientOf(simulator, simulator.token({ kind: 'app', permissions: { administration: 'write' } }))
      expect((await app(`${REPO}/rulesets`, { method: 'POST', body: RULESET })).status).toBe(201)
      const ask = admin(world)
      const { json } = await ask(`${REPO}/rulesets`, { method: 'POST', body: RULESET })
      const one = `${REPO}/rulesets/${String(valueAt(json, 'id'))}`
      expect((await ask(one, { method: 'PUT', body: { enforcement: 'evaluate' } })).json).toMatchObject({
        enforcement: 'evaluate',
        rules: RULESET.rules,
      })
      expect((await ask(one, { method: 'DELETE' })).status).toBe(204)
      expect((await ask(one)).status).toBe(404)
    },
  },
  {
    fact: 'everybody reads the rules; who may bypass them is told only to who may change them',
    source: 'OpenAPI repos/get-repo-ruleset: bypass_actors only with write access to the ruleset',
    check: async (world) => {
      const id = world.repository.addRuleset(RULESET)
      const { json } = await world.get(`${REPO}/rulesets/${id}`)
      expect(json).toMatchObject({ rules: RULESET.rules, current_user_can_bypass: 'never' })
      expect(valueAt(json, 'bypass_actors')).toBeUndefined()
      expect((await admin(world)(`${REPO}/rulesets/${id}`)).json).toMatchObject({
        bypass_actors: RULESET.bypass_actors,
        current_user_can_bypass: 'always',
      })
    },
  },
  {
    fact: 'the list says which rulesets there are, not what they ask',
    source: 'OpenAPI repos/get-repo-rulesets, example',
    check: async (world) => {
      const id = world.repository.addRuleset(RULESET)
      const { json } = await world.get(`${REPO}/rulesets`)
      expect(json).toMatchObject([{ id, name: 'gate', enforcement: 'active' }])
      expect(Object.keys(Object(valueAt(json, 0)))).not.toContain('rules')
    },
  },
  {
    fact: 'the rules of a branch are those in force on it, of a branch that need not exist',
    source: 'OpenAPI repos/get-branch-rules; platform.md 2.5: omits evaluate and disabled',
    check: async ({ repository, get }) => {
      const id = repository.addRuleset(RULESET)
      repository.addRuleset({ ...RULESET, enforcement: 'evaluate' })
      const all = { ref_name: { include: ['refs/heads/release/*'], exclude: ['refs/heads/release/old'] } }
      repository.addRuleset({ ...RULESET, conditions: all, rules: [{ type: 'creation' }] })
      const rules = async (branch: string): Promise<unknown> => (await get(`${REPO}/rules/branches/${branch}`)).json
      expect(await rules('main')).toMatchObject([
        { type: 'required_status_checks', ruleset_id: id, ruleset_source: 'acme/models' },
        { type: 'deletion' },
      ])
      expect(await rules('release/new')).toMatchObject([{ type: 'creation' }])
      expect(await rules('release/old')).toEqual([])
      expect(await rules('side')).toEqual([])
    },
  },
  {
    fact: 'a branch without classic protection is 404; an App needs administration: read to ask',
    source: 'OpenAPI repos/get-branch-protection: 404; platform.md 1.4',
    check: async (world) => {
      const path = `${REPO}/branches/main/protection`
      expect((await world.get(path)).status).toBe(403)
      const ask = clientOf(
        world.simulator,
        world.simulator.token({ kind: 'app', permissions: { administration: 'read' } }),
      )
      expect(await ask(path)).toMatchObject({ status: 404, json: { message: 'Branch not protected' } })
      world.repository.protect('main', { required_status_checks: { checks: [{ context: 'gate', app_id: 7 }] } })
      expect((await ask(path)).json).toMatchObject({
        required_status_checks: { contexts: ['gate'], checks: [{ context: 'gate', app_id: 7 }] },
        enforce_admins: { enabled: false },
      })
    },
  },
]

testRows('rules', FACTS)
