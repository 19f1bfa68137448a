import { describe, expect, test } from 'vitest'
import { faultOf } from '../fault-of.ts'
import { checkWrite, type GateScene, gateScene, MARKER, RUNNING } from './scene.ts'

describe('what a pull request is', () => {
  test('one request tells everything', async () => {
    const { repository, read, spent } = await gateScene()
    repository.review(1, { author: 'dana', state: 'APPROVED', body: 'Fine.' })
    spent()
    const reading = await read()
    expect(spent()).toBe(1)
    const head = repository.resolve('retrain')
    expect(reading).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      number: 1,
      state: 'open',
      draft: false,
      body: 'Better.',
      bodyEditedAt: null,
      opener: { login: 'bob', bot: false },
      base: { ref: 'main', sha: repository.resolve('main') },
      stacked: false,
      head: { ref: 'retrain', sha: head, repository: 'acme/models', repositoryId: expect.any(Number) },
      defaultBranch: { ref: 'main', sha: repository.resolve('main') },
      sameHead: [{ number: 1, baseRef: 'main' }],
      checks: [],
      requested: [],
      ownComments: [],
    })
    const by = { id: expect.any(Number), login: 'dana', bot: false }
    const at = expect.stringMatching(/^2026-.*Z$/)
    const review = { id: expect.any(Number), by, state: 'approved', sha: head, at, body: 'Fine.' }
    expect(reading.reviews).toEqual({ total: 1, items: [review] })
    expect(reading.commits).toMatchObject({ total: 1, items: [{ sha: head, parents: [reading.base.sha], web: false }] })
  })

  test('there is none of that number', async () => {
    const { forge, options, spent } = await gateScene()
    spent()
    expect(await forge.readPull(7, options)).toBeNull()
    expect(spent()).toBe(1)
  })

  test('its base is the branch of now, not what the pull request was last compared with', async () => {
    const { repository, read } = await gateScene()
    const moved = repository.commit({ branch: 'main', files: { 'later.md': 'x' } })
    expect((await read()).base.sha).toBe(moved)
  })

  test('a base that was forced back: what it lost belongs to the change, whoever wrote it', async () => {
    const { repository, read } = await gateScene()
    const before = repository.resolve('main') ?? ''
    const lost = repository.commit({ branch: 'main', files: { 'lost.md': 'x' }, author: 'mallory' })
    const tip = repository.resolve('retrain') ?? ''
    const merge = repository.commit({ branch: 'retrain', parents: [tip, lost], files: { 'lost.md': 'x' } })
    const listed = async (): Promise<readonly string[]> => (await read()).commits.items.map(({ sha }) => sha)
    expect(await listed()).toEqual([tip, merge])
    repository.setBranch('main', before)
    expect((await listed()).toSorted()).toEqual([tip, merge, lost].toSorted())
    expect((await read()).commits).toMatchObject({ total: 3 })
  })

  test('a base of another history: what the change is can’t be counted, and more is said to be there', async () => {
    const { repository, read } = await gateScene()
    const { commits } = await read()
    repository.setBranch('main', repository.commit({ branch: 'foreign', parents: [], files: { 'foreign.md': 'x' } }))
    expect((await read()).commits).toEqual({ ...commits, total: commits.total + 1 })
  })

  test('a comparison that is refused is no other history', async () => {
    const { repository, simulator, read } = await gateScene()
    repository.commit({ branch: 'main', files: { 'later.md': 'x' } })
    const missing = { status: 404, body: { message: 'Not Found' } }
    simulator.faults.add({ match: { path: /compare/ }, times: 1, respond: missing })
    expect((await faultOf(read())).code).toBe('fault/not-found')
    expect((await read()).commits.total).toBe(1)
  })

  test('closed and merged are told apart', async () => {
    const { repository, read } = await gateScene()
    repository.mergePull(1)
    expect((await read()).state).toBe('merged')
    repository.commit({ branch: 'other', files: { x: '1' } })
    repository.closePull(repository.openPull({ head: 'other', base: 'main', author: 'eve' }))
    expect((await read(2)).state).toBe('closed')
  })

  test('a fork names its own repository', async () => {
    const { repository, read } = await gateScene()
    const fork = repository.fork('eve')
    const sha = fork.commit({ branch: 'patch', author: 'eve', files: { x: '1' } })
    const number = repository.openPull({ head: 'patch', base: 'main', author: 'eve', fromFork: 'eve/models' })
    const { head, sameHead } = await read(number)
    expect(head).toEqual({ ref: 'patch', sha, repository: 'eve/models', repositoryId: expect.any(Number) })
    expect(sameHead).toEqual([{ number, baseRef: 'main' }])
  })

  test('a forced push replaces the head and its commits', async () => {
    const { repository, read } = await gateScene()
    const before = await read()
    const sha = repository.commit({ branch: 'retrain', from: 'main', author: 'eve', files: { y: '1' } })
    const { head, commits } = await read()
    expect(head.sha).toBe(sha)
    expect(commits.items.map((commit) => commit.sha)).toEqual([sha])
    repository.setBranch('retrain', before.head.sha)
    expect((await read()).head.sha).toBe(before.head.sha)
  })

  test('pull requests with the very same head are known, those that only hold the commit are not', async () => {
    const { repository, read } = await gateScene()
    repository.commit({ branch: 'production', from: 'main', files: { 'production.md': 'x' } })
    const same = repository.openPull({ head: 'retrain', base: 'production', author: 'eve' })
    repository.commit({ branch: 'further', from: 'retrain', files: { z: '1' } })
    repository.openPull({ head: 'further', base: 'main', author: 'eve' })
    expect((await read()).sameHead).toEqual([
      { number: 1, baseRef: 'main' },
      { number: same, baseRef: 'production' },
    ])
    repository.mergePull(same)
    expect((await read()).sameHead).toEqual([{ number: 1, baseRef: 'main' }])
  })

  test('a head whose repository is gone, and a base branch that is gone', async () => {
    const { read, answerWith } = await gateScene()
    await answerWith({ headRepository: null, baseRef: null })
    expect(await read()).toMatchObject({
      head: { ref: 'retrain', repository: null, repositoryId: null },
      base: { ref: 'main', sha: null },
    })
  })
})

