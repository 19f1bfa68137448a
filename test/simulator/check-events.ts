import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import type { Json } from './json.ts'
import { checkRunShape, suiteId } from './shapes/check-run.ts'
import type { CheckRun, RepositoryState } from './state.ts'

export type RunAction = 'created' | 'completed' | 'rerequested' | 'requested_action'

type Extra = { readonly sender?: Account; readonly identifier?: string }

/**
 * Tells of a check run. That it is asked for again, or that a button of it was pressed, is told to its own App only
 * (OpenAPI, `webhook-check-run-requested-action`).
 */
export function announceRun(repository: RepositoryState, run: CheckRun, action: RunAction, extra: Extra = {}): void {
  const { hub } = repository
  repository.events.push({ event: 'check_run', action, pull: null, before: null, after: run.sha })
  const sender = extra.sender ?? hub.accounts.get(`${run.app.slug}[bot]`)
  const asked = extra.identifier === undefined ? {} : { requested_action: { identifier: extra.identifier } }
  const fields = (): Json => ({
    check_run: { ...checkRunShape(repository, run), check_suite: suiteShape(repository, run) },
    ...asked,
  })
  const own = action === 'rerequested' || action === 'requested_action' ? { app: run.app.id } : {}
  announce(repository, { event: 'check_run', action, sender, fields, ...own })
  hub.afterwards(repository)
}

/** `simple-check-suite`. Of a fork's commit GitHub knows no branch (platform.md 2.1). */
function suiteShape(repository: RepositoryState, run: CheckRun): Json {
  const branch = [...repository.branches].find(([, sha]) => sha === run.sha)?.[0] ?? null
  return { id: suiteId(run), head_branch: branch, head_sha: run.sha, pull_requests: [] }
}
