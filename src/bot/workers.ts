import { absorbNext } from './work/absorb.ts'
import { bellOn, type Bell } from './work/bell.ts'
import { budgetIn } from './work/budget.ts'
import { startLoop, type Loop } from './work/loop.ts'
import { revocations } from './work/revocations.ts'
import { workNext } from './work/work.ts'
import type { World } from './world.ts'

/** How often to look for what other replicas have put in the store. */
const IDLE_MS = 1000

export type Workers = {
  /** Says that a delivery has come in. */
  received(): void
  /** Takes nothing new; resolves when what is in hand is done. */
  stop(): Promise<void>
}

/** One loop that works deliveries in, and as many as configured that look at pull requests. */
export function startWorkers(world: World): Workers {
  const { store, settings, owner, clock, random, log } = world
  const inboxBell = bellOn(clock)
  const workBell = bellOn(clock)
  const shared = { ...world, revocations: revocations(), workBell, budget: budgetIn(store.notes, random) }
  const loop = (name: string, bell: Bell, turn: () => Promise<boolean>): Loop =>
    startLoop({ name, bell, log, idleMs: IDLE_MS, turn })
  const absorber = loop('absorb', inboxBell, () => absorbNext(shared))
  const workers = Array.from({ length: settings.workers }, (_, index) => {
    // one lease, one worker: those of one process tell each other apart, too
    const worker = { ...shared, owner: `${owner}/${index}` }
    return loop(worker.owner, workBell, () => workNext(worker))
  })
  return {
    received: () => inboxBell.ring(),
    async stop() {
      await Promise.all([absorber, ...workers].map((each) => each.stop()))
    },
  }
}
