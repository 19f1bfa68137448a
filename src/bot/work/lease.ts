import { Fault } from '../../app/fault.ts'
import type { Store, Work } from '../../app/gate/store.ts'
import { problemText } from '../problem-text.ts'
import type { BotLog, Clock } from '../world.ts'

/** How long others leave a piece of work to a worker that says nothing any more. */
export const LEASE_MS = 60_000
const RENEW_MS = 20_000
/** Nothing takes this long, retries at GitHub included: whatever does will never end. */
const LONGEST_MS = 600_000

export type Leaseholder = {
  readonly store: Pick<Store, 'work'>
  readonly clock: Clock
  readonly owner: string
  readonly log: BotLog
}

/**
 * Does something with a piece of work while its lease is renewed. `kept` is false when the lease was lost meanwhile. A
 * Fault `timeout` when it takes too long: then the lease runs out, and what it still writes is checked against the
 * truth like any other write.
 */
export async function leased<T>(
  work: Work,
  holder: Leaseholder,
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly kept: boolean }> {
  const renewal = renewing(work, holder)
  let cancel = nothing
  const tooLong = new Promise<never>((_, reject) => {
    cancel = holder.clock.after(LONGEST_MS, () => reject(endless()))
  })
  try {
    const result = await Promise.race([act(), tooLong])
    return { result, kept: renewal.kept() }
  } finally {
    cancel()
    renewal.end()
  }
}

type Renewal = { kept(): boolean; end(): void }

function renewing(work: Work, { store, clock, owner, log }: Leaseholder): Renewal {
  let kept = true
  let ended = false
  let cancel = nothing
  const renew = async (): Promise<void> => {
    try {
      kept = await store.work.renew(work, owner, clock.now() + LEASE_MS)
      if (!kept) log.warn('work.lease-lost', { key: work.key })
    } catch (problem) {
      // the lease may outlast what ails the database
      log.warn('work.lease-unsure', { key: work.key, message: problemText(problem) })
    }
    if (kept && !ended) next()
  }
  const next = (): void => {
    cancel = clock.after(RENEW_MS, () => void renew())
  }
  next()
  return {
    kept: () => kept,
    end() {
      ended = true
      cancel()
    },
  }
}

function endless(): Fault {
  return new Fault(
    'fault/timeout',
    `the work took more than ${LONGEST_MS / 60_000} minutes`,
    'It is tried again; see the log for what GitHub answered.',
  )
}

/** What is cancelled before anything was begun. */
function nothing(): void {}
