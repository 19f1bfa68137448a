import { createPublicKey } from 'node:crypto'
import type { Installation, RegisteredApp } from './apps.ts'
import type { Hub, RepositoryState } from './state.ts'
import type { Permissions } from './tokens.ts'

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
