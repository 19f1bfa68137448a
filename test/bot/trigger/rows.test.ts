import { describe, expect, test } from 'vitest'
import { MARKER_PREFIX } from '../../../src/core/report/marker.ts'
import { A, ana, APP, AT, B, machine, nothing, plain, pullFour, repository, toldBy, urgent, ZERO } from './payloads.ts'

const by = { id: 11, login: 'ana', bot: false }
const wide = { id: 99, gone: false, owner: null }
const look = (revoking: boolean) => ({ revoking, due: AT, cause: 'guid-1' })

describe('pushes', () => {
  const ref = 'refs/heads/main'
  const push = { ref, before: A, after: B }

  test('a branch moved: who, its pull requests, and whether it was promoted', () => {
    expect(toldBy('push', push)).toEqual({
      observations: [{ kind: 'push', repository: 5, ...push, by, at: '2026-11-22T10:00:00Z' }],
      marks: [
        { ...urgent, subject: { kind: 'pulls', base: 'main' } },
        { ...plain, subject: { kind: 'landing', ...push, by } },
      ],
      heads: [],
      installation: null,
    })
  })

  test('a branch that is gone promoted nothing', () => {
    expect(toldBy('push', { ...push, after: ZERO })).toMatchObject({
      marks: [{ subject: { kind: 'pulls', base: 'main' } }],
    })
  })

  test('by nobody we can name: no observation, and the work all the same', () => {
    const told = toldBy('push', { ...push, sender: undefined })
    expect(told).toMatchObject({ observations: [], marks: [{ ...urgent }, { subject: { by: { login: 'ghost' } } }] })
  })

  test('the time is the repository’s; the commits’ own are not looked at', () => {
    const told = toldBy('push', {
      ...push,
      repository: { id: 5, full_name: 'acme/models' },
      head_commit: { timestamp: '1999-01-01T00:00:00Z' },
    })
    expect(told).toMatchObject({ observations: [{ at: '2026-11-22T10:00:00Z' }] })
  })

  test('a tag is no branch', () => {
    expect(toldBy('push', { ...push, ref: 'refs/tags/v1' })).toEqual(nothing)
  })

  test.each([
    [{ ref: 'refs/heads/a b' }, /ref/],
    [{ ref: `refs/heads/${'x'.repeat(2000)}` }, /ref/],
    [{ before: 'a' }, /before/],
    [{ after: A.toUpperCase() }, /after/],
  ])('%j is refused', (fields, words) => {
    expect(toldBy('push', { ...push, ...fields })).toMatch(words)
  })
})

describe('comments', () => {
  const issue = { number: 4, pull_request: { url: 'x' } }
  const comment = { id: 21, user: ana, body: '/countersign explain production/approvals/model-risk' }
  const created = { action: 'created', issue, comment }
  const report = { id: 22, user: machine, body: `${MARKER_PREFIX}gate=production -->\n…` }

  test('a command is work of its own', () => {
    expect(toldBy('issue_comment', created)).toMatchObject({
      observations: [],
      marks: [
        {
          ...plain,
          subject: { kind: 'command', number: 4, comment: 21, words: ['explain', 'production/approvals/model-risk'] },
        },
      ],
    })
  })

  test.each([
    ['by a bot', { ...created, comment: { ...comment, user: machine } }],
    ['by an account that is gone', { ...created, comment: { ...comment, user: null } }],
    ['on an issue', { ...created, issue: { number: 4 } }],
    ['no command', { ...created, comment: { ...comment, body: 'LGTM, /countersign recheck' } }],
    ['put in by an edit', { ...created, action: 'edited', changes: { body: { from: 'x' } } }],
    ['our report, by ourselves', { action: 'edited', issue, comment: report, sender: machine }],
    ['a report that is quoted by a person', { action: 'edited', issue, comment: { ...report, user: ana } }],
    ['another bot’s comment', { action: 'deleted', issue, comment: { ...report, body: 'coverage 80 %' } }],
  ])('nothing follows: %s', (_, payload) => {
    expect(toldBy('issue_comment', payload)).toEqual(nothing)
  })

  test.each([
    [
      'edited',
      { action: 'edited', issue, comment: { ...report, body: 'all fine' }, changes: { body: { from: report.body } } },
    ],
    ['deleted', { action: 'deleted', issue, comment: report }],
  ])('our report, %s by somebody else, is written anew', (_, payload) => {
    expect(toldBy('issue_comment', payload)).toMatchObject({ marks: [{ ...plain, subject: pullFour }] })
  })
})

