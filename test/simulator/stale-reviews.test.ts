import { expect } from 'vitest'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

const REVIEWS = `${REPO}/pulls/1/reviews`

function dismissing({ repository }: World): void {
  const parameters = { required_approving_review_count: 0, dismiss_stale_reviews_on_push: true }
  repository.addRuleset({
    name: 'reviews',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'pull_request', parameters }],
  })
}

const states = ({ repository }: World): readonly string[] => repository.pull(1).reviews.map(({ state }) => state)

const FACTS: readonly Row[] = [
  {
    fact: 'without a rule a push leaves approvals alone; with it, it dismisses those it makes stale, and says which push',
    source: 'platform.md 2.5: dismiss_stale_reviews_on_push; 3: ReviewDismissedEvent.pullRequestCommit',
    check: async (world) => {
      const { repository } = world
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.review(1, { author: 'eve', state: 'CHANGES_REQUESTED' })
      repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } })
      expect(states(world)).toEqual(['APPROVED', 'CHANGES_REQUESTED'])
      dismissing(world)
      const commit = repository.push({ branch: 'retrain', author: 'bob', by: 'cleo', files: { more: '2' } })
      expect(states(world)).toEqual(['DISMISSED', 'CHANGES_REQUESTED'])
      expect(repository.pull(1).timeline.at(-1)).toMatchObject({ was: 'APPROVED', commit, actor: { login: 'cleo' } })
    },
  },
  {
    fact: 'an unchanged diff keeps approvals, and a rebase moves them on to the new head',
    source: 'platform.md 3: stale dismissal is diff-based; approvals.md B100: commit_id moves forward',
    check: async (world) => {
      const { repository, head } = world
      dismissing(world)
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.push({ branch: 'main', author: 'ana', files: { unrelated: '1' } })
      const files = {
        'models/churn/metrics.json': '{"auc": 0.88}\n',
        'models/churn/notes.md': 'a\nb\n',
        'README.md': null,
        'READ.md': 'models\n',
      }
      const rebased = repository.push({ branch: 'retrain', author: 'bob', files, force: true })
      expect(repository.pull(1).reviews).toMatchObject([{ state: 'APPROVED', sha: rebased }])
      expect(rebased).not.toBe(head)
      expect((await world.get(REVIEWS)).json).toMatchObject([{ commit_id: rebased }])
    },
  },
  {
    fact: 'a retarget dismisses approvals where a rule asks for it, and sends no review event',
    source: 'approvals.md B103: GitHub dismisses but sends no review webhook',
    check: async (world) => {
      const { repository, first } = world
      dismissing(world)
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.setBranch('staging', first)
      const before = repository.events.length
      repository.retarget(1, 'staging', { by: 'mallory' })
      expect(states(world)).toEqual(['DISMISSED'])
      expect(repository.events.slice(before)).toMatchObject([{ event: 'pull_request', action: 'edited' }])
      expect(repository.pull(1).timeline.map(({ kind }) => kind)).toEqual(['base_ref_changed', 'review_dismissed'])
      expect(repository.pull(1).timeline[0]).toMatchObject({ from: 'main', to: 'staging', actor: { login: 'mallory' } })
    },
  },
  {
    fact: 'a commit that vanished leaves its review without one',
    source: 'platform.md 3: null if the commit vanished (force-push and GC)',
    check: async ({ repository, get }) => {
      const review = repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.loseCommitOf(1, review)
      expect((await get(REVIEWS)).json).toMatchObject([{ commit_id: null, state: 'APPROVED' }])
    },
  },
]

testRows('stale reviews', FACTS)
