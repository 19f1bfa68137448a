import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { churnMetrics, policy } from '../../demo/story.ts'
import { GATE_CHECK, gateScene, type GateScene } from './scene.ts'

let scene: GateScene
let pull: number

beforeEach(async () => {
  scene = await gateScene()
  pull = scene.retrain()
  await scene.idle()
  for (const author of ['rae', 'li', 'lou']) scene.repository.review(pull, { author, state: 'APPROVED' })
  await scene.check(pull, 'success')
  await scene.idle()
})

afterEach(async () => {
  await scene.close()
})

type Case = {
  readonly name: string
  readonly act: (scene: GateScene) => void
  readonly ends: string
  readonly says: string
}

const regions = { France: '0.612', Germany: '0.644', Spain: '0.598' }

const cases: readonly Case[] = [
  {
    name: 'B48: an approval is dismissed',
    act: ({ repository }) => {
      const review = repository.pull(pull).reviews[0]?.id ?? 0
      repository.dismissReview(pull, review, { by: 'ana', message: 'not yet' })
    },
    ends: 'action_required',
    says: 'dismissed',
  },
  {
    name: 'B46: a signer asks for changes',
    act: ({ repository }) => void repository.review(pull, { author: 'li', state: 'CHANGES_REQUESTED' }),
    ends: 'failure',
    says: 'li',
  },
  {
    name: 'B41: a signer leaves the team',
    act: ({ simulator }) => simulator.organization('acme').team('model-risk').remove('rae'),
    ends: 'action_required',
    says: 'rae',
  },
  {
    name: 'B103: the pull request goes to another branch and back',
    act: ({ repository }) => {
      repository.commit({ branch: 'release/1', from: 'main', files: { 'NOTES.md': 'release\n' } })
      repository.editPull(pull, { base: 'release/1' })
      repository.editPull(pull, { base: 'main' })
    },
    ends: 'action_required',
    says: 'base branch',
  },
  {
    name: 'B106: it becomes a draft',
    act: ({ repository }) => repository.setDraft(pull, true),
    ends: 'in_progress',
    says: '',
  },
  {
    name: 'B179: the metrics are made anew',
    act: ({ repository }) =>
      void repository.commit({
        branch: 'retrain-churn',
        files: {
          'models/churn/metrics.json': churnMetrics({
            auc: '0.881',
            latency: '80',
            regions: { ...regions, France: '0.630', Germany: '0.640' },
          }),
        },
        author: 'ana',
      }),
    ends: 'action_required',
    says: 'metrics.json',
  },
  {
    name: 'B66: a signer is asked for a review again',
    act: ({ repository }) => repository.requestReview(pull, { by: 'ana', users: ['lou'] }),
    ends: 'action_required',
    says: 'lou',
  },
  {
    name: 'production moves: the baseline is another',
    act: ({ repository }) =>
      void repository.commit({
        branch: 'main',
        files: { 'models/churn/metrics.json': churnMetrics({ auc: '0.879', latency: '88', regions }) },
        author: 'octocat',
      }),
    ends: 'action_required',
    says: 'metrics.json',
  },
  {
    name: 'the policy of the base changes',
    act: ({ repository }) =>
      void repository.commit({
        branch: 'main',
        files: { '.github/countersign.yml': policy.replace('count: 1', 'count: 2') },
        author: 'octocat',
      }),
    ends: 'action_required',
    says: 'countersign.yml',
  },
  {
    name: 'B14: a signer turns out to have written a commit',
    act: ({ repository }) =>
      void repository.commit({ branch: 'retrain-churn', files: { 'notes.md': 'x\n' }, author: 'li', by: 'ana' }),
    ends: 'action_required',
    says: 'li',
  },
  {
    name: 'B19: a signer pushes somebody else’s commit',
    act: ({ repository }) =>
      void repository.commit({ branch: 'retrain-churn', files: { 'notes.md': 'x\n' }, author: 'ana', by: 'li' }),
    ends: 'action_required',
    says: 'li',
  },
  {
    name: 'B13: a commit is by nobody GitHub knows',
    act: ({ repository }) =>
      void repository.commit({
        branch: 'retrain-churn',
        files: { 'notes.md': 'x\n' },
        author: { name: 'X', email: 'x@example.com' },
        by: 'ana',
      }),
    ends: 'failure',
    says: 'x@example.com',
  },
]

describe('what closes an open gate', () => {
  test.each(cases)('$name', async ({ act, ends, says }) => {
    act(scene)
    await scene.check(pull, ends)
    await scene.idle()
    expect(scene.says(pull)).toBe(ends)
    const { head } = scene.repository.pull(pull)
    const summary = JSON.stringify(scene.repository.checks(head.sha).at(-1)?.fields['output'])
    expect(`${summary} ${scene.repository.comments(pull).at(-1)?.body}`).toContain(says)
  })
})

test('a green check the store has no record of is taken back before the change is judged', async () => {
  const { sha } = scene.repository.pull(pull).head
  const key = { repository: 101, headSha: sha, name: GATE_CHECK }
  await scene.world.store.checks.exclusively(key, async () => ({
    record: { node: null, postedDigest: null },
    result: null,
  }))
  const review = scene.repository.pull(pull).reviews[0]?.id ?? 0
  scene.repository.dismissReview(pull, review, { by: 'ana', message: 'not yet' })
  await scene.check(pull, 'action_required')
  await scene.idle()
  // a completed run does not go back to work: the second is the one that took the first back
  expect(scene.repository.checks(sha).filter(({ fields }) => fields['name'] === GATE_CHECK)).toHaveLength(2)
})

describe('what leaves it open', () => {
  test('B180: a file outside what the roles sign', async () => {
    scene.repository.commit({ branch: 'retrain-churn', files: { 'README.md': '# Other words\n' }, author: 'ana' })
    await scene.check(pull, 'success')
    await scene.idle()
    expect(scene.says(pull)).toBe('success')
  })

  test('B45, B47: a comment of a signer, and a request for changes by an outsider', async () => {
    scene.repository.review(pull, { author: 'li', state: 'COMMENTED' })
    scene.repository.review(pull, { author: 'zoe', state: 'CHANGES_REQUESTED' })
    await scene.idle()
    expect(scene.says(pull)).toBe('success')
  })

  test('B91: forced away and back to what was signed', async () => {
    const signed = scene.repository.pull(pull).head.sha
    scene.repository.commit({
      branch: 'retrain-churn',
      from: 'main',
      files: { 'models/churn/metrics.json': '{}\n' },
      author: 'ana',
    })
    await scene.idle()
    expect(scene.says(pull)).not.toBe('success')
    scene.repository.setBranch('retrain-churn', signed)
    await scene.idle()
    expect(scene.says(pull)).toBe('success')
  })
})