describe('who made the commits', () => {
  type Made = Parameters<GateScene['repository']['commit']>[0]

  async function made(
    request: Omit<Made, 'branch'>,
  ): Promise<Awaited<ReturnType<GateScene['read']>>['commits']['items'][number]> {
    const { repository, read } = await gateScene()
    const sha = repository.commit({ branch: 'retrain', files: { more: '1' }, ...request })
    const commit = (await read()).commits.items.find((each) => each.sha === sha)
    if (commit === undefined) throw new Error('the commit is missing')
    return commit
  }

  test('author and committer are told apart', async () => {
    const commit = await made({ author: 'ana', committer: 'bob' })
    expect(commit.author).toMatchObject({ account: { login: 'ana', bot: false }, name: 'ana' })
    expect(commit.committer.account).toMatchObject({ login: 'bob' })
  })

  test('an address that nobody owns is kept as written', async () => {
    const commit = await made({ author: { name: 'Mallory', email: 'mallory@example.com' } })
    expect(commit.author).toEqual({ account: null, name: 'Mallory', email: 'mallory@example.com' })
  })

  test('co-authors are those of the trailers, without the author', async () => {
    const message = [
      'Retrain',
      '',
      'Co-authored-by: Cleo <cleo@example.com>',
      'co-authored-by: ana <1001+ana@users.noreply.github.com>',
    ].join('\n')
    const { coAuthors } = await made({ author: 'bob', message })
    expect(coAuthors.map(({ name, account }) => [name, account?.login ?? null])).toEqual([
      ['Cleo', null],
      ['ana', 'ana'],
    ])
  })

  test('a bot is known by its address, since GraphQL gives it no account', async () => {
    const email = '41898282+github-actions[bot]@users.noreply.github.com'
    const { author } = await made({ author: { name: 'github-actions[bot]', email } })
    expect(author.account).toEqual({ id: 41_898_282, login: 'github-actions[bot]', bot: true })
  })

  test.each(['x41898282+a[bot]@users.noreply.github.com', '1+a@users.noreply.github.com', '1+a[bot]@example.com'])(
    '%s is no address of a bot',
    async (email) => {
      expect((await made({ author: { name: 'a', email } })).author.account).toBeNull()
    },
  )

  test("a commit of GitHub's editor names nobody as committer", async () => {
    const commit = await made({ author: 'ana', committer: { name: 'GitHub', email: 'noreply@github.com' } })
    expect(commit).toMatchObject({ web: true, committer: { account: null } })
  })

  test("GitHub's address in a commit that is not GitHub's hides nobody", async () => {
    const commit = await made({ author: 'ana', committer: { name: 'Mallory', email: 'noreply@github.com' } })
    expect(commit).toMatchObject({ web: false, committer: { account: null, name: 'Mallory' } })
  })

  test('commits of all parents count', async () => {
    const { repository, read } = await gateScene()
    const side = repository.commit({ branch: 'side', from: 'main', author: 'cleo', files: { side: '1' } })
    const tip = repository.resolve('retrain') ?? ''
    const merge = repository.commit({ branch: 'retrain', author: 'bob', parents: [tip, side], files: { side: '1' } })
    const { items } = (await read()).commits
    expect(items.find(({ sha }) => sha === merge)?.parents).toEqual([tip, side])
    expect(items.find(({ sha }) => sha === side)?.author.account?.login).toBe('cleo')
  })

  test('a commit with more authors than GitHub hands out at once leaves the list incomplete', async () => {
    const { repository, read } = await gateScene()
    const trailers = Array.from({ length: 60 }, (_, index) => `Co-authored-by: C${index} <c${index}@example.com>`)
    repository.commit({ branch: 'retrain', message: `x\n\n${trailers.join('\n')}`, files: { more: '1' } })
    const { items, total } = (await read()).commits
    expect({ items: items.length, total }).toEqual({ items: 1, total: 2 })
  })
})

