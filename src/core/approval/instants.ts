const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z$/

/**
 * Seconds since 1970 of an RFC 3339 time in UTC. What is no such time is NaN, which is before and after nothing: ask
 * for what must hold (`asOf < end`), and a time that can't be read never helps.
 */
export function secondsOf(at: string): number {
  const parts = form.exec(at)
  if (parts === null) return Number.NaN
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute) / 1_000 + second
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
