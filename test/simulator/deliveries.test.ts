import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf, closeClean, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { hookedApp, Receiver } from './receiver.ts'
import type { SimulatedApp } from './simulated-app.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

let simulator: Simulator
let repository: SimulatedRepository
let receiver: Receiver
let app: SimulatedApp
let ask: Client

beforeEach(async () => {
  simulator = await startSimulator()
  repository = simulator.createRepository('acme/models')
  repository.commit({ branch: 'main', files: { a: '1' } })
  repository.commit({ branch: 'side', files: { a: '2' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob' })
  receiver = new Receiver()
  app = await hookedApp(simulator, receiver)
  app.install('acme')
  await simulator.settled()
  ask = clientOf(simulator, app.jwt())
})
afterEach(async () => {
  await receiver.close()
  await closeClean(simulator)
})

async function happen(...labels: readonly string[]): Promise<void> {
  for (const label of labels) repository.label(1, label)
  await simulator.settled()
}

test('deliveries are listed newest first, by cursor, and by how they went (OpenAPI apps/list-webhook-deliveries)', async () => {
  receiver.status = 503
  await happen('one', 'two')
  receiver.status = 200
  await happen('three')
  const all = await ask('/app/hook/deliveries?per_page=2')
  expect(all.json).toMatchObject([
    { event: 'pull_request', action: 'labeled', status: 'OK', status_code: 200, redelivery: false },
    {
      status: 'Invalid HTTP Response',
      status_code: 503,
      installation_id: expect.any(Number),
      repository_id: repository.id,
    },
  ])
  const next = /<([^>]+)>; rel="next"/.exec(all.headers.get('link') ?? '')?.[1] ?? ''
  const rest = await ask(next)
  expect(rest.json).toMatchObject([{ status_code: 503 }, { event: 'installation', action: 'created' }])
  expect(rest.headers.get('link')).toBe(null)
  expect(valueAt((await ask('/app/hook/deliveries?status=failure')).json, 'length')).toBe(2)
  expect(valueAt((await ask('/app/hook/deliveries?status=success')).json, 'length')).toBe(2)
  expect((await ask('/app/hook/deliveries?cursor=x')).status).toBe(400)
  const ids = simulator.webhooks.deliveries.map(({ id }) => id)
  expect(ids.every((id) => Number.isSafeInteger(id) && id > 2 ** 32)).toBe(true)
})

test('what was sent and answered is shown (OpenAPI apps/get-webhook-delivery)', async () => {
  await happen('one')
  const { id, body } = simulator.webhooks.deliveries.at(-1) ?? { id: 0, body: '' }
  const { json } = await ask(`/app/hook/deliveries/${id}`)
  expect(json).toMatchObject({
    id,
    request: { headers: { 'x-github-event': 'pull_request' }, payload: JSON.parse(body) },
    response: { payload: 'noted' },
  })
  expect((await ask('/app/hook/deliveries/1')).status).toBe(404)
})

test('a redelivery is a row of its own with the GUID and the bytes of the first (platform.md 4)', async () => {
  receiver.status = 500
  await happen('one')
  const failed = simulator.webhooks.deliveries.at(-1)
  receiver.status = 202
  await happen('two')
  expect((await ask(`/app/hook/deliveries/${failed?.id}/attempts`, { method: 'POST' })).status).toBe(202)
  await simulator.settled()
  const [first, , again] = receiver.received.slice(-3)
  expect([again?.body, again?.headers['x-github-delivery']]).toEqual([first?.body, first?.headers['x-github-delivery']])
  expect(again?.headers['x-hub-signature-256']).toBe(first?.headers['x-hub-signature-256'])
  const [row] = (await ask('/app/hook/deliveries')).json as readonly unknown[]
  expect(row).toMatchObject({ guid: failed?.guid, redelivery: true, status_code: 202 })
  expect(valueAt(row, 'id')).not.toBe(failed?.id)
  expect((await ask('/app/hook/deliveries/1/attempts', { method: 'POST' })).status).toBe(404)
})

test('after three days a delivery is shown no more (platform.md 4)', async () => {
  await happen('one')
  simulator.clock.advance(2 * 24 * 3_600)
  await happen('two')
  expect(valueAt((await ask('/app/hook/deliveries')).json, 'length')).toBe(3)
  simulator.clock.advance(2 * 24 * 3_600)
  expect(valueAt((await ask('/app/hook/deliveries')).json, 'length')).toBe(1)
})

test('an App sees its own deliveries only', async () => {
  const other = new Receiver()
  const second = await hookedApp(simulator, other, { slug: 'other' })
  second.install('acme')
  await happen('one')
  const asOther = clientOf(simulator, second.jwt())
  expect((await asOther('/app/hook/deliveries')).json).toMatchObject([{ action: 'labeled' }, { action: 'created' }])
  const mine = simulator.webhooks.deliveries.find(({ hook }) => hook.app === app.id)
  expect((await asOther(`/app/hook/deliveries/${mine?.id}/attempts`, { method: 'POST' })).status).toBe(404)
  expect((await clientOf(simulator, simulator.token({ kind: 'actions' }))('/app/hook/deliveries')).status).toBe(401)
  await other.close()
})

test('the webhook says where it goes, and not its secret (OpenAPI apps/get-webhook-config-for-app)', async () => {
  expect((await ask('/app/hook/config')).json).toMatchObject({
    content_type: 'json',
    secret: '********',
    url: expect.stringContaining('127.0.0.1'),
  })
})