describe('what it costs', () => {
  test.each([0, 5, 90])('%s approvals by outsiders cost nothing', async (count) => {
    const { repository, read, spent } = await gateScene()
    for (let index = 0; index < count; index++) repository.review(1, { author: `out${index}`, state: 'APPROVED' })
    spent()
    expect((await read()).reviews.items).toHaveLength(count)
    expect(spent()).toBe(1)
  })

  test.each([
    [100, 1],
    [101, 2],
    [500, 5],
    [5000, 50],
  ])('%i reviews take %i requests, and all are there in order', async (count, requests) => {
    const { repository, read, spent } = await gateScene()
    const ids = Array.from({ length: count }, (_, index) =>
      repository.review(1, { author: `out${index}`, state: index % 2 === 0 ? 'APPROVED' : 'COMMENTED' }),
    )
    spent()
    const { reviews } = await read()
    expect(spent()).toBe(requests)
    expect(reviews.total).toBe(count)
    expect(reviews.items.map(({ id }) => id)).toEqual(ids)
  })

  test('further pages of several lists come in the same requests', async () => {
    const { repository, read, spent } = await gateScene()
    for (let index = 0; index < 201; index++) {
      repository.commit({ branch: 'retrain', files: { more: String(index) } })
      repository.review(1, { author: `out${index}`, state: 'COMMENTED' })
      repository.comment(1, { author: 'eve', body: 'Hm.' })
    }
    spent()
    const { commits, reviews } = await read(1, { comments: true })
    expect(spent()).toBe(3)
    expect([commits.items.length, commits.total, reviews.items.length]).toEqual([202, 202, 201])
  })

  test('of more than 250 commits the rest is only counted, and the checks are still those of the head', async () => {
    const { repository, read, spent, forge } = await gateScene()
    for (let index = 0; index < 259; index++) repository.commit({ branch: 'retrain', files: { more: String(index) } })
    const head = repository.resolve('retrain') ?? ''
    await forge.write(checkWrite(head))
    spent()
    const { commits, checks, sameHead } = await read()
    // two further pages of commits, and the head by itself
    expect(spent()).toBe(4)
    expect([commits.items.length, commits.total]).toEqual([250, 260])
    expect(checks).toMatchObject([{ name: 'countersign/production', conclusion: 'failure' }])
    expect(sameHead).toEqual([{ number: 1, baseRef: 'main' }])
  })
})

describe('our own comments', () => {
  test('are known by who wrote them and how they begin, and only when asked for', async () => {
    const { repository, forge, read } = await gateScene()
    repository.comment(1, { author: 'eve', body: `${MARKER}gate=production -->` })
    const { node } = await read()
    const comment = async (body: string): Promise<string | null> =>
      (await forge.write({ check: null, comment: { node: null, pull: node.pull, body } })).comment
    await comment('Unknown command.')
    const report = await comment(`${MARKER}gate=production -->\nBlocked`)
    expect((await read(1, { comments: true })).ownComments).toEqual([report])
    expect((await read(1, { comments: false })).ownComments).toEqual([])
  })
})

