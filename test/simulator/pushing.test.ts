import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'every push is on record with who pushed, whoever wrote the commits',
    source: 'OpenAPI repos/list-activities: activity_type, actor, before, after',
    check: async ({ repository, get, first, head }) => {
      const before = head
      const after = repository.push({ branch: 'retrain', author: 'bob', by: 'mallory', files: { x: '1' } })
      repository.setBranch('retrain', first, { by: 'eve' })
      repository.deleteBranch('retrain', { by: 'ana' })
      const { json } = await get(`${REPO}/activity?ref=retrain`)
      expect(json).toMatchObject([
        { activity_type: 'branch_deletion', actor: { login: 'ana' }, after: '0'.repeat(40) },
        { activity_type: 'force_push', actor: { login: 'eve' }, before: after, after: first },
        { activity_type: 'push', actor: { login: 'mallory' }, before, after, ref: 'refs/heads/retrain' },
        { activity_type: 'branch_creation', actor: { login: 'bob' }, before: '0'.repeat(40) },
      ])
      expect((await get(`${REPO}/activity?actor=eve`)).json).toMatchObject([{ activity_type: 'force_push' }])
      expect((await get(`${REPO}/activity?activity_type=branch_deletion`)).json).toHaveLength(1)
    },
  },
  {
    fact: 'activity is paged by cursor, newest first or oldest first',
    source: 'OpenAPI repos/list-activities: after, direction',
    check: async ({ repository, get }) => {
      for (const x of ['1', '2', '3']) repository.push({ branch: 'retrain', author: 'bob', files: { x } })
      const page = await get(`${REPO}/activity?ref=refs/heads/retrain&per_page=3`)
      const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? ''
      expect(page.json).toHaveLength(3)
      expect((await get(next)).json).toMatchObject([{ activity_type: 'branch_creation' }])
      expect((await get(`${REPO}/activity?ref=retrain&direction=asc&per_page=1`)).json).toMatchObject([
        { activity_type: 'branch_creation' },
      ])
    },
  },
  {
    fact: 'what a merge moves is a merge, with who merged',
    source: 'OpenAPI repos/list-activities: pr_merge',
    check: async ({ repository, get }) => {
      repository.merge(1, { by: 'dana' })
      expect((await get(`${REPO}/activity?ref=main`)).json).toMatchObject([
        { activity_type: 'pr_merge', actor: { login: 'dana' } },
        { activity_type: 'branch_creation' },
      ])
    },
  },
  {
    fact: 'co-authors are trailers, and what is committed in the editor is committed by GitHub',
    source: 'approvals.md B1: co-author trailers; platform.md 3: committedViaWeb',
    check: async ({ repository, get }) => {
      const sha = repository.push({
        branch: 'retrain',
        author: 'bob',
        coAuthors: ['ana', { name: 'Eve', email: 'eve@example.com' }],
        web: true,
        files: { x: '1' },
      })
      const { json } = await get(`${REPO}/commits/${sha}`)
      expect(valueAt(json, 'commit', 'message')).toMatch(
        /^Change files\n\nCo-authored-by: ana <\d+\+ana@users.noreply.github.com>\nCo-authored-by: Eve <eve@example.com>$/,
      )
      expect(json).toMatchObject({
        author: { login: 'bob' },
        committer: null,
        commit: { committer: { name: 'GitHub' } },
      })
    },
  },
  {
    fact: 'a deleted head branch closes its pull request, a deleted base leaves it open',
    source: 'OpenAPI git/delete-ref; pulls/get: state',
    check: async ({ repository, first }) => {
      repository.setBranch('staging', first)
      repository.retarget(1, 'staging')
      repository.deleteBranch('staging')
      expect(repository.pull(1).state).toBe('open')
      repository.push({ branch: 'retrain', author: 'bob', files: { x: '1' } })
      repository.deleteBranch('retrain')
      expect(repository.pull(1).state).toBe('closed')
      expect(() => repository.deleteBranch('retrain')).toThrow('no branch')
    },
  },
  {
    fact: 'a renamed repository keeps its number, and its old name leads nowhere here',
    source: 'OpenAPI repos/get: id; webhook-repository-renamed',
    check: async ({ repository, get }) => {
      repository.rename('scores')
      expect(repository.name).toBe('acme/scores')
      expect((await get('/repos/acme/scores')).json).toMatchObject({ id: repository.id, full_name: 'acme/scores' })
      expect((await get(`/repositories/${repository.id}`)).json).toMatchObject({ full_name: 'acme/scores' })
      expect((await get(REPO)).status).toBe(404)
    },
  },
  {
    fact: 'a workflow run tells who started it and who started it again',
    source: 'approvals.md B184; OpenAPI workflow-run: actor, triggering_actor',
    check: async ({ repository, simulator, head }) => {
      repository.workflowRun({ by: 'ana', branch: 'retrain', event: 'pull_request' })
      const run = repository.workflowRun({ by: 'ana', triggeredBy: 'eve', branch: 'retrain', attempt: 2 })
      const ask = clientOf(simulator, simulator.token({ kind: 'app', permissions: { actions: 'read' } }))
      const { json } = await ask(`${REPO}/actions/runs?head_sha=${head}&event=workflow_dispatch`)
      expect(json).toMatchObject({
        total_count: 1,
        workflow_runs: [{ actor: { login: 'ana' }, triggering_actor: { login: 'eve' }, run_attempt: 2 }],
      })
      expect((await ask(`${REPO}/actions/runs/${run.id}`)).json).toMatchObject({
        head_sha: head,
        conclusion: 'success',
      })
    },
  },
  {
    fact: 'issues and pull requests share one sequence of numbers, and one list',
    source: 'OpenAPI issues/list-for-repo: every pull request is an issue',
    check: async ({ repository, simulator, first }) => {
      const ask = clientOf(simulator, simulator.token({ kind: 'app', permissions: { issues: 'write' } }))
      const opened = await ask(`${REPO}/issues`, { method: 'POST', body: { title: 'Past the gate', body: 'Look.' } })
      expect(opened).toMatchObject({ status: 201, json: { number: 2, user: { login: 'countersign[bot]' } } })
      repository.setBranch('other', first)
      repository.push({ branch: 'other', author: 'bob', files: { o: '1' } })
      expect(repository.openPull({ head: 'other', base: 'main' })).toBe(3)
      expect((await ask(`${REPO}/issues`)).json).toMatchObject([
        { number: 3 },
        { number: 2 },
        { number: 1, pull_request: {} },
      ])
      expect((await ask(`${REPO}/issues/2`, { method: 'PATCH', body: { state: 'closed' } })).json).toMatchObject({
        state: 'closed',
      })
      expect((await ask(`${REPO}/issues?state=closed`)).json).toMatchObject([{ number: 2 }])
      expect((await ask(`${REPO}/issues/2/comments`, { method: 'POST', body: { body: 'Done.' } })).status).toBe(201)
      expect(
        (await ask(`${REPO}/issues/1/labels`, { method: 'POST', body: { labels: ['urgent'] } })).json,
      ).toMatchObject([{ name: 'urgent' }])
      expect((await ask(`${REPO}/issues/1/labels/urgent`, { method: 'DELETE' })).json).toEqual([])
    },
  },
]

testRows('pushing', FACTS)
