import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { valueAt } from './client.ts'
import { closeHooked, type HookedScene, openHooked } from './hooked-scene.ts'
import { hookedApp, Receiver, signatureOf } from './receiver.ts'

let scene: HookedScene
beforeEach(async () => {
  scene = await openHooked()
})
afterEach(() => closeHooked(scene))

describe('a delivery', () => {
  test('is signed over its bytes and says where it comes from (platform.md 4)', async () => {
    scene.repository.label(1, 'naïve 🚀')
    await scene.simulator.settled()
    const delivery = scene.receiver.received[0]
    const { 'x-hub-signature-256': signature, ...headers } = delivery?.headers ?? {}
    expect(signature).toBe(signatureOf(delivery?.body ?? ''))
    expect(headers['x-github-delivery']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-hook-id': expect.stringMatching(/^\d+$/),
      'x-github-hook-installation-target-id': String(scene.app.id),
      'x-github-hook-installation-target-type': 'integration',
    })
  })

  test('tells what was so when it happened, however late it is sent', async () => {
    scene.simulator.webhooks.mode = 'held'
    scene.repository.label(1, 'one')
    scene.repository.unlabel(1, 'one')
    scene.simulator.webhooks.release()
    await scene.simulator.settled()
    expect(scene.receiver.received.map(({ payload }) => valueAt(payload, 'pull_request', 'labels', 'length'))).toEqual([
      1, 0,
    ])
  })

  test('may come late, twice, never and in any order; what was lost is in the log as failed', async () => {
    scene.simulator.webhooks.mode = 'held'
    for (const name of ['one', 'two', 'three']) scene.repository.label(1, name)
    expect(scene.simulator.webhooks.held).toHaveLength(3)
    scene.simulator.webhooks.release(([one, , three]) => [three, one, three].flatMap((each) => each ?? []))
    await scene.simulator.settled()
    expect(scene.receiver.received.map(({ payload }) => valueAt(payload, 'label', 'name'))).toEqual([
      'three',
      'one',
      'three',
    ])
    expect(scene.simulator.webhooks.deliveries.slice(-3).map(({ status }) => status)).toEqual([202, 0, 202])
    scene.repository.label(1, 'four')
    scene.repository.comment(1, { author: 'ana', body: 'Hm.' })
    scene.simulator.webhooks.deliver(({ event }) => event === 'issue_comment')
    await scene.simulator.settled()
    expect([scene.receiver.names().at(-1), scene.simulator.webhooks.held.length]).toEqual(['issue_comment.created', 1])
  })

  test('that is answered with an error, or not at all, is written down as that', async () => {
    scene.receiver.status = 500
    scene.repository.label(1, 'one')
    await scene.simulator.settled()
    scene.app.webhookUrl = 'http://127.0.0.1:1/'
    scene.repository.label(1, 'two')
    await scene.simulator.settled()
    expect(scene.simulator.webhooks.deliveries.slice(-2).map(({ status, answer }) => [status, answer])).toEqual([
      [500, 'noted'],
      [0, ''],
    ])
  })

  test('goes to every App that hears of it, under one GUID (platform.md 4)', async () => {
    const other = new Receiver()
    const second = await hookedApp(scene.simulator, other, { slug: 'other' })
    second.install('acme', { repositories: ['acme/models'] })
    scene.repository.label(1, 'one')
    await scene.simulator.settled()
    expect(guid(scene.receiver)).toBe(guid(other))
    expect(other.received.at(-1)?.headers['x-github-hook-installation-target-id']).toBe(String(second.id))
    await other.close()
  })
})

function guid({ received }: Receiver): unknown {
  return received.at(-1)?.headers['x-github-delivery']
}
