import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { valueAt } from './client.ts'
import { closeHooked, type HookedScene, openHooked, requiring } from './hooked-scene.ts'
import { DEEDS } from './webhook-deeds.ts'

let scene: HookedScene
beforeEach(async () => {
  scene = await openHooked()
})
afterEach(() => closeHooked(scene))

describe('what happens is told, in payloads that GitHub describes', () => {
  test.each(DEEDS)('%s', async (_, events, act, says) => {
    act(scene)
    await scene.simulator.settled()
    expect(scene.receiver.names()).toEqual(events)
    expect(scene.receiver.received.at(-1)?.payload).toMatchObject({
      ...says,
      installation: { id: scene.installation.id },
    })
  })

  test('a queue asks for checks, ejects what fails with what is behind it made anew, and merges what passes', async () => {
    scene.repository.commit({ branch: 'other', from: 'main', author: 'cleo', files: { o: '1' } })
    scene.repository.openPull({ head: 'other', base: 'main', author: 'cleo' })
    scene.repository.addRuleset(requiring('ci'))
    const pass = (sha: string, state = 'success'): void =>
      scene.repository.setStatus(sha, { context: 'ci', state, by: 'ana' })
    for (const pull of [1, 2]) {
      pass(scene.repository.pull(pull).head.sha)
      expect(scene.repository.enqueue(pull, 'ana')).toBe(null)
    }
    await scene.simulator.settled()
    scene.receiver.received.splice(0)
    const [one, two] = scene.repository.queue
    pass(one?.sha ?? '', 'failure')
    pass(scene.repository.queue[0]?.sha ?? '')
    await scene.simulator.settled()
    expect(scene.receiver.names().filter((name) => /^(?:merge_group|pull_request)\./.test(name))).toEqual([
      'pull_request.dequeued',
      'merge_group.destroyed',
      'merge_group.destroyed',
      'merge_group.checks_requested',
      'pull_request.dequeued',
      'pull_request.closed',
      'merge_group.destroyed',
    ])
    const groups = scene.receiver.received.filter(({ headers }) => headers['x-github-event'] === 'merge_group')
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
    expect([scene.repository.pull(1).merge, scene.repository.pull(2).merge?.sha]).toEqual([
      null,
      scene.repository.resolve('main'),
    ])
  })
})
