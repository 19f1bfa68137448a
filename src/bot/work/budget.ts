import { LimitFault, type Fault } from '../../app/fault.ts'
import type { Notes } from '../../app/gate/store.ts'

/** When GitHub names no end of a limit, it asks for a minute. */
const UNNAMED_MS = 60_000
/** No limit of GitHub's lasts longer; a later time is a mistake. */
const LONGEST_MS = 3_600_000
/** Installations that wait for the same reset don't all come at once. */
const JITTER_MS = 5000

/**
 * Whose budget at GitHub is used up, and until when: kept in the store, so that it holds for all replicas and over a
 * restart.
 */
export type Budget = {
  /** When the installation may ask again; null when it may now. */
  exhaustedUntil(installation: number, now: number): Promise<number | null>
  /** Notes a limit that was run into; gives when to try again. */
  exhaust(installation: number, fault: Fault, now: number): Promise<number>
}

export function budgetIn(notes: Notes, random: () => number): Budget {
  return {
    async exhaustedUntil(installation, now) {
      const until = Number((await notes.get(noteName(installation))) ?? 0)
      return until > now ? until : null
    },
    async exhaust(installation, fault, now) {
      const until = untilOf(fault, now) + Math.round(random() * JITTER_MS)
      await notes.set(noteName(installation), String(until))
      return until
    },
  }
}

function untilOf(fault: Fault, now: number): number {
  const until = fault instanceof LimitFault ? fault.until : null
  return until !== null && until > now ? Math.min(until, now + LONGEST_MS) : now + UNNAMED_MS
}

function noteName(installation: number): string {
  return `limit/${installation}`
}
