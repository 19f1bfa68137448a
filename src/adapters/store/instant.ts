import { rfc3339 } from '../../core/base/instant.ts'

const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** A time as RFC 3339 in UTC with whole seconds, in which order of text is order of time. Throws for what is no time. */
export function instant(at: string): string {
  return PLAIN.test(at) ? at : rfc3339(Date.parse(at))
}

/** A time some milliseconds before or after one in that form. */
export function shifted(at: string, milliseconds: number): string {
  return rfc3339(Date.parse(at) + milliseconds)
}