describe('checks', () => {
  const ours = { name: 'countersign/production', head_sha: A, app: { id: APP }, pull_requests: [], check_suite: {} }
  const head = { ...plain, sha: A }

  test.each(['rerequested', 'requested_action'])('a button on our check: %s', (action) => {
    expect(toldBy('check_run', { action, check_run: ours })).toMatchObject({ marks: [], heads: [head] })
  })

  test('the pull requests that are listed, and those of the commit', () => {
    const check_run = { ...ours, pull_requests: [{ number: 4 }] }
    expect(toldBy('check_run', { action: 'rerequested', check_run })).toMatchObject({
      marks: [{ ...plain, subject: pullFour }],
      heads: [head],
    })
  })

  test('a button on the check of a merge group', () => {
    const head_branch = `gh-readonly-queue/release/2/pr-4-${B}`
    const check_run = { ...ours, check_suite: { head_branch } }
    const subject = { kind: 'group', baseRef: 'release/2', baseSha: B, headSha: A, headRef: head_branch }
    expect(toldBy('check_run', { action: 'rerequested', check_run })).toMatchObject({
      marks: [{ ...plain, subject }],
      heads: [],
    })
  })

  test.each(['created', 'completed'])('a check that bears our name and is not ours: %s', (action) => {
    for (const app of [{ id: 15368 }, null]) {
      const check_run = { ...ours, app, name: 'Countersign/production' }
      expect(toldBy('check_run', { action, check_run })).toMatchObject({ heads: [head] })
    }
  })

  test.each([
    ['our own', { action: 'completed', check_run: ours }],
    ['of another name', { action: 'completed', check_run: { ...ours, name: 'build', app: { id: 15368 } } }],
    ['a button of another App', { action: 'rerequested', check_run: { ...ours, app: { id: 15368 } } }],
  ])('nothing follows: %s', (_, payload) => {
    expect(toldBy('check_run', payload)).toEqual(nothing)
  })

  test('a suite of ours that is run again', () => {
    const check_suite = { head_sha: A, head_branch: null, app: { id: APP }, pull_requests: [] }
    expect(toldBy('check_suite', { action: 'rerequested', check_suite })).toMatchObject({ heads: [head] })
  })

  test.each([
    ['countersign/production', [head]],
    ['COUNTERSIGN/production', [head]],
    ['ci/countersign', []],
  ])('a status %s', (context, heads) => {
    expect(toldBy('status', { context, sha: A })).toMatchObject({ marks: [], heads })
  })
})

