import { expect } from 'vitest'
import { testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

function queued({ repository }: World, { alsoOther = false } = {}): void {
  const checks = { strict_required_status_checks_policy: false, required_status_checks: [{ context: 'ci' }] }
  repository.addRuleset({
    name: 'queue',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'required_status_checks', parameters: checks }, { type: 'merge_queue' }],
  })
  if (alsoOther) {
    repository.push({ branch: 'other', author: 'cleo', files: { other: '1' }, force: true })
    repository.openPull({ head: 'other', base: 'main', author: 'cleo' })
  }
}

function say({ repository }: World, sha: string | undefined, state = 'success'): void {
  repository.setStatus(sha ?? '', { context: 'ci', state, by: 'ana' })
}

/** Lets pull requests in: what is required has passed on each. */
function enter(world: World, ...pulls: readonly number[]): void {
  for (const pull of pulls) {
    say(world, world.repository.pull(pull).head.sha)
    expect(world.repository.enqueue(pull, 'ana')).toBe(null)
  }
}

const FACTS: readonly Row[] = [
  {
    fact: 'a queue lets in what has passed, and nothing is merged past it',
    source: 'platform.md 2.4: will not accept a PR whose required check has not passed on the PR itself',
    check: async (world) => {
      queued(world)
      const { repository } = world
      expect(repository.enqueue(1, 'ana')).toContain('Required status check "ci" is expected.')
      enter(world, 1)
      expect(repository.merge(1, { by: 'ana' })).toMatchObject({
        status: 405,
        message: expect.stringContaining('merge queue'),
      })
      expect(repository.enqueue(1, 'ana')).toContain('already')
    },
  },
  {
    fact: 'a group is a real merge on what is queued before it, on a branch that names the pull request and its base',
    source: 'platform.md 2.4: gh-readonly-queue/{base}/pr-N-sha',
    check: async (world) => {
      queued(world, { alsoOther: true })
      enter(world, 1, 2)
      const { repository } = world
      const [one, two] = repository.queue
      expect(one?.branch).toBe(`gh-readonly-queue/main/pr-1-${repository.resolve('main')}`)
      expect(two).toMatchObject({ base: one?.sha, branch: `gh-readonly-queue/main/pr-2-${one?.sha}` })
      expect(repository.resolve(two?.branch ?? '')).toBe(two?.sha)
      expect(Buffer.from(repository.file(two?.sha ?? '', 'other') ?? '').toString()).toBe('1')
      expect(repository.file(two?.sha ?? '', 'models/churn/notes.md')).not.toBe(null)
    },
  },
  {
    fact: 'a group merges when its head has passed, and its branch goes',
    source: 'platform.md 2.4: the same required checks on the head of the group',
    check: async (world) => {
      queued(world)
      enter(world, 1)
      const { repository } = world
      const [group] = repository.queue
      expect(repository.advanceQueue()).toBe('waiting')
      say(world, group?.sha, 'pending')
      expect(repository.advanceQueue()).toBe('waiting')
      say(world, group?.sha)
      expect(repository.advanceQueue()).toBe('merged')
      expect(repository.resolve('main')).toBe(group?.sha)
      expect(repository.resolve(group?.branch ?? '')).toBe(null)
      expect(repository.pull(1)).toMatchObject({ state: 'closed', merge: { sha: group?.sha } })
      expect(repository.activity.filter(({ kind }) => kind === 'merge_queue_merge')).toHaveLength(1)
    },
  },
  {
    fact: 'what fails is ejected, and what is behind it is built anew without it',
    source: 'platform.md 2.4: destroyed has reason invalidated',
    check: async (world) => {
      queued(world, { alsoOther: true })
      enter(world, 1, 2)
      const { repository } = world
      say(world, repository.queue[0]?.sha, 'failure')
      expect(repository.advanceQueue()).toBe('ejected')
      const [two] = repository.queue
      expect(two).toMatchObject({ pull: 2, base: repository.resolve('main') })
      expect(repository.file(two?.sha ?? '', 'models/churn/notes.md')).toBe(null)
    },
  },
  {
    fact: 'who is pushed to, closed, retargeted or made a draft leaves the queue',
    source: 'platform.md 2.4: destroyed has reason dequeued; OpenAPI webhook-pull-request-dequeued',
    check: async (world) => {
      queued(world)
      const { repository, first } = world
      repository.setBranch('next', first)
      const leave: readonly (() => unknown)[] = [
        () => repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } }),
        () => repository.retarget(1, 'next'),
        () => repository.setDraft(1, true),
        () => repository.closePull(1),
        () => repository.dequeue(1),
      ]
      for (const act of leave) {
        enter(world, 1)
        act()
        expect([repository.advanceQueue(), repository.queue]).toEqual(['waiting', []])
        if (repository.pull(1).base.ref !== 'main') repository.retarget(1, 'main')
        if (repository.pull(1).draft) repository.setDraft(1, false)
        if (repository.pull(1).state === 'closed') repository.reopenPull(1)
      }
    },
  },
  {
    fact: 'a push to the base has every group built anew',
    source: 'platform.md 2.4: base_sha',
    check: async (world) => {
      queued(world, { alsoOther: true })
      enter(world, 1, 2)
      const { repository } = world
      const before = repository.queue.map(({ sha }) => sha)
      const tip = repository.push({ branch: 'main', author: 'ana', files: { hotfix: '1' } })
      expect(repository.advanceQueue()).toBe('waiting')
      const [one, two] = repository.queue
      expect([one?.base, two?.base]).toEqual([tip, one?.sha])
      expect(before).not.toContain(one?.sha)
    },
  },
]

testRows('merge queues', FACTS)
