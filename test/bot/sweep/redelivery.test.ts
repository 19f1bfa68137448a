import { expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import { redeliverFailed } from '../../../src/bot/sweep/redelivery.ts'
import type { AppForge, HookDelivery } from '../../../src/bot/world.ts'
import { calmApp, testWorld, type TestWorld } from '../test-world.ts'
import { AT } from '../trigger/payloads.ts'

const MINUTE = 60_000
const DAY = 86_400_000

const at = (ms: number): string => new Date(ms).toISOString()

function hook(id: string, guid: string, statusCode: number, when: number): HookDelivery {
  return { id, guid, statusCode, deliveredAt: at(when) }
}

type Hook = { readonly app: AppForge; readonly asked: string[]; readonly pages: (string | null)[] }

/** GitHub's list, newest first, in pages of two. */
function hookWith(listed: () => readonly HookDelivery[]): Hook {
  const asked: string[] = []
  const pages: (string | null)[] = []
  const app: AppForge = {
    ...calmApp,
    redeliver: async (id) => void asked.push(id),
    deliveries: async (cursor) => {
      pages.push(cursor)
      const start = Number(cursor ?? 0)
      const newestFirst = listed().toSorted((a, b) => Date.parse(b.deliveredAt) - Date.parse(a.deliveredAt))
      const next = start + 2 < newestFirst.length ? String(start + 2) : null
      return { deliveries: newestFirst.slice(start, start + 2), next }
    },
  }
  return { app, asked, pages }
}

async function redeliver({ world }: TestWorld, app: AppForge, now: number): Promise<void> {
  await redeliverFailed({ app, notes: world.store.notes, log: world.log, meter: world.meter }, now)
}

test('what never arrived is asked for again, oldest first; what arrived at last is not', async () => {
  const { app, asked } = hookWith(() => [
    hook('1', 'lost', 503, AT - 50 * MINUTE),
    hook('2', 'came', 202, AT - 40 * MINUTE),
    hook('3', 'late', 0, AT - 30 * MINUTE),
    hook('4', 'late', 200, AT - 20 * MINUTE),
    hook('5', 'unreachable', 0, AT - 10 * MINUTE),
  ])
  await redeliver(await testWorld(), app, AT)
  expect(asked).toEqual(['1', '5'])
})

test('what fails again and again is asked for three times, over restarts', async () => {
  const world = await testWorld()
  const failed = [hook('1', 'lost', 503, AT - MINUTE)]
  const { app, asked } = hookWith(() => failed)
  for (let hour = 0; hour < 6; hour++) {
    const now = AT + hour * 60 * MINUTE
    await redeliver(world, app, now)
    if (asked.length > failed.length - 1) failed.push(hook(`${hour + 2}`, 'lost', 503, now + MINUTE))
  }
  expect(asked).toEqual(['1', '2', '3'])
})

test('what was read is not read again', async () => {
  const world = await testWorld()
  const many = Array.from({ length: 20 }, (_, index) =>
    hook(`${index}`, `guid-${index}`, 202, AT - index * 10 * MINUTE),
  )
  const { app, pages } = hookWith(() => many)
  await redeliver(world, app, AT)
  expect(pages).toHaveLength(10)
  pages.length = 0
  await redeliver(world, app, AT + 60 * MINUTE)
  expect(pages).toEqual([null])
})

test('what GitHub forgets after three days is left to the sweep', async () => {
  const { app, asked } = hookWith(() => [
    hook('1', 'old', 503, AT - 3 * DAY - MINUTE),
    hook('2', 'young', 503, AT - 3 * DAY + MINUTE),
  ])
  await redeliver(await testWorld(), app, AT)
  expect(asked).toEqual(['2'])
})

test('a failure midway is taken up where it was, and nothing is counted twice', async () => {
  const world = await testWorld()
  const { app, asked } = hookWith(() => [hook('1', 'a', 503, AT - 20 * MINUTE), hook('2', 'b', 503, AT - 10 * MINUTE)])
  const failing: AppForge = {
    ...app,
    redeliver: async (id) => {
      if (id === '2') throw new Fault('fault/server', 'GitHub failed (502)', 'Wait.')
      await app.redeliver(id)
    },
  }
  await expect(redeliver(world, failing, AT)).rejects.toThrow('GitHub failed')
  await redeliver(world, app, AT + MINUTE)
  expect(asked).toEqual(['1', '1', '2'])
  const note = JSON.parse((await world.store.notes.get('redelivery')) ?? '') as unknown
  expect(note).toMatchObject({ attempts: { a: 2, b: 1 } })
})

test.each(['', 'null', '{', '[]', '{"readTo":"x","attempts":{}}', '{"readTo":1e99,"attempts":{"lost":"many"}}'])(
  'a note that says nothing useful is no obstacle: %s',
  async (note) => {
    const world = await testWorld()
    await world.store.notes.set('redelivery', note)
    const { app, asked } = hookWith(() => [hook('1', 'lost', 503, AT - MINUTE)])
    await redeliver(world, app, AT)
    expect(asked).toEqual(['1'])
  },
)
