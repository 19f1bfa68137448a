import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeClean, valueAt } from './client.ts'
import { Description } from './description.ts'
import type { Installation } from './apps.ts'
import { EVERYTHING, hookedApp, Receiver, signatureOf } from './receiver.ts'
import type { SimulatedApp } from './simulated-app.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'
import { isRecord } from './json.ts'
import { WEBHOOK_NEEDS } from './webhook-needs.ts'

let simulator: Simulator
let repository: SimulatedRepository
let receiver: Receiver
let app: SimulatedApp
let installation: Installation
let first: string

beforeEach(async () => {
  simulator = await startSimulator({ queues: 'by themselves' })
  repository = simulator.createRepository('acme/models', { private: true })
  first = repository.commit({ branch: 'main', author: 'ana', files: { a: '1', b: '2' } })
  repository.commit({ branch: 'side', author: 'bob', files: { a: '3' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob', body: 'Old.' })
  simulator.organization('acme').team('leads', { parent: 'all' }).add('ana')
  receiver = new Receiver()
  app = await hookedApp(simulator, receiver)
  installation = app.install('acme')
  await simulator.settled()
  receiver.received.splice(0)
})
afterEach(async () => {
  await receiver.close()
  await closeClean(simulator)
})

type Deed = readonly [name: string, events: readonly string[], act: () => void, says: object]

const leads = () => simulator.organization('acme').team('leads')

/** Everything that can happen, what is told of it, and what the last thing told says. */
const DEEDS: readonly Deed[] = [
  [
    'a push to the head of a pull request',
    ['push', 'pull_request.synchronize'],
    () => void repository.push({ branch: 'side', by: 'cleo', author: 'bob', files: { c: '1' } }),
    { before: expect.any(String), after: expect.any(String), sender: { login: 'cleo' } },
  ],
  [
    'a new branch',
    ['push', 'create'],
    () => void repository.push({ branch: 'next', author: 'bob', files: { c: '1' } }),
    { ref: 'next', ref_type: 'branch', master_branch: 'main' },
  ],
  [
    'a deleted branch, whose pull request is closed',
    ['push', 'delete', 'pull_request.closed'],
    () => repository.deleteBranch('side', { by: 'bob' }),
    { pull_request: { merged: false } },
  ],
  [
    'a retarget',
    ['push', 'create', 'pull_request.edited'],
    () => {
      repository.setBranch('prod', first)
      repository.retarget(1, 'prod', { by: 'ana' })
    },
    { changes: { base: { ref: { from: 'main' }, sha: { from: expect.any(String) } } }, sender: { login: 'ana' } },
  ],
  [
    'an edited description',
    ['pull_request.edited'],
    () => repository.editPull(1, { body: 'New.' }),
    {
      changes: { body: { from: 'Old.' } },
      pull_request: { body: 'New.' },
    },
  ],
  [
    'a draft and back',
    ['pull_request.converted_to_draft', 'pull_request.ready_for_review'],
    () => {
      repository.setDraft(1, true)
      repository.setDraft(1, false, { by: 'ana' })
    },
    { pull_request: { draft: false }, sender: { login: 'ana' } },
  ],
  [
    'labels',
    ['pull_request.labeled', 'pull_request.unlabeled'],
    () => {
      repository.label(1, 'urgent')
      repository.unlabel(1, 'urgent', { by: 'ana' })
    },
    { label: { name: 'urgent' }, pull_request: { labels: [] } },
  ],
  [
    'closing and opening again',
    ['pull_request.closed', 'pull_request.reopened'],
    () => {
      repository.closePull(1, { by: 'ana' })
      repository.reopenPull(1)
    },
    { pull_request: { state: 'open' } },
  ],
  [
    'asking for reviews, one event each, and taking it back',
    ['pull_request.review_requested', 'pull_request.review_requested', 'pull_request.review_request_removed'],
    () => {
      repository.requestReview(1, { by: 'bob', users: ['ana'], teams: ['leads'] })
      repository.withdrawRequest(1, { by: 'bob', users: ['ana'] })
    },
    { requested_reviewer: { login: 'ana' }, pull_request: { requested_teams: [{ slug: 'leads' }] } },
  ],
  [
    'a review given, edited and dismissed',
    ['pull_request_review.submitted', 'pull_request_review.edited', 'pull_request_review.dismissed'],
    () => {
      const review = repository.review(1, { author: 'ana', state: 'APPROVED' })
      repository.editReview(1, review, { body: 'Fine.', by: 'ana' })
      repository.dismissReview(1, review, { by: 'bob', message: 'Too early.' })
    },
    { review: { state: 'dismissed', user: { login: 'ana' }, body: 'Fine.' }, sender: { login: 'bob' } },
  ],
  [
    'a comment written, edited by another and deleted',
    ['issue_comment.created', 'issue_comment.edited', 'issue_comment.deleted'],
    () => {
      const comment = repository.comment(1, { author: 'ana', body: 'Hm.' })
      repository.editComment(comment, { by: 'bob', body: 'Ha.' })
      repository.deleteComment(comment, { by: 'bob' })
    },
    { comment: { body: 'Ha.', user: { login: 'ana' } }, issue: { number: 1 }, sender: { login: 'bob' } },
  ],
  [
    'a status',
    ['status'],
    () => repository.setStatus(first, { context: 'ci', state: 'failure', by: 'ana' }),
    { sha: expect.any(String), context: 'ci', branches: [{ name: 'main' }] },
  ],
  [
    'rulesets',
    ['repository_ruleset.created', 'repository_ruleset.edited', 'repository_ruleset.deleted'],
    () => {
      const id = repository.addRuleset(ruleset('ci'))
      repository.editRuleset(id, { enforcement: 'disabled' })
      repository.deleteRuleset(id, { by: 'ana' })
    },
    { repository_ruleset: { enforcement: 'disabled' }, sender: { login: 'ana' } },
  ],
  [
    'classic protection',
    ['branch_protection_rule.created', 'branch_protection_rule.edited', 'branch_protection_rule.deleted'],
    () => {
      repository.protect('main', { required_status_checks: { checks: [{ context: 'ci', app_id: 1 }] } })
      repository.protect('main', { enforce_admins: true })
      repository.protect('main', null)
    },
    { rule: { name: 'main', admin_enforced: true } },
  ],
  [
    'a workflow run, started again by somebody else',
    ['workflow_run.completed'],
    () =>
      void repository.workflowRun({ by: 'ana', triggeredBy: 'bob', branch: 'side', event: 'pull_request', attempt: 2 }),
    { workflow_run: { actor: { login: 'ana' }, triggering_actor: { login: 'bob' }, pull_requests: [{ number: 1 }] } },
  ],
  [
    'another name',
    ['repository.renamed'],
    () => repository.rename('scores'),
    {
      changes: { repository: { name: { from: 'models' } } },
      repository: { full_name: 'acme/scores' },
    },
  ],
  [
    'somebody joins a team and so the organization, and leaves the team',
    ['organization.member_added', 'membership.added', 'membership.removed'],
    () => {
      leads().add('cy')
      leads().remove('cy', { by: 'ana' })
    },
    { member: { login: 'cy' }, team: { slug: 'leads', parent: { slug: 'all' } }, sender: { login: 'ana' } },
  ],
  [
    'an invitation tells nothing until it is accepted',
    ['organization.member_added', 'membership.added'],
    () => {
      leads().invite('cy')
      leads().accept('cy')
    },
    { member: { login: 'cy' } },
  ],
  [
    'somebody leaves the organization, and so its teams',
    ['membership.removed', 'organization.member_removed'],
    () => simulator.organization('acme').remove('ana', { by: 'boss' }),
    { membership: { user: { login: 'ana' } }, sender: { login: 'boss' } },
  ],
  [
    'a team renamed, hidden and deleted',
    ['team.edited', 'team.edited', 'team.deleted'],
    () => {
      const team = leads()
      team.rename('The Leads')
      team.setPrivacy('secret')
      team.delete()
    },
    { team: { slug: 'the-leads', privacy: 'secret' } },
  ],
  [
    'an account deleted',
    ['organization.member_removed'],
    () => simulator.deleteAccount('ana'),
    { membership: { user: { login: 'ana' } } },
  ],
  [
    'an installation suspended, resumed, its repositories chosen, its permissions granted, and gone',
    [
      'installation.suspend',
      'installation.unsuspend',
      'installation_repositories.removed',
      'installation_repositories.added',
      'installation.new_permissions_accepted',
      'installation.deleted',
    ],
    () => {
      app.suspend(installation)
      app.suspend(installation, false)
      app.select(installation, 'acme/models', false)
      app.select(installation, 'acme/models')
      app.accept(installation)
      app.uninstall(installation, 'boss')
    },
    { installation: { id: expect.any(Number), app_slug: 'gate' }, sender: { login: 'boss' } },
  ],
  [
    'a merge',
    ['pull_request.closed', 'push'],
    () => void repository.merge(1, { by: 'ana' }),
    { ref: 'refs/heads/main', sender: { login: 'ana' }, commits: [{ modified: ['a'] }, {}] },
  ],
]

function ruleset(context: string, more: readonly object[] = []): Readonly<Record<string, unknown>> {
  const checks = { strict_required_status_checks_policy: false, required_status_checks: [{ context }] }
  return {
    name: 'gate',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'required_status_checks', parameters: checks }, ...more],
  }
}

describe('what happens is told, in payloads that GitHub describes', () => {
  test.each(DEEDS)('%s', async (_, events, act, says) => {
    act()
    await simulator.settled()
    expect(receiver.names()).toEqual(events)
    expect(receiver.received.at(-1)?.payload).toMatchObject({ ...says, installation: { id: installation.id } })
  })

  test('a queue asks for checks, ejects what fails with what is behind it made anew, and merges what passes', async () => {
    repository.commit({ branch: 'other', from: 'main', author: 'cleo', files: { o: '1' } })
    repository.openPull({ head: 'other', base: 'main', author: 'cleo' })
    repository.addRuleset(ruleset('ci'))
    const pass = (sha: string, state = 'success'): void =>
      repository.setStatus(sha, { context: 'ci', state, by: 'ana' })
    for (const pull of [1, 2]) {
      pass(repository.pull(pull).head.sha)
      expect(repository.enqueue(pull, 'ana')).toBe(null)
    }
    await simulator.settled()
    receiver.received.splice(0)
    const [one, two] = repository.queue
    pass(one?.sha ?? '', 'failure')
    pass(repository.queue[0]?.sha ?? '')
    await simulator.settled()
    expect(receiver.names().filter((name) => /^(?:merge_group|pull_request)\./.test(name))).toEqual([
      'pull_request.dequeued',
      'merge_group.destroyed',
      'merge_group.destroyed',
      'merge_group.checks_requested',
      'pull_request.dequeued',
      'pull_request.closed',
      'merge_group.destroyed',
    ])
    const groups = receiver.received.filter(({ headers }) => headers['x-github-event'] === 'merge_group')
    expect(groups.map(({ payload }) => valueAt(payload, 'reason'))).toEqual([
      'invalidated',
      'invalidated',
      undefined,
      'merged',
    ])
    expect(groups.map(({ payload }) => valueAt(payload, 'merge_group', 'head_sha')).slice(0, 2)).toEqual([
      one?.sha,
      two?.sha,
    ])
    expect([repository.pull(1).merge, repository.pull(2).merge?.sha]).toEqual([null, repository.resolve('main')])
  })
})

describe('a delivery', () => {
  test('is signed over its bytes and says where it comes from (platform.md 4)', async () => {
    repository.label(1, 'naïve 🚀')
    await simulator.settled()
    const delivery = receiver.received[0]
    const { 'x-hub-signature-256': signature, ...headers } = delivery?.headers ?? {}
    expect(signature).toBe(signatureOf(delivery?.body ?? ''))
    expect(headers['x-github-delivery']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-hook-id': expect.stringMatching(/^\d+$/),
      'x-github-hook-installation-target-id': String(app.id),
      'x-github-hook-installation-target-type': 'integration',
    })
  })

  test('tells what was so when it happened, however late it is sent', async () => {
    simulator.webhooks.mode = 'held'
    repository.label(1, 'one')
    repository.unlabel(1, 'one')
    simulator.webhooks.release()
    await simulator.settled()
    expect(receiver.received.map(({ payload }) => valueAt(payload, 'pull_request', 'labels', 'length'))).toEqual([1, 0])
  })

  test('may come late, twice, never and in any order; what was lost is in the log as failed', async () => {
    simulator.webhooks.mode = 'held'
    for (const name of ['one', 'two', 'three']) repository.label(1, name)
    expect(simulator.webhooks.held).toHaveLength(3)
    simulator.webhooks.release(([one, , three]) => [three, one, three].flatMap((each) => each ?? []))
    await simulator.settled()
    expect(receiver.received.map(({ payload }) => valueAt(payload, 'label', 'name'))).toEqual(['three', 'one', 'three'])
    expect(simulator.webhooks.deliveries.slice(-3).map(({ status }) => status)).toEqual([202, 0, 202])
    repository.label(1, 'four')
    repository.comment(1, { author: 'ana', body: 'Hm.' })
    simulator.webhooks.deliver(({ event }) => event === 'issue_comment')
    await simulator.settled()
    expect([receiver.names().at(-1), simulator.webhooks.held.length]).toEqual(['issue_comment.created', 1])
  })

  test('that is answered with an error, or not at all, is written down as that', async () => {
    receiver.status = 500
    repository.label(1, 'one')
    await simulator.settled()
    app.webhookUrl = 'http://127.0.0.1:1/'
    repository.label(1, 'two')
    await simulator.settled()
    expect(simulator.webhooks.deliveries.slice(-2).map(({ status, answer }) => [status, answer])).toEqual([
      [500, 'noted'],
      [0, ''],
    ])
  })

  test('goes to every App that hears of it, under one GUID (platform.md 4)', async () => {
    const other = new Receiver()
    const second = await hookedApp(simulator, other, { slug: 'other' })
    second.install('acme', { repositories: ['acme/models'] })
    repository.label(1, 'one')
    await simulator.settled()
    expect(guid(receiver)).toBe(guid(other))
    expect(other.received.at(-1)?.headers['x-github-hook-installation-target-id']).toBe(String(second.id))
    await other.close()
  })
})

