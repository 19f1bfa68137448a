const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/**
 * Seconds since 1970 of an RFC 3339 time in UTC. What is no such time is NaN, which is before and after nothing: ask
 * for what must hold (`asOf < end`), and a time that can't be read never helps.
 */
export function secondsOf(at: string): number {
  if (!form.test(at)) return Number.NaN
  const day = Date.UTC(two(at, 0) * 100 + two(at, 2), two(at, 5) - 1, two(at, 8)) / 1_000
  const fraction = at.length > 20 ? Number(`0${at.slice(19, -1)}`) : 0
  return day + two(at, 11) * 3_600 + two(at, 14) * 60 + two(at, 17) + fraction
}

/** Two digits from here. A thousand reviews are read at each count, so nothing is sliced. */
function two(at: string, from: number): number {
  return at.charCodeAt(from) * 10 + at.charCodeAt(from + 1) - ZERO * 11
}

const ZERO = 48

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
