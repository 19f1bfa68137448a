import { createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Account, App } from './accounts.ts'
import type { Hub, RepositoryState } from './state.ts'
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

/** The installation that sees a repository; null when no App is installed on its owner. */
export function installationOf(hub: Hub, { owner }: RepositoryState): Installation | null {
  return hub.apps.installations.find(({ account, suspended }) => account === owner && !suspended) ?? null
}

export type AppRequest = {
  readonly slug: string
  readonly permissions: Permissions
  readonly events: readonly string[]
  readonly secret: string
  readonly webhookUrl?: string
  /** PEM of the App's private key; the simulator keeps only the public half. */
  readonly privateKey: string
}

/** Registers an App with its webhook. */
export function registerApp(hub: Hub, request: AppRequest): RegisteredApp {
  const { slug, permissions, events, secret, webhookUrl = '', privateKey } = request
  const account = hub.accounts.get(`${slug}[bot]`)
  const owner = hub.accounts.get('octo-org', 'Organization')
  const key = createPublicKey(privateKey)
  const app: RegisteredApp = { id: 100_000 + account.id, slug, name: slug, owner, key, permissions, events }
  hub.apps.registered.push(app)
  hub.webhooks.hooks.push({ url: webhookUrl, secret, events: new Set(events), app: app.id })
  return app
}
