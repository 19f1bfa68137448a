import type { FailedAttempt, Route } from './api-fault.ts'

/** Repetitions after the first attempt. */
export const RETRIES = 4

/** The longest wait we accept; a limit that lasts longer is a fault that says until when. */
const LONGEST_WAIT_MS = 120_000

/** What GitHub asks for when a secondary limit names no time. */
const SECONDARY_WAIT_MS = 60_000

/** Whether a request may be made again when nobody knows what came of it: a POST could do a thing twice. */
export function isRepeatable(route: Route): boolean {
  return !route.startsWith('POST ')
}

/** Milliseconds to wait before asking again; null when asking again is no use, or could do a thing twice. */
export function retryAfterMs(failed: FailedAttempt, repeatable: boolean, attempt: number): number | null {
  const wait = waitMs(failed, repeatable, attempt)
  return wait === null || wait > LONGEST_WAIT_MS ? null : wait
}

function waitMs(failed: FailedAttempt, repeatable: boolean, attempt: number): number | null {
  if (failed.kind === 'limited') return failed.retryAfterMs ?? SECONDARY_WAIT_MS
  const passing = failed.kind === 'server' || failed.kind === 'network' || failed.kind === 'malformed'
  return repeatable && passing ? 1000 * 2 ** (attempt - 1) : null
}
