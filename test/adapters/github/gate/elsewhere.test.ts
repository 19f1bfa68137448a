import { describe, expect, test } from 'vitest'
import { installationRepositories } from '../../../../src/adapters/github/gate/installation-repositories.ts'
import type { Budget } from '../../../../src/adapters/github/request-budget.ts'
import { gateClient } from '../../../../src/adapters/github/gate/gate-client.ts'
import { quiet } from '../../../app/quiet-log.ts'
import { faultOf } from '../fault-of.ts'
import { gateScene } from './scene.ts'

const SHA = (digit: string): string => digit.repeat(40)

describe('the last look', () => {
  test('is one small request', async () => {
    const { forge, repository, spent } = await gateScene()
    spent()
    const headSha = repository.resolve('retrain')
    expect(await forge.look(1)).toEqual({ headSha, baseRef: 'main', state: 'open', draft: false })
    expect(spent()).toBe(1)
    repository.mergePull(1)
    expect((await forge.look(1))?.state).toBe('merged')
    expect(await forge.look(7)).toBeNull()
  })
})

describe('our latest run on a commit', () => {
  const output = { externalId: '', title: 't', summary: 's', text: '', annotations: [] } as const
  const name = 'countersign/production'

  test('is told by name, wherever the pull request is by now', async () => {
    const { forge, repository, options } = await gateScene()
    const { appId } = options
    const headSha = repository.resolve('retrain') ?? ''
    const asked = { headSha, name, appId }
    expect(await forge.latestRun(asked)).toBeNull()
    const green = { ...output, status: 'completed', conclusion: 'success' } as const
    const first = await forge.write({ check: { name, headSha, node: null, output: green }, comment: null })
    const other = { name: `${name}@side`, headSha, node: null, output: green }
    await forge.write({ check: other, comment: null })
    repository.commit({ branch: 'retrain', files: { more: '1' } })
    expect(await forge.latestRun(asked)).toEqual({ node: first.check, status: 'completed', conclusion: 'success' })
    const running = { ...output, status: 'in_progress', conclusion: null } as const
    const second = await forge.write({ check: { name, headSha, node: first.check, output: running }, comment: null })
    expect(await forge.latestRun(asked)).toEqual({ node: second.check, status: 'in_progress', conclusion: null })
    expect(await forge.latestRun({ ...asked, appId: appId + 1 })).toBeNull()
  })

  test('a commit that is gone has none; a repository that is gone is a fault', async () => {
    const { forge, simulator, options } = await gateScene()
    const asked = { headSha: SHA('e'), name, appId: options.appId }
    expect(await forge.latestRun(asked)).toBeNull()
    simulator.faults.add({ match: { path: /check-runs/ }, respond: { status: 404, body: { message: 'Not Found' } } })
    await expect(forge.latestRun(asked)).rejects.toMatchObject({ code: 'fault/not-found' })
  })
})

test('the tip of a branch', async () => {
  const { forge, repository } = await gateScene()
  expect(await forge.tip('retrain')).toBe(repository.resolve('retrain'))
  expect(await forge.tip('refs/heads/retrain')).toBe(repository.resolve('retrain'))
  expect(await forge.tip('gone')).toBeNull()
})

describe('open pull requests', () => {
  test('all, and those into one branch', async () => {
    const { forge, repository, spent } = await gateScene()
    repository.commit({ branch: 'production', from: 'main', files: { p: '1' } })
    for (let index = 0; index < 120; index++) {
      repository.commit({ branch: `b${index}`, from: 'main', files: { [`f${index}`]: '1' } })
      repository.openPull({ head: `b${index}`, base: index % 2 === 0 ? 'main' : 'production', author: 'eve' })
    }
    spent()
    expect(await forge.openPulls(null)).toHaveLength(121)
    expect(spent()).toBe(2)
    expect(await forge.openPulls('production')).toHaveLength(60)
    const [first] = await forge.openPulls('main')
    expect(first).toEqual({
      number: 1,
      headSha: repository.resolve('retrain'),
      baseRef: 'main',
      stackBase: null,
      updatedAt: expect.stringMatching(/Z$/),
      draft: false,
    })
  })

  test('one of a stack is into the base of the stack', async () => {
    const { forge, simulator } = await gateScene()
    const pull = {
      number: 2,
      head: { sha: SHA('a') },
      base: { ref: 'retrain' },
      updated_at: '2026-11-02T09:00:00Z',
      draft: false,
    }
    const stack = { base: { ref: 'main', sha: SHA('b') }, size: 2, position: 2 }
    simulator.faults.add({ match: { path: /pulls$/ }, respond: { status: 200, body: [{ ...pull, stack }] } })
    expect(await forge.openPulls('main')).toMatchObject([{ number: 2, baseRef: 'retrain', stackBase: 'main' }])
    expect(await forge.openPulls('retrain')).toEqual([])
  })
})

