/** Permissions of GitHub Apps that are told apart here (OpenAPI, `app-permissions`). */
export type Scope =
  | 'contents'
  | 'pull_requests'
  | 'issues'
  | 'checks'
  | 'statuses'
  | 'actions'
  | 'members'
  | 'merge_queues'
  | 'administration'
  | 'metadata'

export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>
