import { expect } from 'vitest'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'
import { person } from './person.ts'

const PULL = `${REPO}/pulls/1`

const FACTS: readonly Row[] = [
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
]

testRows('review requests', FACTS)