const item = (about: object): object => ({
  id: 1,
  before: SHA('a'),
  after: SHA('b'),
  ref: 'refs/heads/retrain',
  timestamp: '2026-11-02T09:00:00Z',
  activity_type: 'push',
  actor: { login: 'bob', id: 7, type: 'User' },
  ...about,
})

describe('activity', () => {
  test('tells who pushed, page by page', async () => {
    const { forge, simulator, spent } = await gateScene()
    const link = `<${simulator.url}/repositories/1/activity?ref=x&after=cursor>; rel="next"`
    const bot = { login: 'helper[bot]', id: 8, type: 'Bot' }
    const answers = [
      { status: 200, headers: { link }, body: [item({})] },
      { status: 200, body: [item({ actor: bot, activity_type: 'force_push' }), item({ actor: null })] },
    ]
    for (const respond of answers) simulator.faults.add({ match: { path: /activity$/ }, times: 1, respond })
    spent()
    const at = '2026-11-02T09:00:00Z'
    expect(await forge.activity('acme/models', 'refs/heads/retrain')).toEqual([
      { by: { id: 7, login: 'bob', bot: false }, before: SHA('a'), after: SHA('b'), at },
      { by: { id: 8, login: 'helper[bot]', bot: true }, before: SHA('a'), after: SHA('b'), at },
    ])
    expect(spent()).toBe(2)
    expect(simulator.requests.at(-1)?.query).toContain('after=cursor')
  })

  test.each([403, 404])('is empty where it may not be read (%i)', async (status) => {
    const { forge, simulator } = await gateScene()
    simulator.faults.add({ match: { path: /activity$/ }, respond: { status, body: { message: 'no' } } })
    expect(await forge.activity('eve/models', 'refs/heads/patch')).toEqual([])
  })

  test('is no guess where GitHub fails, or says what it should not', async () => {
    const { forge, simulator } = await gateScene()
    expect(await forge.activity('../etc', 'refs/heads/x')).toEqual([])
    simulator.faults.add({ match: { path: /activity$/ }, times: 1, respond: { status: 422, body: { message: 'no' } } })
    expect((await faultOf(forge.activity('acme/models', 'refs/heads/x'))).code).toBe('fault/conflict')
    simulator.faults.add({
      match: { path: /activity$/ },
      times: 1,
      respond: { status: 200, body: [item({ after: 'x' })] },
    })
    expect((await faultOf(forge.activity('acme/models', 'refs/heads/x'))).code).toBe('fault/malformed-answer')
  })
})

describe('what landed', () => {
  test('commits of a push, with their pull requests', async () => {
    const { forge, repository } = await gateScene()
    const before = repository.resolve('main') ?? ''
    const head = repository.resolve('retrain') ?? ''
    const merge = repository.mergePull(1)
    const { commits, total } = await forge.commitsBetween(before, merge)
    expect(total).toBe(2)
    const pull = { number: 1, baseRef: 'main', headSha: head, mergedAt: expect.stringMatching(/Z$/) }
    expect(commits).toEqual([
      { sha: head, pulls: [pull] },
      { sha: merge, pulls: [pull] },
    ])
  })

  test('a direct push belongs to none', async () => {
    const { forge, repository } = await gateScene()
    const before = repository.resolve('main') ?? ''
    const sha = repository.commit({ branch: 'main', files: { direct: '1' } })
    expect(await forge.commitsBetween(before, sha)).toEqual({ commits: [{ sha, pulls: [] }], total: 1 })
  })

  test('a branch that is new stands for its tip', async () => {
    const { forge, repository } = await gateScene()
    const sha = repository.commit({ branch: 'main', files: { direct: '1' } })
    expect((await forge.commitsBetween('0'.repeat(40), sha)).commits).toEqual([{ sha, pulls: [] }])
  })

  test('of more than 250 commits the rest is counted', async () => {
    const { forge, repository } = await gateScene()
    const before = repository.resolve('main') ?? ''
    for (let index = 0; index < 260; index++) repository.commit({ branch: 'main', files: { direct: String(index) } })
    const { commits, total } = await forge.commitsBetween(before, repository.resolve('main') ?? '')
    expect([commits.length, total]).toEqual([250, 260])
  })

  test('what was forced away can not be compared', async () => {
    const { forge, repository } = await gateScene()
    const asked = forge.commitsBetween('e'.repeat(40), repository.resolve('main') ?? '')
    expect((await faultOf(asked)).code).toBe('fault/not-found')
  })
})

