import type { Account } from './accounts.ts'
import { announcePull } from './announce.ts'
import type { Json } from './json.ts'
import type { Pull, RepositoryState } from './state.ts'

export type Happening = {
  readonly action: string
  readonly by: Account
  /** The head before a push. */
  readonly before?: string | null
  readonly fields?: Json
}

/** Writes down something that happened to a pull request, and tells of it. */
export function happened(
  repository: RepositoryState,
  pull: Pull,
  { action, by, before = null, fields }: Happening,
): void {
  repository.events.push({ event: 'pull_request', action, pull: pull.number, before, after: pull.head.sha })
  const moved = action === 'synchronize' ? { before: before ?? pull.head.sha, after: pull.head.sha } : {}
  announcePull(repository, pull, { action, sender: by, fields: () => ({ ...moved, ...fields }) })
  repository.hub.afterwards(repository)
}
