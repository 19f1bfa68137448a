/** What the App may do, at least, and what for. */
export type NeededPermission = { readonly access: 'read' | 'write'; readonly for: string }

/**
 * The least that works, by GitHub's name of the permission. The manifest asks for these, and the doctor compares them
 * with what was granted. Nothing may merge, approve, or change rules.
 */
export const neededPermissions: Readonly<Record<string, NeededPermission>> = {
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
