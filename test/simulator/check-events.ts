import { announce } from './announce.ts'
import { checkRunShape } from './shapes/check-run.ts'
import type { Account } from './accounts.ts'
import type { CheckRun, RepositoryState } from './state.ts'

type Extra = { readonly sender?: Account; readonly identifier?: string }

/** Tells of a check run. Buttons name what was asked for (platform.md 2.1). */
export function announceRun(repository: RepositoryState, run: CheckRun, action: string, extra: Extra = {}): void {
  const { hub } = repository
  if (hub.webhooks.hooks.length === 0) return
  const sender = extra.sender ?? hub.accounts.get(`${run.app.slug}[bot]`)
  const shape = checkRunShape(repository, run)
  const suite = { id: run.app.id, head_branch: null, head_sha: run.sha, pull_requests: [] }
  const asked = extra.identifier === undefined ? {} : { requested_action: { identifier: extra.identifier } }
  announce(repository, {
    event: 'check_run',
    action,
    sender,
    fields: { check_run: { ...shape, check_suite: suite }, ...asked },
  })
}
