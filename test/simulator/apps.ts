import { verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Account, App } from './accounts.ts'
import type { Permissions } from './permissions.ts'

/** An App that somebody registered. What it asks for may change; each installation has what was granted. */
export type RegisteredApp = App & {
  readonly key: KeyObject
  permissions: Permissions
  events: readonly string[]
}

/** An App on an account. */
export type Installation = {
  readonly id: number
  readonly app: RegisteredApp
  readonly account: Account
  readonly createdAt: string
  /** Ids of the repositories chosen; null for all of the account, future ones too. */
  repositories: Set<number> | null
  /** What was granted: what the App asks for more since has yet to be accepted (platform.md 2.4). */
  permissions: Permissions
  events: readonly string[]
  suspended: boolean
}

/** Registered Apps, and where they are installed. */
export class Apps {
  readonly registered: RegisteredApp[] = []
  readonly installations: Installation[] = []

  /** The App that signed a JWT; null when it is not valid now. GitHub takes RS256 only, for ten minutes at most. */
  byJwt(token: string, now: number): RegisteredApp | null {
    const [head, body, signature, ...rest] = token.split('.')
    if (head === undefined || body === undefined || signature === undefined || rest.length > 0) return null
    const claims = decoded(body)
    const app = this.registered.find(({ id }) => String(id) === String(claims?.['iss']))
    if (app === undefined || decoded(head)?.['alg'] !== 'RS256') return null
    const { iat, exp } = claims ?? {}
    if (typeof iat !== 'number' || typeof exp !== 'number') return null
    if (exp < now || iat > now + LEEWAY || exp - iat > TEN_MINUTES + LEEWAY) return null
    const signed = Buffer.from(`${head}.${body}`)
    return verify('RSA-SHA256', signed, app.key, Buffer.from(signature, 'base64url')) ? app : null
  }
}

/** Seconds. Clients date their tokens a minute back, against clocks that differ. */
const LEEWAY = 60
const TEN_MINUTES = 600

function decoded(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    // an object by the check; its members are looked at one by one
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