describe('merge groups', () => {
  const merge_group = {
    base_ref: 'refs/heads/main',
    base_sha: B,
    head_sha: A,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-4-${B}`,
  }

  test('are judged', () => {
    expect(toldBy('merge_group', { action: 'checks_requested', merge_group })).toMatchObject({
      marks: [
        {
          ...plain,
          subject: {
            kind: 'group',
            baseRef: 'main',
            baseSha: B,
            headSha: A,
            headRef: `gh-readonly-queue/main/pr-4-${B}`,
          },
        },
      ],
    })
  })

  test('and give their pull request back', () => {
    const destroyed = { action: 'destroyed', reason: 'dequeued', merge_group }
    expect(toldBy('merge_group', destroyed)).toMatchObject({ marks: [{ ...plain, subject: pullFour }] })
    const odd = { ...destroyed, merge_group: { ...merge_group, head_ref: 'refs/heads/x' } }
    expect(toldBy('merge_group', odd)).toEqual(nothing)
  })
})

describe('people', () => {
  const team = { id: 3, slug: 'model-risk' }

  test.each([
    ['added', 'joined', false],
    ['removed', 'left', true],
  ] as const)('membership %s', (action, change, revoking) => {
    expect(toldBy('membership', { action, scope: 'team', member: ana, team, repository: undefined })).toEqual({
      observations: [{ kind: 'member', team: 3, person: 11, change, at: '2026-11-22T10:00:00Z' }],
      marks: [],
      heads: [],
      installation: { ...wide, look: look(revoking) },
    })
  })

  test('an account that is gone still left', () => {
    const told = toldBy('membership', { action: 'removed', member: null, team })
    expect(told).toMatchObject({ observations: [], installation: { look: look(true) } })
  })

  test.each([
    ['team', 'created', false],
    ['team', 'edited', true],
    ['team', 'deleted', true],
    ['organization', 'member_added', false],
    ['organization', 'member_removed', true],
  ])('%s.%s concerns every repository of the installation', (event, action, revoking) => {
    expect(toldBy(event, { action, team, organization: { login: 'acme' } })).toMatchObject({
      marks: [],
      installation: { ...wide, look: look(revoking) },
    })
  })

  test('a renamed organization renames its repositories', () => {
    expect(toldBy('organization', { action: 'renamed', organization: { login: 'acme-ai' } })).toMatchObject({
      installation: { ...wide, owner: 'acme-ai', look: look(true) },
    })
  })

  test.each([
    ['team', 'added_to_repository', plain],
    ['team', 'removed_from_repository', urgent],
    ['member', 'added', plain],
    ['member', 'removed', urgent],
  ])('%s.%s concerns one repository', (event, action, mark) => {
    expect(toldBy(event, { action, team, member: ana })).toMatchObject({
      marks: [{ ...mark, subject: { kind: 'pulls', base: null } }],
      installation: null,
    })
  })
})

const observed = (gone: boolean) => ({ observations: [{ repository: { id: 6, name: 'acme/other' }, gone }] })

describe('repositories and installations', () => {
  const all = { kind: 'pulls', base: null }
  const other = { id: 6, full_name: 'acme/other' }

  test.each(['renamed', 'transferred', 'unarchived'])('repository.%s', (action) => {
    expect(toldBy('repository', { action })).toMatchObject({
      observations: [{ kind: 'repository', repository, gone: false }],
      marks: [{ ...plain, subject: all }],
    })
  })

  test('a repository that is gone', () => {
    expect(toldBy('repository', { action: 'deleted' })).toMatchObject({
      observations: [{ kind: 'repository', repository, gone: true }],
      marks: [],
    })
  })

  test('rules of a repository, and of an organization', () => {
    expect(toldBy('repository_ruleset', { action: 'edited' })).toMatchObject({ marks: [{ ...plain, subject: all }] })
    expect(toldBy('repository_ruleset', { action: 'edited', repository: undefined })).toMatchObject({
      marks: [],
      installation: { ...wide, look: look(false) },
    })
  })

  test('the App is installed', () => {
    const payload = { action: 'created', repository: undefined, repositories: [other] }
    const seen = { installation: 99, id: 6, name: 'acme/other' }
    expect(toldBy('installation', payload)).toMatchObject({
      observations: [{ kind: 'repository', repository: seen, gone: false }],
      marks: [{ ...plain, repository: seen, subject: all }],
    })
  })

  test.each(['suspend', 'deleted'])('the App may not look any more: %s', (action) => {
    expect(toldBy('installation', { action, repository: undefined, repositories: [other] })).toEqual({
      ...nothing,
      installation: { ...wide, gone: true, look: null },
    })
  })

  test('repositories come and go', () => {
    const lists = { repositories_added: [other], repositories_removed: [other] }
    expect(toldBy('installation_repositories', { action: 'added', ...lists })).toMatchObject({
      ...observed(false),
      marks: [{ repository: { id: 6 }, subject: all }],
    })
    expect(toldBy('installation_repositories', { action: 'removed', ...lists })).toMatchObject({
      ...observed(true),
      marks: [],
    })
    expect(toldBy('installation_repositories', { action: 'added', repositories_added: [7] })).toMatch(/id is no/)
  })

  test('the account is renamed', () => {
    expect(toldBy('installation_target', { action: 'renamed', account: { login: 'acme-ai' } })).toMatchObject({
      installation: { owner: 'acme-ai' },
    })
  })
})

describe('runs of workflows', () => {
  const run = {
    id: 71,
    name: 'train',
    event: 'workflow_dispatch',
    run_attempt: 1,
    head_branch: 'retrain',
    head_sha: A,
    run_started_at: '2026-11-22T08:00:00Z',
    triggering_actor: ana,
    pull_requests: [{ number: 4 }],
  }
  const producer = {
    kind: 'producer',
    repository: 5,
    branch: 'retrain',
    run: 71,
    workflow: 'train',
    sha: A,
    by,
    at: '2026-11-22T08:00:00Z',
  }

  // who only runs a thing again did not ask for it
  test.each([
    [{}, true],
    [{ event: 'repository_dispatch' }, true],
    [{ run_attempt: 2 }, false],
    [{ event: 'push', run_attempt: 2 }, false],
    [{ event: 'pull_request', run_attempt: 3 }, false],
  ])('started by hand: %j, asked for: %j', (fields, dispatched) => {
    for (const action of ['requested', 'in_progress', 'completed']) {
      expect(toldBy('workflow_run', { action, workflow_run: { ...run, ...fields } })).toMatchObject({
        observations: [{ ...producer, dispatched }],
        marks: [{ ...urgent, subject: pullFour }],
        heads: [{ ...urgent, sha: A }],
      })
    }
  })

  test.each([
    [{ event: 'push' }],
    [{ event: 'schedule' }],
    [{ triggering_actor: machine }],
    [{ triggering_actor: null }],
    [{ head_branch: null }],
  ])('not by a person’s hand: %j', (fields) => {
    expect(toldBy('workflow_run', { action: 'completed', workflow_run: { ...run, ...fields } })).toEqual(nothing)
  })
})
