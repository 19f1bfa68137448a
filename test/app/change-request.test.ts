import { describe, expect, test } from 'vitest'
import { type ChangeSource, findChange } from '../../src/app/change-request.ts'
import { Fault } from '../../src/app/fault.ts'
import type { PullRequest, Trigger } from '../../src/app/trigger.ts'
import { fakeRepository } from './fake-repository.ts'

const options = { repository: 'acme/models', policyPath: 'p.yml', asOf: '2026-11-22T10:00:00Z' }
const event: PullRequest = {
  number: 7,
  base: { ref: 'main', sha: 'stale' },
  head: { ref: 'topic', sha: 'head' },
  text: { body: 'old' },
}
const repository = fakeRepository({ refs: { 'refs/heads/main': 'tip', 'refs/heads/production': 'live' }, commits: {} })
const trigger: Trigger = { kind: 'pull-request', pull: event }

const source = (now: PullRequest | Fault): ChangeSource => ({
  repository,
  pull: async () => (now instanceof Fault ? Promise.reject(now) : now),
})

describe('a pull request', () => {
  test('is judged at the head of its event, against the base of now', async () => {
    const { request, superseded } = await findChange(trigger, source({ ...event, text: { body: 'new' } }), options)
    expect(request).toMatchObject({ pull: 7, base: { ref: 'main', sha: 'tip' }, head: event.head })
    expect([request.pullRequest?.body, superseded]).toEqual(['new', false])
  })

  test('that was retargeted meets the policy of its new base', async () => {
    const now = { ...event, base: { ref: 'production', sha: 'x' } }
    expect((await findChange(trigger, source(now), options)).request.base).toEqual({ ref: 'production', sha: 'live' })
  })

  test('whose former base is gone is judged by its new one', async () => {
    const former: Trigger = { kind: 'pull-request', pull: { ...event, base: { ref: 'gone', sha: 'x' } } }
    expect((await findChange(former, source(event), options)).request.base).toEqual({ ref: 'main', sha: 'tip' })
    const still = findChange(former, source(former.pull), options)
    await expect(still).rejects.toMatchObject({ code: 'fault/not-found' })
  })

  test('and the tip of its base are asked for at the same time', async () => {
    const asked: string[] = []
    const resolve = (ref: string): Promise<string | null> => (asked.push(ref), repository.resolve(ref))
    const pull = async (): Promise<PullRequest> => (asked.push('pull'), await Promise.resolve(), event)
    const { request } = await findChange(trigger, { repository: { ...repository, resolve }, pull }, options)
    expect([asked, request.base.sha]).toEqual([['refs/heads/main', 'pull'], 'tip'])
  })

  test('that has moved on keeps the commit of its event, and says so', async () => {
    const now = { ...event, head: { ref: 'topic', sha: 'newer' } }
    const { request, superseded } = await findChange(trigger, source(now), options)
    expect([request.head.sha, superseded]).toEqual(['head', true])
  })

  test.each(['fault/forbidden', 'fault/not-found'] as const)(
    'that may not be read (%s) is as its event says',
    async (code) => {
      const { request } = await findChange(trigger, source(new Fault(code, 'no', 'no')), options)
      expect([request.base.sha, request.pullRequest?.body]).toEqual(['tip', 'old'])
    },
  )

  test('that fails to be read fails the run', async () => {
    const failing = source(new Fault('fault/server', 'no', 'no'))
    await expect(findChange(trigger, failing, options)).rejects.toMatchObject({ code: 'fault/server' })
  })

  test('asked for by number must be readable', async () => {
    const dispatch: Trigger = { kind: 'dispatch', number: 7 }
    expect((await findChange(dispatch, source(event), options)).request.head).toEqual(event.head)
    const refused = source(new Fault('fault/not-found', 'no', 'no'))
    await expect(findChange(dispatch, refused, options)).rejects.toMatchObject({ code: 'fault/not-found' })
  })
})

describe('a merge group', () => {
  const group = {
    kind: 'merge-group',
    base: { ref: 'main', sha: 'parent' },
    head: { ref: 'queue', sha: 'merged' },
  } as const

  test('is judged on its own commits, with the description of its pull request', async () => {
    const { request } = await findChange({ ...group, number: 7 }, source(event), options)
    expect(request).toMatchObject({ pull: null, base: group.base, head: group.head, pullRequest: { body: 'old' } })
  })

  test('that names none has no description', async () => {
    expect((await findChange({ ...group, number: null }, source(event), options)).request.pullRequest).toBeNull()
  })
})
