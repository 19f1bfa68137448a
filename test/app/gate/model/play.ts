import { measureHere } from '../../measure-here.ts'
import { openStore } from '../../../../src/adapters/store/open.ts'
import { doWork } from '../../../../src/app/gate/gate.ts'
import type { Effects, Store } from '../../../../src/app/gate/store.ts'
import { sweep } from '../../../../src/app/gate/sweep.ts'
import type { GateWorld } from '../../../../src/app/gate/world.ts'
import { quiet } from '../../quiet-log.ts'
import { REPOSITORY } from './actions.ts'
import { fakeForge, type Written } from './fake-forge.ts'
import { tip, type World } from './state.ts'

/** The gate over a model: a real store in memory, and a forge that tells what the model is. */
export type Play = {
  readonly world: GateWorld
  readonly store: Store
  readonly written: Written
  readonly model: World
}

export async function openPlay(model: World): Promise<Play> {
  const store = await openStore('sqlite::memory:', { log: quiet })
  const written: Written = { checks: new Map(), comment: null, writes: 0 }
  const forge = fakeForge(model, written)
  const world: GateWorld = {
    store,
    forge: async () => forge,
    appId: 7,
    policyPath: '.github/countersign.yml',
    // one minute ahead of the forge: nothing may rest on our own clock
    now: () => (model.now + 60) * 1000,
    members: { maxAge: 300_000, entries: new Map() },
    measure: measureHere,
    log: quiet,
    meter: { evaluated: () => {}, wrote: () => {}, appended: () => {} },
  }
  return { world, store, written, model }
}

/** Makes facts known and marks work, as an absorbed delivery does. */
export async function tell({ store }: Play, effects: Effects): Promise<void> {
  await store.facts.observe(effects.observations)
  await store.work.mark(effects.marks)
}

/** Works until nothing is due. */
export async function workOff({ world, store }: Play): Promise<void> {
  for (let round = 0; round < 1000; round++) {
    const now = world.now()
    const work = await store.work.take('me', { now, until: now + 60_000 })
    if (work === null) return
    const again = await doWork(work, world)
    await store.work.finish(work, 'me', again)
  }
  throw new Error('the work does not end')
}

/** One sweep, as for the first time: everything is looked at. */
export async function sweepOnce(play: Play): Promise<void> {
  await play.store.notes.set(`sweep:${REPOSITORY.id}`, JSON.stringify({ at: 0, pulls: {} }))
  await sweep(REPOSITORY, play.world)
  await workOff(play)
}

/** What the check on the head says now; null where there is none. */
export function conclusion({ model, written }: Play): string | null {
  const check = written.checks.get(`${tip(model, model.pull.head)} countersign/production`)
  return check === undefined ? null : (check.conclusion ?? check.status)
}
