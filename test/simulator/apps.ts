import { verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Account, App } from './accounts.ts'
import type { Permissions } from './tokens.ts'

/** An App that somebody registered. */
export type RegisteredApp = App & {
  readonly key: KeyObject
  readonly permissions: Permissions
  readonly events: readonly string[]
}

/** An App on an account: it sees all repositories of it. */
export type Installation = {
  readonly id: number
  readonly app: RegisteredApp
  readonly account: Account
  suspended: boolean
}

/** Registered Apps, and where they are installed. */
export class Apps {
  readonly registered: RegisteredApp[] = []
  readonly installations: Installation[] = []

  /** The App that signed a JWT; null when it is not valid now. GitHub takes RS256 only, for ten minutes at most. */
  byJwt(token: string, now: number): RegisteredApp | null {
    const [head, body, signature] = token.split('.')
    if (head === undefined || body === undefined || signature === undefined) return null
    const claims = decoded(body)
    const app = this.registered.find(({ id }) => String(id) === String(claims?.['iss']))
    if (app === undefined || decoded(head)?.['alg'] !== 'RS256') return null
    const { iat, exp } = claims ?? {}
    if (typeof iat !== 'number' || typeof exp !== 'number' || exp < now || iat > now + 60 || exp - iat > 660)
      return null
    return verify('RSA-SHA256', Buffer.from(`${head}.${body}`), app.key, Buffer.from(signature, 'base64url'))
      ? app
      : null
  }
}

function decoded(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    // an object by the check; its members are looked at one by one
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
