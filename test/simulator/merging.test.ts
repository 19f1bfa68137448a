import { expect } from 'vitest'
import { clientOf } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'
import type { Json } from './json.ts'

function checksRule(...required: readonly object[]): object {
  const parameters = { strict_required_status_checks_policy: false, required_status_checks: required }
  return { type: 'required_status_checks', parameters }
}

function reviewsRule(more: object = {}): object {
  const parameters = {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
    ...more,
  }
  return { type: 'pull_request', parameters }
}

function ruleset(rules: readonly object[], more: object = {}): Json {
  const conditions = { ref_name: { include: ['refs/heads/main'], exclude: [] } }
  return { name: 'gate', target: 'branch', enforcement: 'active', conditions, rules, ...more }
}

/** What merging says to somebody with write access, over HTTP. */
async function merging({ simulator, repository }: World, { by = 'ana', ...body }: { by?: string; sha?: string } = {}) {
  repository.addCollaborator(by)
  const ask = clientOf(simulator, simulator.token({ kind: 'user', login: by }))
  const { status, json } = await ask(`${REPO}/pulls/1/merge`, { method: 'PUT', body })
  return { status, message: String(Object.entries(json as object).find(([name]) => name === 'message')?.[1]) }
}

type Concluded = { readonly app?: string; readonly name?: string; readonly sha?: string; readonly body?: object }

/** An App writes a check run; gives the App's number. */
async function check({ simulator, head }: World, request: Concluded = {}): Promise<number> {
  const { app = 'gate', name = 'gate', sha = head, body = { conclusion: 'success' } } = request
  const ask = clientOf(simulator, simulator.token({ kind: 'app', login: app, permissions: { checks: 'write' } }))
  const { json } = await ask(`${REPO}/check-runs`, { method: 'POST', body: { name, head_sha: sha, ...body } })
  return (json as { app: { id: number } }).app.id
}

const EXPECTED = 'Required status check "gate" is expected.'
const FOREIGN = 'Required status check "gate" was not set by the expected GitHub App.'
const FAILING = 'Required status check "gate" is failing.'
const OPEN = 'Required status check "gate" is in progress.'

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
    fact: 'a required check that nobody reported is expected, one that is not over is in progress',
    source: 'platform.md 2.3: "Expected - Waiting for status to be reported"',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      expect(await merging(world)).toEqual({ status: 405, message: `Repository rule violations found\n\n${EXPECTED}` })
      await check(world, { body: { status: 'in_progress' } })
      expect((await merging(world)).message).toContain(OPEN)
      await check(world)
      expect((await merging(world)).status).toBe(200)
    },
  },
  {
    fact: 'neutral and skipped pass; nothing else but success does',
    source: 'platform.md 2.3: successful = success, skipped, neutral',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      for (const conclusion of ['failure', 'cancelled', 'timed_out', 'action_required']) {
        await check(world, { body: { conclusion } })
        expect((await merging(world)).message).toContain(FAILING)
      }
      for (const conclusion of ['neutral', 'skipped']) {
        await check(world, { body: { conclusion: 'failure' } })
        await check(world, { body: { conclusion } })
        const { repository } = world
        expect(repository.merge(1, { by: 'ana', sha: 'f'.repeat(40) })).toMatchObject({ status: 409 })
        expect(repository.enqueue(1, 'ana')).toBe(null)
        repository.dequeue(1)
      }
    },
  },
  {
    fact: 'the latest run of a name counts, not the best one',
    source: 'platform.md 7.2: latest counts',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      await check(world)
      await check(world, { body: { conclusion: 'failure' } })
      expect((await merging(world)).message).toContain(FAILING)
    },
  },
  {
    fact: 'checks are those of the head, not of a commit before it',
    source: 'platform.md 2.3: latest head SHA',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      await check(world)
      world.repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } })
      expect((await merging(world)).message).toContain(EXPECTED)
    },
  },
  {
    fact: 'a check bound to an App is satisfied by that App alone',
    source: 'platform.md 2.2: integration_id; "was not set by the expected GitHub App"',
    check: async (world) => {
      const id = await check(world, { sha: world.first })
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate', integration_id: id })]))
      await check(world, { app: 'forger' })
      world.repository.setStatus(world.head, { context: 'gate', state: 'success', by: 'bob' })
      expect((await merging(world)).message).toContain(FOREIGN)
      await check(world, { body: { conclusion: 'failure' } })
      await check(world, { app: 'forger' })
      expect((await merging(world)).message).toContain(FAILING)
      await check(world)
      expect((await merging(world)).status).toBe(200)
    },
  },
  {
    fact: "a check that is not bound is satisfied by anybody's check or status",
    source: 'platform.md 2.2: the unbound-name hole; 2.1 anyone sets any status',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'Gate' })]))
      world.repository.setStatus(world.head, { context: 'gate', state: 'success', by: 'bob' })
      expect((await merging(world)).status).toBe(200)
    },
  },
  {
    fact: 'a check and a status of one name are both required',
    source: 'platform.md 2.1',
    check: async (world) => {
      world.repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      await check(world)
      world.repository.setStatus(world.head, { context: 'gate', state: 'pending', by: 'bob' })
      expect((await merging(world)).message).toContain(OPEN)
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
  {
    fact: 'a check run left open for 14 days is stale, and does not pass',
    source: 'approvals.md B168; OpenAPI: only GitHub concludes stale',
    check: async (world) => {
      const { repository, simulator, head } = world
      repository.addRuleset(ruleset([checksRule({ context: 'gate' })]))
      await check(world, { body: { status: 'in_progress' } })
      simulator.clock.advance(14 * 24 * 3_600 - 60)
      expect(repository.checks(head)[0]?.fields['status']).toBe('in_progress')
      simulator.clock.advance(3_600)
      const ask = clientOf(simulator, simulator.token({ kind: 'app', permissions: { checks: 'read' } }))
      const { json } = await ask(`${REPO}/commits/${head}/check-runs`)
      expect(json).toMatchObject({ check_runs: [{ status: 'completed', conclusion: 'stale' }] })
      expect((await merging(world)).message).toContain(FAILING)
    },
  },
]

testRows('merging', FACTS)
