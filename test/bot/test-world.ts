import type { Store } from '../../src/app/gate/store.ts'
import { openStore } from '../../src/adapters/store/open.ts'
import { openMetrics, type MetricsPage } from '../../src/bot/metrics.ts'
import { effectsOf } from '../../src/bot/trigger/effects-of.ts'
import type { AppForge, Clock, Route, World } from '../../src/bot/world.ts'
import { quiet } from '../app/quiet-log.ts'
import { SECRET } from './keys.ts'
import { keepingLog, type LogLine } from './log-lines.ts'
import { APP } from './trigger/payloads.ts'

export type TestWorld = {
  readonly world: World
  readonly store: Store
  readonly metrics: MetricsPage
  readonly lines: LogLine[]
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/** GitHub that knows the App and has nothing to redeliver. */
export const calmApp: AppForge = {
  identify: async () => ({ id: APP, slug: 'countersign' }),
  installations: async () => [],
  deliveries: async () => ({ deliveries: [], next: null }),
  redeliver: async () => {},
}

/** The table of events without Probot around it. */
export const direct: Route = async ({ body, ...delivery }) => effectsOf({ ...delivery, payload: JSON.parse(body) }, APP)

/** A world over a database in memory, where nothing is ever wrong unless a test says so. */
export async function testWorld(parts: Partial<World> = {}): Promise<TestWorld> {
  const store = parts.store ?? (await openStore('sqlite::memory:', { log: quiet }))
  const clock = parts.clock ?? realClock
  const { log, lines } = keepingLog()
  const { meter, page } = openMetrics(store, clock)
  const world: World = {
    settings: {
      host: '127.0.0.1',
      port: 0,
      webhookPath: '/hook',
      webhookSecret: SECRET,
      workers: 2,
      sweepSeconds: 300,
    },
    gate: { work: async () => ({ again: null }), sweep: async () => {} },
    app: calmApp,
    tokens: { of: async () => 'token', forget: () => {} },
    route: direct,
    log,
    meter,
    clock,
    random: () => 0,
    owner: 'replica-1',
    ...parts,
    store,
  }
  return { world, store, metrics: page, lines }
}