describe('checks on the head', () => {
  test('ours, those that pretend to be, and no others', async () => {
    const { repository, forge, read, simulator, appId } = await gateScene()
    const head = repository.resolve('retrain') ?? ''
    const { check } = await forge.write(checkWrite(head, { conclusion: 'action_required' }))
    const forger = simulator.token({ kind: 'actions', permissions: { checks: 'write', statuses: 'write' } })
    const post = async (path: string, body: unknown): Promise<unknown> => {
      const headers = { authorization: `Bearer ${forger}`, 'user-agent': 'test' }
      return fetch(`${simulator.url}/repos/acme/models/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
    }
    await post('check-runs', { name: 'countersign/production', head_sha: head, conclusion: 'success' })
    await post('check-runs', { name: 'build', head_sha: head, conclusion: 'success' })
    await post(`statuses/${head}`, { state: 'success', context: 'Countersign/production' })
    expect((await read()).checks).toEqual([
      expect.objectContaining({ kind: 'check-run', app: 15_368, by: 'github-actions', conclusion: 'success' }),
      {
        kind: 'check-run',
        name: 'countersign/production',
        app: appId,
        by: 'countersign',
        node: check,
        status: 'completed',
        conclusion: 'action_required',
        externalId: 'sha256:1',
      },
      expect.objectContaining({ kind: 'status', name: 'Countersign/production', app: null, conclusion: 'success' }),
    ])
  })

  test('our own is found among more checks than are listed', async () => {
    const { repository, forge, read, simulator, spent } = await gateScene({ limits: { contentPerMinute: 1000 } })
    const head = repository.resolve('retrain') ?? ''
    await forge.write(checkWrite(head))
    const other = simulator.token({ kind: 'actions', permissions: { statuses: 'write' } })
    const headers = { authorization: `Bearer ${other}`, 'user-agent': 'test' }
    for (let index = 0; index < 620; index++) {
      const body = JSON.stringify({ state: 'success', context: `ci/${index}` })
      await fetch(`${simulator.url}/repos/acme/models/statuses/${head}`, { method: 'POST', headers, body })
    }
    spent()
    expect((await read()).checks).toHaveLength(1)
    expect(spent()).toBe(5)
  })
})

describe('revoking and reading', () => {
  test('is one request, and the new run leads the list', async () => {
    const { repository, forge, read, spent } = await gateScene()
    const head = repository.resolve('retrain') ?? ''
    const green = await forge.write(checkWrite(head, { conclusion: 'success' }))
    spent()
    const before = checkWrite(head, RUNNING)
    const reading = await read(1, { before })
    expect(spent()).toBe(1)
    expect(reading.checks).toHaveLength(1)
    expect(reading.checks[0]).toMatchObject({ status: 'in_progress', conclusion: null })
    expect(reading.checks[0]?.node).not.toBe(green.check)
    expect(reading.opener?.login).toBe('bob')
  })

  test('knows no such pull request either, after it has written', async () => {
    const { repository, forge, options, read } = await gateScene()
    const head = repository.resolve('retrain') ?? ''
    expect(await forge.readPull(7, { ...options, before: checkWrite(head, RUNNING) })).toBeNull()
    expect((await read()).checks).toMatchObject([{ status: 'in_progress' }])
  })

  test('asks for the id of the repository once where it was never read', async () => {
    const { repository, forge, options, spent } = await gateScene()
    const head = repository.resolve('retrain') ?? ''
    spent()
    await forge.readPull(1, { ...options, before: checkWrite(head, RUNNING) })
    expect(spent()).toBe(2)
    await forge.readPull(1, { ...options, before: checkWrite(head, RUNNING) })
    expect(spent()).toBe(1)
  })

  test('with a comment, writes both first', async () => {
    const { repository, forge, read } = await gateScene()
    const head = repository.resolve('retrain') ?? ''
    const { node } = await read()
    const comment = { node: null, pull: node.pull, body: 'Reading.' }
    const reading = await read(1, { before: { ...checkWrite(head, RUNNING), comment } })
    expect(reading.checks).toMatchObject([{ status: 'in_progress' }])
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Reading.'])
    expect(forge).toBeDefined()
  })
})
