import type { PullReading, SeenCheck } from '../../../app/gate/types.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'

import { idAt, objectIdAt, presentAt, textOrNullAt } from './fields.ts'

/** What our checks are called; no other names matter. Statuses and runs of others may bear them too. */
const OURS = /^countersign\//i

/** Checks on the head that bear our kind of name, without doubles; runs newest first, before statuses. */
export function checksOf(commit: unknown, contexts: readonly unknown[]): readonly SeenCheck[] {
  const own = listAt(commit, 'checkSuites', 'nodes').flatMap((suite) => listAt(suite, 'checkRuns', 'nodes'))
  const runs = new Map<string, { readonly check: SeenCheck; readonly id: number }>()
  const statuses: SeenCheck[] = []
  for (const context of contexts) {
    if (memberAt(context, ['__typename']) === 'StatusContext') statuses.push(statusOf(context))
    else runs.set(textAt(context, 'id'), { check: runOf(context), id: idAt(context, 'databaseId') })
  }
  for (const run of own) runs.set(textAt(run, 'id'), { check: runOf(run), id: idAt(run, 'databaseId') })
  const newestFirst = [...runs.values()].toSorted((a, b) => b.id - a.id).map(({ check }) => check)
  return [...newestFirst, ...statuses].filter(({ name }) => OURS.test(name))
}

/** A check run. `app` is null where its App is gone. */
export function runOf(run: unknown): SeenCheck {
  const app = presentAt(run, 'checkSuite', 'app')
  return {
    kind: 'check-run',
    name: textAt(run, 'name'),
    app: app === null ? null : idAt(app, 'databaseId'),
    by: app === null ? '' : textAt(app, 'slug'),
    node: textAt(run, 'id'),
    status: runStatusOf(textAt(run, 'status')),
    conclusion: textOrNullAt(run, 'conclusion')?.toLowerCase() ?? null,
    externalId: textOrNullAt(run, 'externalId'),
  }
}

/** A run that waits for anything is queued; one of a state we don't know is not over. */
function runStatusOf(status: string): SeenCheck['status'] {
  if (status === 'COMPLETED') return 'completed'
  return status === 'IN_PROGRESS' ? 'in_progress' : 'queued'
}

function statusOf(context: unknown): SeenCheck {
  const state = textAt(context, 'state').toLowerCase()
  const running = state === 'pending' || state === 'expected'
  const creator = presentAt(context, 'creator')
  return {
    kind: 'status',
    name: textAt(context, 'context'),
    app: null,
    by: creator === null ? '' : textAt(creator, 'login'),
    node: textAt(context, 'id'),
    status: running ? 'in_progress' : 'completed',
    conclusion: running ? null : state,
    externalId: null,
  }
}

/** The open pull requests of this repository whose head is this very commit. */
export function sameHeadOf(
  nodes: readonly unknown[],
  repository: string,
  self: Pick<PullReading, 'number' | 'state' | 'head' | 'base'>,
): PullReading['sameHead'] {
  const found = new Map<number, string>()
  for (const node of nodes) {
    if (node === null) throw malformed('an associated pull request that may not be seen')
    const base = memberAt(node, ['baseRepository', 'id'])
    if (base !== repository || textAt(node, 'state') !== 'OPEN' || objectIdAt(node, 'headRefOid') !== self.head.sha)
      continue
    found.set(integerAt(node, 'number'), textAt(node, 'baseRefName'))
  }
  // of itself it knows better: the base of its stack
  if (self.state === 'open') found.set(self.number, self.base.ref)
  return [...found].map(([number, baseRef]) => ({ number, baseRef })).toSorted((a, b) => a.number - b.number)
}

/** Who is asked for a review: people by login, teams as `organization/team`. */
export function requestedOf(nodes: readonly unknown[]): readonly string[] {
  return nodes.flatMap((node) => {
    const reviewer = memberAt(node, ['requestedReviewer'])
    const name = memberAt(reviewer, ['combinedSlug']) ?? memberAt(reviewer, ['login'])
    return typeof name === 'string' ? [name] : []
  })
}
