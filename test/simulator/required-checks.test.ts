import { expect } from 'vitest'
import { clientOf } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'
import { check, checksRule, EXPECTED, FAILING, FOREIGN, merging, OPEN, ruleset } from './merging-scene.ts'

const FACTS: readonly Row[] = [
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

testRows('required checks', FACTS)
