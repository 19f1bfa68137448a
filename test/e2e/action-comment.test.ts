import { describe, expect, test } from 'vitest'
import { metrics, promotion, POLICY_WITH_APPROVAL } from './promotion.ts'

/** Requests that change something. */
const writes = (simulator: Awaited<ReturnType<typeof promotion>>['simulator']): string[] =>
  simulator.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').map(({ method }) => method)

describe('the comment', () => {
  test('a second run writes nothing', async () => {
    const { simulator, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    const [first, second] = [await judge(pull), await judge(pull)]
    expect(writes(simulator)).toEqual(['POST'])
    expect(second.outputs).toEqual(first.outputs)
    expect(second.summary).toBe(first.summary)
  })

  test('the moment of the run stands nowhere in it', async () => {
    const { simulator, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    await judge(pull)
    await judge(pull, { environment: { COUNTERSIGN_AS_OF: '2026-12-24T18:00:00Z' } })
    expect(writes(simulator)).toEqual(['POST'])
  })

  test('is brought up to date in its place, found among over a hundred, past a forged one', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    await judge(pull)
    const [own] = repository.comments(pull).map(({ id, body }) => ({ id, body }))
    repository.comment(pull, { author: 'eve', body: `${own?.body ?? ''}FORGED` })
    for (let i = 0; i < 130; i++) repository.comment(pull, { author: 'ana', body: `talk ${i}` })
    repository.commit({ branch: 'topic', files: metrics('0.500'), author: 'ana' })
    await judge(pull)
    const after = repository.comments(pull)
    expect(after).toHaveLength(132)
    expect(after[0]?.id).toBe(own?.id)
    expect(after[0]?.body).not.toBe(own?.body)
    expect(after[1]?.body).toContain('FORGED')
  })

  test('a forged comment before ours does not keep us from writing', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    repository.comment(pull, { author: 'eve', body: '<!-- countersign:report v1 gate=production -->\nAll fine' })
    await judge(pull)
    const [forged, own] = repository.comments(pull)
    expect(forged?.body).toContain('All fine')
    expect(own?.body).toContain('<!-- countersign:report v1 ')
  })

  test('on-problem: none while all is fine, one when not, and that one is kept current', async () => {
    const { repository, propose, judge } = await promotion()
    const inputs = { comment: 'on-problem' }
    const pull = propose(metrics('0.910'))
    const fine = await judge(pull, { inputs })
    expect([repository.comments(pull).length, fine.outputs['comment-url']]).toEqual([0, ''])
    repository.commit({ branch: 'topic', files: metrics('0.500'), author: 'ana' })
    await judge(pull, { inputs })
    repository.commit({ branch: 'topic', files: metrics('0.920'), author: 'ana' })
    const end = await judge(pull, { inputs })
    expect(end.outputs['decision']).toBe('promote')
    expect(repository.comments(pull).map(({ body }) => body.trimEnd())).toEqual([
      end.file('countersign-report/report.md')?.trimEnd(),
    ])
  })

  test('never: none, and no permission to comment is asked for', async () => {
    const { simulator, repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    await judge(pull, { inputs: { comment: 'never' } })
    expect(repository.comments(pull)).toEqual([])
    expect(simulator.requests.filter(({ path }) => path.includes('/issues/'))).toEqual([])
  })

  test('an outdated run leaves the comment to the run of the newer commit', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    const event = { name: 'pull_request', payload: repository.eventFor(pull, 'pull_request') }
    repository.commit({ branch: 'topic', files: metrics('0.920'), author: 'ana' })
    await judge(pull)
    const current = repository.comments(pull).map(({ body }) => body)
    const late = await judge(pull, { event })
    expect([late.code, late.outputs['decision']]).toEqual([1, 'block'])
    expect(repository.comments(pull).map(({ body }) => body)).toEqual(current)
  })
})

describe('a token that may not comment', () => {
  test.each([
    ['a fork', { kind: 'read-only' }],
    ['a job without the permission', { kind: 'actions', permissions: { contents: 'read' } }],
  ] as const)(
    '%s: the decision is told by summary and outputs, and the job does not fail for that',
    async (_, access) => {
      const { simulator, repository, propose, judge } = await promotion()
      const [fine, bad] = [propose(metrics('0.910')), propose(metrics('0.500'), 'bad')]
      const token = simulator.token(access)
      const end = await judge(fine, { token })
      expect([end.code, end.outputs['decision']]).toEqual([0, 'promote'])
      expect(end.summary).not.toBe('')
      expect(end.log).toContain('::notice')
      expect(end.log).toContain('pull-requests: write')
      expect(repository.comments(fine)).toEqual([])
      expect((await judge(bad, { token })).code).toBe(1)
    },
  )

  test('a pull request from a fork is read through the base repository', async () => {
    const { simulator, repository, judge } = await promotion({ policy: POLICY_WITH_APPROVAL })
    const fork = repository.fork('eve')
    fork.commit({ branch: 'patch', from: 'main', files: metrics('0.950'), author: 'eve' })
    const pull = repository.openPull({
      head: 'patch',
      fromFork: fork.name,
      base: 'main',
      title: 'Better',
      author: 'eve',
    })
    const end = await judge(pull, { token: simulator.token({ kind: 'read-only' }) })
    expect([end.code, end.outputs['decision']]).toEqual([0, 'hold'])
  })

  test('a comment that GitHub fails to take is a warning, not a red job', async () => {
    const { simulator, propose, judge } = await promotion()
    simulator.faults.add({ match: { method: 'POST' }, respond: { status: 502 } })
    const end = await judge(propose(metrics('0.910')))
    expect([end.code, end.outputs['decision']]).toEqual([0, 'promote'])
    expect(end.log).toContain('::warning')
  })
})
