const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/**
 * Seconds since 1970 of an RFC 3339 time in UTC. What is no such time is NaN, which is before and after nothing: ask
 * for what must hold (`asOf < end`), and a time that can't be read never helps.
 */
export function secondsOf(at: string): number {
  // of this form alone, reading a date depends on no time zone
  return form.test(at) ? Date.parse(at) / 1_000 : Number.NaN
}

/** The time so many seconds later, in whole seconds; a time that can't be read is given back as it is. */
export function later(at: string, seconds: number): string {
  const end = secondsOf(at) + seconds
  return Number.isNaN(end) ? at : new Date(Math.floor(end) * 1_000).toISOString().replace('.000Z', 'Z')
}

/** The earlier of two times; null is never. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return secondsOf(b) < secondsOf(a) ? b : a
}
