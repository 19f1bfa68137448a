import { rfc3339 } from '../../core/base/instant.ts'
import type { Person } from '../../core/approval/types.ts'

/** A payload that is not what GitHub documents. Thrown by the readers below, caught once in `effectsOf`. */
export class Malformed extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Malformed'
  }
}

type Path = readonly string[]

const LOGIN = /^[\w.-]{1,100}(?:\[bot\])?$/
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** Whatever stands there; undefined where nothing does. */
export function memberAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text of at most `longest` characters. */
export function textAt(value: unknown, path: Path, longest = 1024): string {
  const found = memberAt(value, path)
  if (typeof found !== 'string' || found.length > longest) throw new Malformed(`${path.join('.')} is no text`)
  return found
}

/** A number as GitHub counts: whole, above zero, exact. */
export function countingAt(value: unknown, path: Path): number {
  const found = memberAt(value, path)
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    throw new Malformed(`${path.join('.')} is no number of GitHub's`)
  }
  return found
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = memberAt(value, path)
  if (!Array.isArray(found)) throw new Malformed(`${path.join('.')} is no list`)
  return found
}

/** A commit id, of SHA-1 or SHA-256. */
export function shaAt(value: unknown, path: Path): string {
  return matchingAt(value, path, /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
}

/** A branch's or ref's name, as git allows it. */
export function refAt(value: unknown, path: Path): string {
  return matchingAt(value, path, /^[^ ~^:?*[\\\p{Cc}]{1,1024}$/u)
}

/** `owner/name`. */
export function repositoryNameAt(value: unknown, path: Path): string {
  return matchingAt(value, path, /^[\w.-]{1,100}\/[\w.-]{1,100}$/)
}

/** An account. */
function personAt(value: unknown, path: Path): Person {
  const login = loginAt(value, [...path, 'login'])
  const bot = memberAt(value, [...path, 'type']) === 'Bot' || login.endsWith('[bot]')
  return { id: countingAt(value, [...path, 'id']), login, bot }
}

/** An account, or null where the payload names none. */
export function personOrNullAt(value: unknown, path: Path): Person | null {
  return isAbsent(memberAt(value, path)) ? null : personAt(value, path)
}

/** A moment of GitHub's clock, as RFC 3339 with `Z` and whole seconds; it also writes seconds since 1970. */
export function momentAt(value: unknown, path: Path): string {
  const found = memberAt(value, path)
  const seconds = typeof found === 'number' ? found : secondsOf(found)
  if (!Number.isSafeInteger(seconds) || seconds < 0 || seconds > 253_402_300_799) {
    throw new Malformed(`${path.join('.')} is no moment`)
  }
  return rfc3339(seconds * 1000)
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function secondsOf(found: unknown): number {
  return typeof found === 'string' && RFC_3339.test(found) ? Math.floor(Date.parse(found) / 1000) : Number.NaN
}

function matchingAt(value: unknown, path: Path, pattern: RegExp): string {
  const found = memberAt(value, path)
  if (typeof found !== 'string' || !pattern.test(found)) throw new Malformed(`${path.join('.')} is not well-formed`)
  return found
}

/** The login of an account. */
export function loginAt(value: unknown, path: Path): string {
  return matchingAt(value, path, LOGIN)
}
