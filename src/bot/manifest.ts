import { neededPermissions } from '../app/doctor/needed-access.ts'
import { neededEvents } from '../app/doctor/needed-events.ts'

/** What GitHub creates an App from: https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest. */
export type Manifest = {
  readonly name: string
  readonly url: string
  readonly description: string
  readonly public: boolean
  readonly hook_attributes: { readonly url: string; readonly active: boolean }
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly default_events: readonly string[]
}

/** The manifest of an App whose bot answers at `url`, for instance `https://bot.example.com`. */
export function manifestOf(url: string, webhookPath: string): Manifest {
  const events = Object.entries(neededEvents).filter(([, { how }]) => how === 'asked')
  return {
    name: 'Countersign',
    url,
    description: 'Opens a production branch only for signed evidence.',
    public: false,
    hook_attributes: { url: `${url.replace(/\/+$/, '')}${webhookPath}`, active: true },
    default_permissions: Object.fromEntries(
      Object.entries(neededPermissions).map(([name, { access }]) => [name, access]),
    ),
    default_events: events.map(([event]) => event).toSorted(),
  }
}
