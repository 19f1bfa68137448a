import type { Account } from './accounts.ts'
import { compareAnew } from './compared.ts'
import { dismissApprovals } from './dismissals.ts'
import type { Json } from './json.ts'
import { happened } from './pull-events.ts'
import { sideOf } from './pulls.ts'
import { asksToDismissStale } from './rulesets.ts'
import { labelShape } from './shapes/label.ts'
import type { Pull, RepositoryState } from './state.ts'

/** What `edited` may change. A new base branch is read anew. */
export type PullEdit = {
  readonly title?: string
  readonly body?: string | null
  readonly base?: string
  readonly by?: string
}

/** Edits what somebody gave; a request that changes nothing tells nothing. */
export function editPull(repository: RepositoryState, pull: Pull, edit: PullEdit): void {
  const { hub } = repository
  const by = edit.by === undefined ? pull.author : hub.accounts.get(edit.by)
  const at = hub.clock.stamp()
  const changes = changesOf(pull, edit)
  pull.title = edit.title ?? pull.title
  if (edit.body !== undefined) {
    pull.body = edit.body
    pull.editedAt = at
  }
  if (edit.base !== undefined) retarget(repository, pull, { to: edit.base, by, at })
  pull.updatedAt = at
  happened(repository, pull, { action: 'edited', by, fields: { changes } })
}

/** What each changed part was; an empty body was the empty text. */
function changesOf(pull: Pull, edit: PullEdit): Json {
  return {
    ...(edit.title === undefined ? {} : { title: { from: pull.title } }),
    ...(edit.body === undefined ? {} : { body: { from: pull.body ?? '' } }),
    ...(edit.base === undefined ? {} : { base: { ref: { from: pull.base.ref }, sha: { from: pull.base.sha } } }),
  }
}

type Retarget = { readonly to: string; readonly by: Account; readonly at: string }

/**
 * Moves a pull request to another base branch. Where a rule dismisses what is stale, GitHub dismisses its approvals and
 * sends no review event for it (approvals.md B103).
 */
function retarget(repository: RepositoryState, pull: Pull, { to, by, at }: Retarget): void {
  const from = pull.base.ref
  const asked = asksToDismissStale(repository, from) || asksToDismissStale(repository, to)
  compareAnew(pull, { base: sideOf(repository, to) })
  pull.timeline.push({ kind: 'base_ref_changed', actor: by, at, from, to })
  if (asked) dismissApprovals(repository, pull, { by, silently: true })
}

/** Makes it a draft, or ready for review. Asked for what it is, nothing happens. */
export function setDraft(repository: RepositoryState, pull: Pull, change: DraftChange): void {
  const { draft, by = pull.author } = change
  if (pull.draft === draft) return
  pull.draft = draft
  const at = repository.hub.clock.stamp()
  pull.updatedAt = at
  pull.timeline.push({ kind: draft ? 'convert_to_draft' : 'ready_for_review', actor: by, at })
  happened(repository, pull, { action: draft ? 'converted_to_draft' : 'ready_for_review', by })
}

export type DraftChange = { readonly draft: boolean; readonly by?: Account }

export type LabelChange = { readonly name: string; readonly by?: Account }

export function labelPull(repository: RepositoryState, pull: Pull, { name, by = pull.author }: LabelChange): void {
  if (pull.labels.has(name)) return
  pull.labels.add(name)
  pull.updatedAt = repository.hub.clock.stamp()
  happened(repository, pull, { action: 'labeled', by, fields: { label: labelShape(repository, name) } })
}

export function unlabelPull(repository: RepositoryState, pull: Pull, { name, by = pull.author }: LabelChange): void {
  if (!pull.labels.delete(name)) return
  pull.updatedAt = repository.hub.clock.stamp()
  happened(repository, pull, { action: 'unlabeled', by, fields: { label: labelShape(repository, name) } })
}
