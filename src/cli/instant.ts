import { UsageError } from './exit.ts'

/** A moment given by the user, in the one form dossiers hold: RFC 3339, UTC, whole seconds. */
export function instant(text: string): string {
  const exact = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)
  const time = exact ? Date.parse(text) : Number.NaN
  // Date.parse rolls 31 February over, so the round trip is the check
  if (Number.isNaN(time) || new Date(time).toISOString().replace('.000Z', 'Z') !== text) {
    throw new UsageError(`--as-of ${text}: expected a moment like 2026-11-22T10:00:00Z`)
  }
  return text
}
