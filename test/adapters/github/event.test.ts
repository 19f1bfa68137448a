import { describe, expect, test } from 'vitest'
import { triggerOf } from '../../../src/adapters/github/event.ts'
import { readPullRequest } from '../../../src/adapters/github/pull-request.ts'
import { NAME, type Scene, simulated } from './simulated.ts'

function openPull({ repository }: Scene): { number: number; base: string; head: string } {
  const base = repository.commit({ branch: 'main', files: { a: '1' } })
  const head = repository.commit({ branch: 'topic', files: { a: '2' } })
  const number = repository.openPull({ head: 'topic', base: 'main', title: 't', author: 'ana', body: 'why' })
  return { number, base, head }
}

describe('triggerOf', () => {
  test.each(['pull_request', 'pull_request_target'] as const)('%s', async (kind) => {
    const scene = await simulated()
    const { number, base, head } = openPull(scene)
    const payload = scene.repository.eventFor(number, kind)
    expect(triggerOf({ name: kind, payload, number: null })).toEqual({
      kind: 'pull-request',
      pull: { number, base: { ref: 'main', sha: base }, head: { ref: 'topic', sha: head }, text: { body: 'why' } },
    })
  })

  test('merge_group names the pull request it was made for', async () => {
    const scene = await simulated()
    const { number, base } = openPull(scene)
    const payload = scene.repository.eventFor(number, 'merge_group')
    expect(triggerOf({ name: 'merge_group', payload, number: null })).toMatchObject({
      kind: 'merge-group',
      base: { ref: 'main', sha: base },
      head: { sha: scene.repository.testMerge(number) },
      number,
    })
  })

  test('workflow_dispatch asks for a number', () => {
    expect(triggerOf({ name: 'workflow_dispatch', payload: {}, number: 7 })).toEqual({ kind: 'dispatch', number: 7 })
    expect(() => triggerOf({ name: 'workflow_dispatch', payload: {}, number: null })).toThrow(/pull request/)
  })

  test.each(['push', 'schedule', '', '__proto__'])('%j is refused', (name) => {
    expect(() => triggerOf({ name, payload: {}, number: 1 })).toThrow(/no change/)
  })

  const wrong: readonly unknown[] = [null, 7, 'x', [], {}, { pull_request: null }, { pull_request: { number: '1' } }]
  test.each(wrong)('the payload %j is refused, not half read', (payload) => {
    expect(() => triggerOf({ name: 'pull_request', payload, number: null })).toThrow(/can't be read/)
  })

  test('a layer of a stack is judged against where the stack will end up', async () => {
    const scene = await simulated()
    const { number } = openPull(scene)
    const payload = scene.repository.eventFor(number, 'pull_request')
    const stack = { base: { ref: 'production', sha: 'f'.repeat(40) }, size: 2, position: 2, id: 1, number: 1 }
    const stacked = { pull_request: { ...(payload['pull_request'] as object), stack } }
    expect(triggerOf({ name: 'pull_request', payload: stacked, number: null })).toMatchObject({
      pull: { base: { ref: 'production' } },
    })
  })
})

test('a pull request reads from the API as from an event', async () => {
  const scene = await simulated()
  const { number } = openPull(scene)
  const payload = scene.repository.eventFor(number, 'pull_request')
  expect({ kind: 'pull-request', pull: await readPullRequest(scene.client, NAME, number) }).toEqual(
    triggerOf({ name: 'pull_request', payload, number: null }),
  )
})
