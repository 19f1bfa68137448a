import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

const PULL = `${REPO}/pulls/1`
const REVIEWS = `${PULL}/reviews`

/** Somebody with write access, over HTTP. */
function person({ simulator, repository }: World, login: string): Client {
  repository.addCollaborator(login)
  return clientOf(simulator, simulator.token({ kind: 'user', login }))
}

function dismissing({ repository }: World, more: object = {}): void {
  const parameters = { required_approving_review_count: 0, dismiss_stale_reviews_on_push: true, ...more }
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
    fact: 'a review is given with an event, on the head or the commit it names',
    source: 'OpenAPI pulls/create-review: event, commit_id',
    check: async (world) => {
      const dana = person(world, 'dana')
      const given = await dana(REVIEWS, { method: 'POST', body: { event: 'APPROVE' } })
      expect(given).toMatchObject({
        status: 200,
        json: { state: 'APPROVED', commit_id: world.head, user: { login: 'dana' } },
      })
      const stale = await dana(REVIEWS, {
        method: 'POST',
        body: { event: 'COMMENT', body: 'Hm.', commit_id: world.first },
      })
      expect(stale.json).toMatchObject({ state: 'COMMENTED', commit_id: world.first })
      expect((await dana(REVIEWS, { method: 'POST', body: { event: 'COMMENT' } })).status).toBe(422)
      expect((await dana(`${REVIEWS}/${String(valueAt(given.json, 'id'))}`)).json).toMatchObject({ state: 'APPROVED' })
      expect((await dana(`${REVIEWS}/1`)).status).toBe(404)
    },
  },
  {
    fact: 'authors neither approve nor block their own pull request',
    source: 'platform.md 3: 422',
    check: async (world) => {
      const bob = person(world, 'bob')
      for (const event of ['APPROVE', 'REQUEST_CHANGES']) {
        expect((await bob(REVIEWS, { method: 'POST', body: { event, body: 'x' } })).status).toBe(422)
      }
      expect((await bob(REVIEWS, { method: 'POST', body: { event: 'COMMENT', body: 'x' } })).status).toBe(200)
    },
  },
  {
    fact: 'whoever sees it reviews, whoever may write dismisses, and its author alone edits',
    source: 'approvals.md B51; OpenAPI pulls/dismiss-review, pulls/update-review',
    check: async (world) => {
      const { simulator, repository } = world
      repository.addCollaborator('eve', 'read')
      const eve = clientOf(simulator, simulator.token({ kind: 'user', login: 'eve' }))
      const { json } = await eve(REVIEWS, { method: 'POST', body: { event: 'REQUEST_CHANGES', body: 'No.' } })
      const one = `${REVIEWS}/${String(valueAt(json, 'id'))}`
      const dana = person(world, 'dana')
      expect((await dana(one, { method: 'PUT', body: { body: 'Yes.' } })).status).toBe(403)
      expect((await eve(one, { method: 'PUT', body: { body: 'Never.' } })).json).toMatchObject({ body: 'Never.' })
      expect((await eve(`${one}/dismissals`, { method: 'PUT', body: { message: 'x' } })).status).toBe(403)
      const gone = await dana(`${one}/dismissals`, { method: 'PUT', body: { message: 'Talked.' } })
      expect(gone.json).toMatchObject({ id: valueAt(json, 'id'), state: 'DISMISSED', body: 'Never.' })
      expect((await dana(`${one}/dismissals`, { method: 'PUT', body: { message: 'x' } })).status).toBe(422)
      expect(repository.pull(1).timeline.at(-1)).toMatchObject({
        kind: 'review_dismissed',
        actor: { login: 'dana' },
        was: 'CHANGES_REQUESTED',
        message: 'Talked.',
        commit: null,
      })
    },
  },
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
    fact: 'the timeline tells who did what, in order',
    source:
      'platform.md 3: HeadRefForcePushedEvent, BaseRefChangedEvent, ReviewDismissedEvent; GraphQL PullRequestTimelineItems',
    check: async ({ repository, simulator, first, head }) => {
      simulator.organization('acme').team('leads')
      repository.requestReview(1, { by: 'bob', users: ['dana'], teams: ['leads'] })
      repository.withdrawRequest(1, { by: 'bob', users: ['dana', 'nobody'] })
      repository.setDraft(1, true, { by: 'ana' })
      repository.setDraft(1, true)
      repository.setDraft(1, false)
      const after = repository.push({ branch: 'retrain', from: first, author: 'bob', files: { x: '1' } })
      repository.closePull(1, { by: 'ana' })
      repository.reopenPull(1)
      const timeline = repository.pull(1).timeline
      expect(timeline.map(({ kind, actor }) => `${kind} ${actor.login}`)).toEqual([
        'review_requested bob',
        'review_requested bob',
        'review_request_removed bob',
        'convert_to_draft ana',
        'ready_for_review bob',
        'head_ref_force_pushed bob',
        'closed ana',
        'reopened bob',
      ])
      expect(timeline[5]).toMatchObject({ before: head, after })
      expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted())
    },
  },
  {
    fact: 'who was asked and answers is asked no more, and so is their team; with a comment too',
    source: 'approvals.md B172; platform.md 3: only still-pending requests',
    check: async (world) => {
      const { repository, simulator, get } = world
      simulator.organization('acme').team('leads').add('dana')
      const bob = person(world, 'bob')
      const asked = await bob(`${PULL}/requested_reviewers`, {
        method: 'POST',
        body: { reviewers: ['dana'], team_reviewers: ['leads'] },
      })
      expect(asked).toMatchObject({ status: 201, json: { requested_reviewers: [{ login: 'dana' }] } })
      expect((await get(`${PULL}/requested_reviewers`)).json).toMatchObject({ users: [{}], teams: [{ slug: 'leads' }] })
      repository.review(1, { author: 'dana', state: 'COMMENTED', body: 'Soon.' })
      expect((await get(`${PULL}/requested_reviewers`)).json).toEqual({ users: [], teams: [] })
      await bob(`${PULL}/requested_reviewers`, { method: 'POST', body: { team_reviewers: ['leads'] } })
      const taken = await bob(`${PULL}/requested_reviewers`, {
        method: 'DELETE',
        body: { reviewers: [], team_reviewers: ['leads'] },
      })
      expect(taken).toMatchObject({ status: 200, json: { requested_teams: [] } })
    },
  },
  {
    fact: 'the author, outsiders and teams that are not there are not asked',
    source: 'OpenAPI pulls/request-reviewers: 422 if user is not a collaborator',
    check: async (world) => {
      const bob = person(world, 'bob')
      const ask = async (body: object): Promise<number> =>
        (await bob(`${PULL}/requested_reviewers`, { method: 'POST', body })).status
      expect(await ask({ reviewers: ['bob'] })).toBe(422)
      expect(await ask({ reviewers: ['outsider'] })).toBe(422)
      expect(await ask({ team_reviewers: ['gone'] })).toBe(422)
      expect(world.repository.pull(1).timeline).toEqual([])
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
  {
    fact: 'a pull request is edited, retargeted, closed and opened again over HTTP, but never un-merged',
    source: 'OpenAPI pulls/update',
    check: async (world) => {
      const { repository, first } = world
      repository.setBranch('staging', first)
      const ana = person(world, 'ana')
      const patch = (body: object) => ana(PULL, { method: 'PATCH', body })
      expect((await patch({ title: 'T', body: 'B', base: 'staging' })).json).toMatchObject({
        title: 'T',
        body: 'B',
        base: { ref: 'staging' },
      })
      expect(repository.pull(1)).toMatchObject({ editedAt: expect.any(String) })
      expect((await patch({ base: 'nowhere' })).status).toBe(422)
      expect((await patch({ state: 'closed' })).json).toMatchObject({ state: 'closed' })
      expect((await patch({ state: 'open' })).json).toMatchObject({ state: 'open' })
      expect((await world.get(PULL, { method: 'PATCH', body: { title: 'x' } })).status).toBe(200)
      repository.mergePull(1)
      expect((await patch({ state: 'open' })).status).toBe(422)
    },
  },
  {
    fact: 'a reading may lag: it leaves out the last changes, and the next one has them',
    source: 'approvals.md B157: read replica lags (Kodiak #784, octokit.js #900)',
    check: async ({ repository, simulator, get }) => {
      const review = repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.dismissReview(1, review, { by: 'bob', message: 'No.' })
      repository.review(1, { author: 'eve', state: 'APPROVED' })
      const read = async (): Promise<unknown> =>
        ((await get(REVIEWS)).json as readonly unknown[]).map((each) => valueAt(each, 'state'))
      const graphql = async (): Promise<unknown> => {
        const query =
          '{ repository(owner: "acme", name: "models") { pullRequest(number: 1) { reviews(first: 9) { nodes { state } } } } }'
        return valueAt(
          (await get('/graphql', { method: 'POST', body: { query } })).json,
          'data',
          'repository',
          'pullRequest',
          'reviews',
          'nodes',
        )
      }
      simulator.lag()
      expect([await read(), await read()]).toEqual([['DISMISSED'], ['DISMISSED', 'APPROVED']])
      simulator.lag({ changes: 2, reads: 2 })
      expect([await read(), await graphql()]).toEqual([['APPROVED'], [{ state: 'APPROVED' }]])
      simulator.lag({ changes: 9 })
      expect([await read(), await graphql()]).toEqual([[], [{ state: 'DISMISSED' }, { state: 'APPROVED' }]])
    },
  },
]

testRows('reviews', FACTS)
