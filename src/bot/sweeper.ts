import { Fault } from '../app/fault.ts'
import { problemText } from './problem-text.ts'
import { redeliverFailed } from './sweep/redelivery.ts'
import type { World } from './world.ts'

const HOUR_MS = 3_600_000
/** What is done is kept for the operator this long. */
const KEPT_MS = 14 * 24 * HOUR_MS
/** A replica that dies while it asks for lost deliveries holds the others up no longer. */
const REDELIVERY_LEASE_MS = 120_000

export type Sweeper = {
  /** Begins nothing new; resolves when what is in hand has ended. */
  stop(): Promise<void>
}

/**
 * Finds what no event told. One replica sweeps; the others try again well within the interval, so that its end is
 * noticed. Lost deliveries are asked for at the start and every hour, by whoever comes first.
 */
export function startSweeper(world: World): Sweeper {
  const everyMs = world.settings.sweepSeconds * 1000
  const jobs = [
    repeat(world, 'sweep', async () => ((await sweep(world, everyMs)) ? everyMs : everyMs / 5)),
    repeat(world, 'redelivery', async () => ((await tidyUp(world)) ? HOUR_MS : REDELIVERY_LEASE_MS)),
  ]
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}

/** False while another replica sweeps. */
async function sweep({ store, gate, clock, owner, log }: World, everyMs: number): Promise<boolean> {
  const now = clock.now()
  const until = now + everyMs
  if (!(await store.notes.lease('sweep', owner, { now, until }))) return false
  await gate.sweep(now)
  log.debug('sweep.done', { ms: clock.now() - now })
  return true
}

/** False while another replica does so, which may have died of it. */
async function tidyUp({ store, app, clock, owner, log, meter }: World): Promise<boolean> {
  const now = clock.now()
  if (!(await store.notes.lease('redelivery', owner, { now, until: now + REDELIVERY_LEASE_MS }))) return false
  await redeliverFailed({ app, notes: store.notes, log, meter }, now)
  const pruned = await store.inbox.prune(now - KEPT_MS)
  if (pruned > 0) log.info('inbox.pruned', { deliveries: pruned })
  // whoever starts after a crash finds at once what was lost in it
  await store.notes.lease('redelivery', owner, { now, until: clock.now() })
  return true
}

/** Does a job now, and again after as long as it says; after a problem, in a fifth of the sweep interval. */
function repeat(world: World, name: string, job: () => Promise<number>): Sweeper {
  const { clock, log, meter, settings } = world
  let stopped = false
  let cancel = nothing
  let running: Promise<void> = Promise.resolve()
  const turn = async (): Promise<void> => {
    const wait = await job().catch((problem: unknown) => {
      if (problem instanceof Fault) meter.fault(problem.code)
      log.error(`${name}.failed`, { message: problemText(problem) })
      return (settings.sweepSeconds * 1000) / 5
    })
    if (!stopped) cancel = clock.after(wait, begin)
  }
  const begin = (): void => {
    running = turn()
  }
  begin()
  return {
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}

/** What is cancelled before anything was begun. */
function nothing(): void {}
