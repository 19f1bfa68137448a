import type { Notes } from '../../app/gate/store.ts'
import type { AppForge, BotLog, HookDelivery, Meter } from '../world.ts'
import { isObject } from '../trigger/fields.ts'

/** What is asked for again after this many failures does no better. */
const MOST_ATTEMPTS = 3
/** GitHub keeps deliveries for three days. */
const WINDOW_MS = 3 * 86_400_000
/** Deliveries are listed when they have ended: an older one can appear after a newer one. */
const OVERLAP_MS = 300_000
const MOST_PAGES = 100
const MOST_REMEMBERED = 5000
const NOTE = 'redelivery'

export type Redelivery = {
  readonly app: AppForge
  readonly notes: Notes
  readonly log: BotLog
  readonly meter: Meter
}

/** How far the list was read, and how often each delivery was asked for again. */
type Progress = { readonly readTo: number; readonly attempts: Readonly<Record<string, number>> }

/**
 * Asks GitHub again for deliveries that did not reach us: it never does so by itself. Each is asked for a few times at
 * most, by whichever replica; what is lost all the same, the sweep finds.
 */
export async function redeliverFailed({ app, notes, log, meter }: Redelivery, now: number): Promise<void> {
  const before = progressOf(await notes.get(NOTE), now)
  const listed = await deliveriesSince(app, Math.max(before.readTo - OVERLAP_MS, now - WINDOW_MS))
  const attempts: Record<string, number> = { ...before.attempts }
  for (const { id, guid } of lost(listed)) {
    const made = attempts[guid] ?? 0
    if (made >= MOST_ATTEMPTS) continue
    await app.redeliver(id)
    attempts[guid] = made + 1
    meter.redelivered()
    log.info('delivery.redelivered', { delivery: guid, attempt: made + 1 })
    // after each: whoever goes on after a crash knows of it
    await notes.set(NOTE, JSON.stringify({ readTo: before.readTo, attempts }))
  }
  const newest = Math.max(before.readTo, ...listed.map(({ deliveredAt }) => Date.parse(deliveredAt)))
  const latest = Object.fromEntries(Object.entries(attempts).slice(-MOST_REMEMBERED))
  await notes.set(NOTE, JSON.stringify({ readTo: newest, attempts: latest }))
}

/** Of every GUID that never arrived, the newest delivery. */
function lost(listed: readonly HookDelivery[]): readonly HookDelivery[] {
  const arrived = new Set(listed.filter(({ statusCode }) => isAccepted(statusCode)).map(({ guid }) => guid))
  const newest = new Map<string, HookDelivery>()
  for (const each of listed) if (!arrived.has(each.guid) && !newest.has(each.guid)) newest.set(each.guid, each)
  return [...newest.values()].toReversed()
}

function isAccepted(statusCode: number): boolean {
  return statusCode >= 200 && statusCode < 300
}

async function deliveriesSince(app: AppForge, since: number): Promise<readonly HookDelivery[]> {
  const found: HookDelivery[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const { deliveries, next } = await app.deliveries(cursor)
    const recent = deliveries.filter(({ deliveredAt }) => Date.parse(deliveredAt) >= since)
    found.push(...recent)
    if (next === null || recent.length < deliveries.length) break
    cursor = next
  }
  return found
}

function progressOf(note: string | null, now: number): Progress {
  const none: Progress = { readTo: now - WINDOW_MS, attempts: {} }
  try {
    const read: unknown = JSON.parse(note ?? 'null')
    if (!isObject(read) || typeof read['readTo'] !== 'number' || !isObject(read['attempts'])) return none
    const counts = Object.entries(read['attempts']).flatMap(([guid, made]) =>
      typeof made === 'number' ? [[guid, made] as const] : [],
    )
    // a clock that went back must not hide anything
    return { readTo: Math.min(read['readTo'], now), attempts: Object.fromEntries(counts) }
  } catch {
    return none
  }
}
