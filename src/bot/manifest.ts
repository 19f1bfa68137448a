import { subscriptions } from './trigger/subscriptions.ts'

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

/** The least that works, and what each is for. Nothing may merge, approve, or change rules. */
export const permissions: Readonly<Record<string, { readonly access: 'read' | 'write'; readonly for: string }>> = {
  metadata: { access: 'read', for: 'rules in force on a branch, names of repositories' },
  contents: { access: 'read', for: 'the policy and the evidence, by commit' },
  pull_requests: { access: 'write', for: 'the report as a comment, requests for reviews' },
  checks: { access: 'write', for: 'the required check' },
  // none is ever written: GitHub offers an App as the expected source of a check only if it may
  statuses: { access: 'write', for: 'being selectable as the expected source of the required check' },
  members: { access: 'read', for: 'who is in the teams that hold a role' },
  merge_queues: { access: 'read', for: 'hearing of merge groups' },
  actions: { access: 'read', for: 'who started a run by hand that may have produced the evidence' },
  issues: { access: 'write', for: 'an issue when something was merged past the gate; hearing of comments' },
}

/** The manifest of an App whose bot answers at `url`, for instance `https://bot.example.com`. */
export function manifestOf(url: string, webhookPath: string): Manifest {
  const events = Object.entries(subscriptions).filter(([, { how }]) => how === 'asked')
  return {
    name: 'Countersign',
    url,
    description: 'Opens a production branch only for signed evidence.',
    public: false,
    hook_attributes: { url: `${url.replace(/\/+$/, '')}${webhookPath}`, active: true },
    default_permissions: Object.fromEntries(Object.entries(permissions).map(([name, { access }]) => [name, access])),
    default_events: events.map(([event]) => event).toSorted(),
  }
}
