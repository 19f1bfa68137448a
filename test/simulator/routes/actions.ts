import { notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { pageOf } from '../pagination.ts'
import type { Route } from '../router.ts'
import { workflowRunShape } from '../shapes/workflow-run.ts'

const READ = { scopes: ['actions'], level: 'read' } as const
const RUNS = '/repos/{owner}/{repo}/actions/runs'

/** Workflow runs: who started what (approvals.md B184). */
export const ACTION_ROUTES: readonly Route[] = [
  { method: 'GET', template: RUNS, need: READ, answer: list },
  { method: 'GET', template: `${RUNS}/{run_id}`, need: READ, answer: get },
]

function list(call: Call): Reply {
  const repository = repositoryOf(call)
  const { query } = call
  const is = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value
  const found = repository.workflowRuns
    .filter(
      ({ sha, branch, event, actor }) =>
        is('head_sha', sha) && is('branch', branch) && is('event', event) && is('actor', actor.login),
    )
    .toReversed()
  const page = pageOf(call, found)
  const json = { total_count: found.length, workflow_runs: page.items.map((run) => workflowRunShape(repository, run)) }
  return { status: 200, json, headers: page.headers }
}

function get(call: Call): Reply {
  const repository = repositoryOf(call)
  const run = repository.workflowRuns.find(({ id }) => id === Number(parameter(call, 'run_id')))
  if (run === undefined) throw notFound()
  return ok(workflowRunShape(repository, run))
}
