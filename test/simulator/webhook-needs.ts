import type { Permissions, Scope } from './permissions.ts'

/**
 * What an App must be granted to be told of an event; any one of them will do. From GitHub's page on webhook events and
 * payloads ("To subscribe to this event, a GitHub App must have at least read-level access for …"); its API description
 * carries the sentence for some events only, and a test holds this table against those.
 */
export const WEBHOOK_NEEDS: Readonly<Record<string, readonly Scope[]>> = {
  branch_protection_rule: ['administration'],
  check_run: ['checks'],
  check_suite: ['checks'],
  create: ['contents'],
  delete: ['contents'],
  issue_comment: ['issues', 'pull_requests'],
  issues: ['issues'],
  membership: ['members'],
  merge_group: ['merge_queues'],
  organization: ['members'],
  pull_request: ['pull_requests'],
  pull_request_review: ['pull_requests'],
  push: ['contents'],
  repository: ['metadata'],
  repository_ruleset: ['administration'],
  status: ['statuses'],
  team: ['members'],
  workflow_run: ['actions'],
}

/** Told to every App about itself, without subscription. */
const OWN = new Set(['installation', 'installation_repositories'])

export type Subscriber = { readonly permissions: Permissions; readonly events: readonly string[] }

/** Whether an installation is told of an event: it subscribed, and was granted what the event needs (platform.md 2.4). */
export function hears({ permissions, events }: Subscriber, event: string): boolean {
  if (OWN.has(event)) return true
  const needs = WEBHOOK_NEEDS[event] ?? []
  // every App can read metadata, said or not
  return events.includes(event) && needs.some((scope) => scope === 'metadata' || permissions[scope] !== undefined)
}
