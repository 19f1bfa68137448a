import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { RegisteredApp } from './apps.ts'
import type { Permissions } from './permissions.ts'
import type { Hub } from './state.ts'

export type AppRequest = {
  readonly slug: string
  readonly permissions: Permissions
  readonly events: readonly string[]
  readonly secret: string
  readonly webhookUrl?: string
  /** PEM of the App's private key, of which the simulator keeps the public half; one is made where none is given. */
  readonly privateKey?: string
}

/** A key that somebody who asks for none gets; made once, because that takes a while. */
let spare: string | null = null

/** The PEM of a request's key. */
export function keyOf({ privateKey }: AppRequest): string {
  return privateKey ?? (spare ??= newKey())
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Registers an App with its webhook. */
export function registerApp(hub: Hub, request: AppRequest): RegisteredApp {
  const { slug, permissions, events, secret, webhookUrl = '' } = request
  if (hub.apps.registered.some((app) => app.slug === slug)) throw new Error(`App ${slug} exists`)
  const account = hub.accounts.get(`${slug}[bot]`)
  const owner = hub.accounts.get('octo-org', 'Organization')
  const key = createPublicKey(keyOf(request))
  const app: RegisteredApp = { id: 100_000 + account.id, slug, name: slug, owner, key, permissions, events }
  hub.apps.registered.push(app)
  hub.webhooks.hooks.push({ id: 500_000_000 + app.id, url: webhookUrl, secret, app: app.id })
  return app
}
