import type { Account } from './accounts.ts'
import { ancestors } from './ancestry.ts'
import { compareAnew } from './compared.ts'
import { afterPush } from './dismissals.ts'
import { happened } from './pull-events.ts'
import { sideOf } from './pulls.ts'
import type { Pull, RepositoryState } from './state.ts'

export type HeadMove = { readonly branch: string; readonly before: string | null; readonly by: Account }

/**
 * Moves the heads of open pull requests after a push; each gets a `synchronize`. The base's `sha` is read anew here and not
 * when the base branch moves: it goes stale on GitHub too (github/docs#431), so nobody may take it for the branch's tip.
 */
export function moveHeads(source: RepositoryState, { branch, before, by }: HeadMove): void {
  for (const repository of source.hub.repositories.values()) {
    for (const pull of repository.pulls.values()) {
      if (pull.state !== 'open' || pull.head.repository !== source || pull.head.ref !== branch) continue
      moveHead(repository, pull, { before, by })
    }
  }
}

function moveHead(repository: RepositoryState, pull: Pull, { before, by }: Omit<HeadMove, 'branch'>): void {
  const { head, base } = pull
  const { store, hub } = repository
  compareAnew(pull, {
    head: sideOf(head.repository, head.ref),
    base: repository.branches.has(base.ref) ? sideOf(repository, base.ref) : base,
  })
  pull.updatedAt = hub.clock.stamp()
  if (pull.head.sha !== head.sha && !ancestors(store, pull.head.sha).has(head.sha)) {
    const moved = { before: head.sha, after: pull.head.sha }
    pull.timeline.push({ kind: 'head_ref_force_pushed', actor: by, at: pull.updatedAt, ...moved })
  }
  afterPush(repository, pull, { base: base.sha, head: head.sha, by })
  happened(repository, pull, { action: 'synchronize', before, by })
}