const issues = (nodes: readonly object[]): object => ({ data: { repository: { issues: { nodes } } } })

describe('talking', () => {
  test('reviewers: teams of the own organization by their slug, and people', async () => {
    const { forge, simulator, spent } = await gateScene()
    simulator.faults.add({ match: { path: /requested_reviewers$/ }, respond: { status: 201, body: {} } })
    await forge.requestReviewers(1, { teams: ['Acme/leads', 'other/risk'], people: ['dana'] })
    expect(simulator.requests.at(-1)?.body).toEqual({ reviewers: ['dana'], team_reviewers: ['leads'] })
    spent()
    await forge.requestReviewers(1, { teams: ['other/risk'], people: [] })
    expect(spent()).toBe(0)
  })

  test('a reply is a comment of its own', async () => {
    const { forge, repository } = await gateScene()
    await forge.reply(1, 'Unknown command.')
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Unknown command.'])
  })

  test('an issue is opened once', async () => {
    const { forge, simulator, spent } = await gateScene()
    const own = { title: 'Bypass of main', url: 'https://github.com/acme/models/issues/9', viewerDidAuthor: true }
    const answers = [
      issues([
        { ...own, viewerDidAuthor: false },
        { ...own, title: 'Another' },
      ]),
      issues([own]),
    ]
    for (const body of answers) {
      simulator.faults.add({ match: { path: /graphql/ }, times: 1, respond: { status: 200, body } })
    }
    const opened = { status: 201, body: { html_url: own.url } }
    simulator.faults.add({ match: { path: /issues$/, method: 'POST' }, respond: opened })
    spent()
    expect(await forge.openIssue({ title: own.title, body: 'x' })).toBe(own.url)
    expect(spent()).toBe(2)
    expect(await forge.openIssue({ title: own.title, body: 'x' })).toBe(own.url)
    expect(spent()).toBe(1)
  })
})

describe('the App', () => {
  test('knows the repositories of an installation', async () => {
    const { client, simulator } = await gateScene()
    const repositories = [
      { id: 5, full_name: 'acme/models', archived: false },
      { id: 6, full_name: 'acme/old', archived: true },
    ]
    const body = { total_count: 2, repositories }
    simulator.faults.add({ match: { path: /installation\/repositories$/ }, respond: { status: 200, body } })
    expect(await installationRepositories(client, 9)).toEqual([{ installation: 9, id: 5, name: 'acme/models' }])
  })
})

describe('the client of the gate', () => {
  test('asks for its token before every request, so that it may renew', async () => {
    const { simulator, token } = await gateScene()
    let asked = 0
    const client = gateClient({
      token: async () => (asked++ === 0 ? 'ghs_old' : token),
      baseUrl: simulator.url,
      log: quiet,
    })
    expect((await faultOf(client.request('POST /graphql', { query: '{ viewer { login } }' }))).code).toBe(
      'fault/unauthorized',
    )
    expect((await client.request('POST /graphql', { query: '{ viewer { login } }' })).status).toBe(200)
  })

  test('tells what is left, of each kind', async () => {
    const { simulator, token } = await gateScene()
    const budgets: (Budget | null)[] = []
    const onBudget = (budget: Budget | null): void => void budgets.push(budget)
    const client = gateClient({ token: async () => token, baseUrl: simulator.url, log: quiet, onBudget })
    await client.request('POST /graphql', { query: '{ viewer { login } }' })
    await client.request('GET /repos/{owner}/{repo}/pulls', { owner: 'acme', repo: 'models' })
    expect(budgets).toMatchObject([
      { resource: 'graphql', limit: 5000, remaining: 4999 },
      { resource: 'core', limit: 15_000, remaining: 14_999 },
    ])
    expect(budgets[0]?.resetAt ?? 0).toBeGreaterThan(Date.now())
  })
})