/** One thing of each kind. */
function deeds(): void {
  repository.label(1, 'one')
  repository.review(1, { author: 'ana', state: 'APPROVED' })
  leads().remove('ana')
  repository.addRuleset(ruleset('ci'))
}

function guid({ received }: Receiver): unknown {
  return received.at(-1)?.headers['x-github-delivery']
}

describe('who hears of what', () => {
  test.each([
    ['nothing without the permissions', { permissions: { metadata: 'read' } }, []],
    ['nothing without the subscription', { events: [] }, []],
    [
      'what it was granted',
      { permissions: { pull_requests: 'read' } },
      ['pull_request.labeled', 'pull_request_review.submitted'],
    ],
    ['members events with members', { permissions: { members: 'read' } }, ['membership.removed']],
    ['rulesets with administration', { permissions: { administration: 'read' } }, ['repository_ruleset.created']],
  ] as const)('an App hears of %s (platform.md 2.4, 3)', async (_, options, events) => {
    const other = new Receiver()
    const second = await hookedApp(simulator, other, { slug: 'other', ...options })
    second.install('acme')
    await simulator.settled()
    other.received.splice(0)
    deeds()
    await simulator.settled()
    expect(other.names()).toEqual(events)
    await other.close()
  })

  test('new permissions do nothing until they are accepted (platform.md 2.4)', async () => {
    app.ask({ permissions: { contents: 'read' } })
    repository.label(1, 'one')
    app.accept(installation)
    repository.label(1, 'two')
    await simulator.settled()
    expect(receiver.names()).toEqual(['pull_request.labeled', 'installation.new_permissions_accepted'])
  })

  test('a suspended installation and repositories that were not chosen tell nothing', async () => {
    app.suspend(installation)
    repository.label(1, 'one')
    app.suspend(installation, false)
    app.select(installation, 'acme/models', false)
    repository.label(1, 'two')
    await simulator.settled()
    expect(receiver.names().filter((name) => name.startsWith('pull_request'))).toEqual([])
  })

  test('presses of a button are for the App that made it', async () => {
    const other = new Receiver()
    const second = await hookedApp(simulator, other, { slug: 'other' })
    second.install('acme')
    const token = simulator.token({ kind: 'app', login: 'gate', permissions: EVERYTHING })
    const response = await fetch(`${simulator.url}/repos/acme/models/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
      body: JSON.stringify({ name: 'gate', head_sha: first, conclusion: 'failure' }),
    })
    const run = Number(valueAt(await response.json(), 'id'))
    await simulator.settled()
    expect(receiver.names()).toEqual(['check_run.created', 'check_run.completed'])
    app.press('acme/models', run, { by: 'ana', identifier: 'recheck' })
    app.rerequest('acme/models', run, { by: 'bob' })
    await simulator.settled()
    expect(receiver.names().slice(2)).toEqual(['check_run.requested_action', 'check_run.rerequested'])
    expect(receiver.received.at(-2)?.payload).toMatchObject({
      requested_action: { identifier: 'recheck' },
      sender: { login: 'ana' },
      check_run: { id: run },
    })
    expect(other.names().filter((name) => /request/.test(name))).toEqual([])
    await other.close()
  })

  test("the table of needs is GitHub's own, as far as its description says", () => {
    const described = new Map(
      Object.entries(hooksOf()).flatMap(([name, text]) => {
        const found = /at least read-level access for the\s+"([^"]+)" repository permission/.exec(text)?.[1]
        return found === undefined ? [] : [[name.replaceAll('-', '_'), SCOPES[found]]]
      }),
    )
    const known = Object.keys(WEBHOOK_NEEDS).filter((event) => described.has(event))
    expect(known).toEqual(['create', 'delete', 'push', 'status'])
    for (const event of known) expect(WEBHOOK_NEEDS[event]).toEqual([described.get(event)])
  })
})

const SCOPES: Readonly<Record<string, string>> = { Contents: 'contents', 'Commit statuses': 'statuses' }

function hooksOf(): Readonly<Record<string, string>> {
  const hooks = new Description('2022-11-28').at('x-webhooks')
  const entries = Object.entries(isRecord(hooks) ? hooks : {})
  return Object.fromEntries(entries.map(([name, hook]) => [name, String(valueAt(hook, 'post', 'summary'))]))
}
