/** How the App comes to hear of an event. */
export type Subscription =
  /** Named in the manifest; GitHub asks for this permission, at least to read. */
  | { readonly how: 'asked'; readonly permission: string }
  /** Sent to every App, and not to be asked for. */
  | { readonly how: 'always' }
  /** Only to Apps with a permission that ours does without; used where somebody grants it. */
  | { readonly how: 'granted'; readonly permission: string }

/**
 * The events of the table, and what it takes to hear of them (GitHub's page "Webhook events and payloads"). Rules of a
 * repository are told only to those who may administer it: too much for a gate, and the doctor reads them anyway.
 */
export const neededEvents: Readonly<Record<string, Subscription>> = {
  pull_request: { how: 'asked', permission: 'pull_requests' },
  pull_request_review: { how: 'asked', permission: 'pull_requests' },
  push: { how: 'asked', permission: 'contents' },
  issue_comment: { how: 'asked', permission: 'issues' },
  check_run: { how: 'asked', permission: 'checks' },
  check_suite: { how: 'asked', permission: 'checks' },
  status: { how: 'asked', permission: 'statuses' },
  merge_group: { how: 'asked', permission: 'merge_queues' },
  membership: { how: 'asked', permission: 'members' },
  team: { how: 'asked', permission: 'members' },
  organization: { how: 'asked', permission: 'members' },
  member: { how: 'asked', permission: 'members' },
  repository: { how: 'asked', permission: 'metadata' },
  workflow_run: { how: 'asked', permission: 'actions' },
  repository_ruleset: { how: 'granted', permission: 'administration' },
  branch_protection_rule: { how: 'granted', permission: 'administration' },
  branch_protection_configuration: { how: 'granted', permission: 'administration' },
  installation: { how: 'always' },
  installation_repositories: { how: 'always' },
  installation_target: { how: 'always' },
}
