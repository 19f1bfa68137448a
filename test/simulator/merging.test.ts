import { expect } from 'vitest'
import { clientOf } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'
import { checksRule, EXPECTED, merging, reviewsRule, ruleset } from './merging-scene.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'without rules whoever may write merges, and nobody else',
    source: 'platform.md 1.4: contents: write; OpenAPI pulls/merge',
    check: async (world) => {
      const { simulator, repository, get } = world
      expect((await get(`${REPO}/pulls/1/merge`, { method: 'PUT' })).status).toBe(403)
      repository.addCollaborator('eve', 'read')
      const reader = clientOf(simulator, simulator.token({ kind: 'user', login: 'eve' }))
      expect((await reader(`${REPO}/pulls/1/merge`, { method: 'PUT', body: {} })).status).toBe(403)
      expect(await merging(world)).toEqual({ status: 200, message: 'Pull Request successfully merged' })
      expect((await reader(`${REPO}/pulls/1/merge`)).status).toBe(204)
      expect((await merging(world)).status).toBe(405)
    },
  },
  {
    fact: 'a merge names the head it means; a head that moved is 409',
    source: 'platform.md 7.2: 409; OpenAPI pulls/merge: sha',
    check: async (world) => {
      world.repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } })
      expect((await merging(world, { sha: world.head })).status).toBe(409)
      expect((await merging(world, { sha: world.repository.resolve('retrain') ?? '' })).status).toBe(200)
    },
  },
  {
    fact: 'drafts and conflicts are not merged',
    source: 'OpenAPI pulls/merge: 405',
    check: async (world) => {
      world.repository.setDraft(1, true)
      expect(await merging(world)).toMatchObject({ status: 405, message: 'Pull Request is still a draft' })
      world.repository.setDraft(1, false)
      world.repository.push({ branch: 'main', files: { 'models/churn/metrics.json': 'other' } })
      expect(await merging(world)).toMatchObject({ status: 405, message: 'Pull Request is not mergeable' })
    },
  },
  {
    fact: 'approvals count by people who may write; a comment withdraws none, changes requested blocks',
    source: 'platform.md 3: states; GitHub counts only approvals by people with write',
    check: async (world) => {
      const { repository } = world
      repository.addRuleset(ruleset([reviewsRule()]))
      const missing = 'At least 1 approving review is required by reviewers with write access.'
      repository.addCollaborator('dana')
      repository.addCollaborator('eve', 'triage')
      repository.review(1, { author: 'eve', state: 'APPROVED' })
      expect((await merging(world)).message).toContain(missing)
      const given = repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.review(1, { author: 'dana', state: 'COMMENTED', body: 'Hm.' })
      expect(repository.merge(1, { by: 'ana', sha: world.first })).toMatchObject({ status: 409 })
      repository.review(1, { author: 'dana', state: 'CHANGES_REQUESTED' })
      expect((await merging(world)).message).toContain('Changes were requested by a reviewer.')
      const last = repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.dismissReview(1, last, { by: 'bob', message: 'No.' })
      expect(repository.pull(1).reviews.find(({ id }) => id === given)?.state).toBe('APPROVED')
      expect((await merging(world)).message).toContain(missing)
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      expect((await merging(world)).status).toBe(200)
    },
  },
  {
    fact: 'the last push may have to be approved by somebody other than its pusher',
    source: 'platform.md 2.5: require_last_push_approval; 3: covers only the last pusher',
    check: async (world) => {
      const { repository } = world
      repository.addRuleset(ruleset([reviewsRule({ require_last_push_approval: true })]))
      for (const login of ['dana', 'ana']) repository.addCollaborator(login)
      repository.push({ branch: 'retrain', author: 'bob', by: 'dana', files: { more: '1' } })
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      expect((await merging(world)).message).toContain('someone other than the last pusher')
      repository.review(1, { author: 'ana', state: 'APPROVED' })
      expect((await merging(world)).status).toBe(200)
    },
  },
  {
    fact: 'rules of several rulesets all hold, unless they are only evaluated, for another branch or bypassed',
    source: 'platform.md 2.5: rules aggregate; 2.3 bypass actors',
    check: async (world) => {
      const { repository, simulator } = world
      repository.addRuleset(ruleset([checksRule({ context: 'a' })], { enforcement: 'evaluate' }))
      const other = { conditions: { ref_name: { include: ['refs/heads/release/*'], exclude: [] } } }
      repository.addRuleset(ruleset([checksRule({ context: 'b' })], other))
      repository.addRuleset(ruleset([checksRule({ context: 'c' })]))
      const team = simulator.organization('acme').team('admins')
      const actor = { actor_id: team.id, actor_type: 'Team', bypass_mode: 'pull_request' }
      const id = repository.addRuleset(ruleset([checksRule({ context: 'd' })], { bypass_actors: [actor] }))
      expect((await merging(world)).message.match(/"\w"/g)).toEqual(['"c"', '"d"'])
      team.add('ana')
      expect((await merging(world)).message.match(/"\w"/g)).toEqual(['"c"'])
      repository.editRuleset(id, { bypass_actors: [] })
      expect(repository.merge(1, { by: 'ana', bypass: true })).toMatchObject({
        merged: true,
        bypassed: ['Required status check "c" is expected.', 'Required status check "d" is expected.'],
      })
    },
  },
  {
    fact: 'repository administrators, owners, Apps and people may be bypass actors',
    source: 'OpenAPI repository-ruleset-bypass-actor: actor_type',
    check: async ({ repository, simulator }) => {
      repository.addRuleset(
        ruleset([checksRule({ context: 'a' })], {
          bypass_actors: [
            { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
            { actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'always' },
            { actor_id: simulator.account('zoe').id, actor_type: 'User', bypass_mode: 'always' },
          ],
        }),
      )
      repository.addCollaborator('adam', 'admin')
      repository.addCollaborator('mia', 'maintain')
      simulator.organization('acme').own('olga').add('ana')
      const held = (by: string): boolean => repository.enqueue(1, by) !== null || repository.dequeue(1) !== undefined
      expect(['adam', 'olga', 'zoe', 'mia', 'ana'].map(held)).toEqual([false, false, false, true, true])
    },
  },
  {
    fact: 'of a stack the rules of its base hold',
    source: 'platform.md 1.2: evaluated against the stack base',
    check: async (world) => {
      const { repository, first } = world
      repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      repository.setBranch('layer', first)
      repository.retarget(1, 'layer')
      const stack = { id: 9, number: 1, base: { ref: 'main', sha: first }, size: 2, position: 2 }
      repository.setStack(1, stack)
      expect((await world.get(`${REPO}/pulls/1`)).json).toMatchObject({ base: { ref: 'layer' }, stack })
      expect((await merging(world)).message).toContain(EXPECTED)
      repository.setStack(1, null)
      expect((await merging(world)).status).toBe(200)
    },
  },
]

testRows('merging', FACTS)
