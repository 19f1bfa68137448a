import { err, type Result } from '../../core/base/result.ts'
import { Fault } from '../../app/fault.ts'
import { PEOPLE_CHANGED } from '../../app/gate/holders.ts'
import type { Delivery } from '../../app/gate/store.ts'
import { problemText } from '../problem-text.ts'
import { expand } from '../trigger/expand.ts'
import type { Told } from '../trigger/told.ts'
import type { World } from '../world.ts'
import type { Bell } from './bell.ts'
import type { Revocations } from './revocations.ts'

const LEASE_MS = 30_000
const BATCH = 20

export type Absorber = Pick<World, 'store' | 'route' | 'log' | 'meter' | 'clock' | 'owner'> & {
  readonly revocations: Revocations
  /** Rung when there is work. */
  readonly workBell: Bell
}

/** Works in the next deliveries; false when there are none. A delivery that fails here is leased again later. */
export async function absorbNext(absorber: Absorber): Promise<boolean> {
  const { store, clock, owner } = absorber
  const now = clock.now()
  const deliveries = await store.inbox.take(owner, { now, until: now + LEASE_MS, limit: BATCH })
  // together, so that the store can commit them together
  await Promise.all(deliveries.map((delivery) => absorbOne(delivery, absorber)))
  return deliveries.length > 0
}

async function absorbOne(delivery: Delivery, absorber: Absorber): Promise<void> {
  const { store, log, meter } = absorber
  const about = { delivery: delivery.guid, github: delivery.event }
  try {
    const told = await routed(delivery, absorber)
    if (told.ok) return await apply(delivery, told.value, absorber)
    await store.inbox.reject(delivery.guid, told.error)
    meter.absorbed('rejected')
    log.warn('delivery.rejected', { ...about, because: told.error })
  } catch (problem) {
    meter.absorbed('failed')
    if (problem instanceof Fault) meter.fault(problem.code)
    log.error('delivery.failed', { ...about, message: problemText(problem) })
  }
}

/** A mistake of ours in reading must not come back for ever: the delivery is given up, and the sweep sees the rest. */
async function routed(delivery: Delivery, { route, log }: Absorber): Promise<Result<Told, string>> {
  try {
    return await route(delivery)
  } catch (problem) {
    log.error('delivery.bug', { delivery: delivery.guid, message: problemText(problem) })
    return err('a mistake of Countersign; see the log')
  }
}

/** Events after which the members of a team may be others than those last read. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['membership', 'team', 'organization', 'member'])

async function apply(delivery: Delivery, told: Told, absorber: Absorber): Promise<void> {
  const { store, log, meter, workBell, revocations } = absorber
  const effects = await expand(told, store)
  if (effects.marks.some(({ revoking }) => revoking)) revocations.note(delivery.guid, delivery.receivedAt)
  if (ABOUT_PEOPLE.has(delivery.event)) await store.notes.set(PEOPLE_CHANGED, delivery.guid)
  await store.inbox.absorb(delivery.guid, effects)
  meter.absorbed('done')
  const [first] = effects.marks
  log.info('delivery.absorbed', {
    delivery: delivery.guid,
    github: delivery.event,
    repository: first?.repository.name ?? null,
    pull: first !== undefined && 'number' in first.subject ? first.subject.number : null,
    marks: effects.marks.length,
  })
  if (effects.marks.length > 0) workBell.ring()
}
