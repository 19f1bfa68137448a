import { announce } from './announce.ts'
import { resolveRef } from './commits.ts'
import type { Json } from './json.ts'
import { workflowRunShape, workflowShape } from './shapes/workflow-run.ts'
import type { RepositoryState, WorkflowRun } from './state.ts'

export type RunRequest = {
  readonly by: string
  /** Who started it again, where that is somebody else. */
  readonly triggeredBy?: string
  readonly branch: string
  readonly event?: string
  readonly name?: string
  readonly path?: string
  readonly attempt?: number
  readonly conclusion?: WorkflowRun['conclusion']
}

/** A workflow ran on the tip of a branch and is over. `triggering_actor` is who started this attempt (approvals.md B184). */
export function completeRun(repository: RepositoryState, request: RunRequest): WorkflowRun {
  const { hub, workflowRuns } = repository
  const { by, triggeredBy = by, branch, event = 'workflow_dispatch', attempt = 1, conclusion = 'success' } = request
  const sha = resolveRef(repository, branch)
  if (sha === null) throw new Error(`no branch ${branch} in ${repository.name}`)
  const run: WorkflowRun = {
    id: hub.nextId(),
    number: workflowRuns.length + 1,
    name: request.name ?? 'Evaluate',
    path: request.path ?? '.github/workflows/evaluate.yml',
    event,
    branch,
    sha,
    actor: hub.accounts.get(by),
    triggeringActor: hub.accounts.get(triggeredBy),
    attempt,
    conclusion,
    at: hub.clock.stamp(),
  }
  workflowRuns.push(run)
  const fields = (): Json => ({
    workflow: workflowShape(repository, run),
    workflow_run: workflowRunShape(repository, run),
  })
  announce(repository, { event: 'workflow_run', action: 'completed', sender: run.triggeringActor, fields })
  return run
}
