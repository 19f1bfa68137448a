import { expect, test } from 'vitest'
import { clientOf, closeClean } from './client.ts'
import { startSimulator } from './simulator.ts'

test('every answer is dated by the simulated clock, which tests move (the bot takes it for now)', async () => {
  const simulator = await startSimulator()
  simulator.createRepository('acme/models').commit({ branch: 'main' })
  const ask = clientOf(simulator, null)
  const date = async (): Promise<number> => Date.parse((await ask('/repos/acme/models')).headers.get('date') ?? '')
  const before = await date()
  expect(before).toBe(Date.parse(simulator.clock.now()))
  simulator.clock.advance(3_600)
  expect((await date()) - before).toBe(3_600_000)
  expect(Date.parse((await ask('/nothing/here')).headers.get('date') ?? '')).toBe(before + 3_600_000)
  await simulator.close()
})

test("a real clock shows the machine's time", async () => {
  const simulator = await startSimulator({ clock: 'real' })
  const begun = Math.floor(Date.now() / 1_000)
  const [a, b] = [simulator.clock.tick(), simulator.clock.tick()]
  expect([a >= begun, b >= a, b - a <= 1]).toEqual([true, true, true])
  simulator.clock.advance(60)
  expect(simulator.clock.seconds() - begun).toBeGreaterThanOrEqual(60)
  await closeClean(simulator)
})

test('requests are counted from a mark, by who asked; those for tokens are no work', async () => {
  const simulator = await startSimulator()
  simulator.createRepository('acme/models').commit({ branch: 'main' })
  const app = simulator.createApp({ slug: 'gate', permissions: { contents: 'read' }, events: [], secret: 'x' })
  const { id } = app.install('acme')
  const asApp = clientOf(simulator, app.jwt())
  await asApp('/app')
  const mark = simulator.mark()
  const { json } = await asApp(`/app/installations/${id}/access_tokens`, { method: 'POST' })
  const token = String(Object(json).token)
  await clientOf(simulator, token)('/repos/acme/models')
  await clientOf(simulator, token)('/repos/acme/models/branches')
  await clientOf(simulator, simulator.token({ kind: 'user', login: 'ana' }))('/user')
  await clientOf(simulator, null)('/repos/acme/models')
  await asApp('/app')
  const kinds = ['installation', 'user', 'anonymous', 'app'] as const
  expect(kinds.map((kind) => mark.count(kind))).toEqual([2, 1, 1, 1])
  expect([mark.count(), mark.requests().length]).toEqual([5, 6])
  await closeClean(simulator)
})
