import { stampOf } from '../clock.ts'
import type { Json } from '../json.ts'
import type { RepositoryState, WorkflowRun } from '../state.ts'
import { nodeId, presentShape } from './account.ts'
import { commitOf } from './commit.ts'
import { minimalPullShape } from './minimal-pull.ts'
import { minimalRepositoryShape, repositoryPage, repositoryUrl } from './repository.ts'

/** A workflow is known by its file: the same number for the same path. */
function workflowId({ path }: WorkflowRun): number {
  return [...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
}

/** `workflow`, as in events. */
export function workflowShape(repository: RepositoryState, run: WorkflowRun): Json {
  const id = workflowId(run)
  const page = repositoryPage(repository)
  return {
    id,
    node_id: nodeId('W', id),
    name: run.name,
    path: run.path,
    state: 'active',
    created_at: run.at,
    updated_at: run.at,
    url: `${repositoryUrl(repository)}/actions/workflows/${id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${run.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(run.name)}/badge.svg`,
  }
}

/** `workflow-run` */
export function workflowRunShape(repository: RepositoryState, run: WorkflowRun): Json {
  const { hub } = repository
  const suite = run.id + 1_000_000
  return {
    id: run.id,
    node_id: nodeId('WFR', run.id),
    name: run.name,
    path: run.path,
    event: run.event,
    head_branch: run.branch,
    head_sha: run.sha,
    run_number: run.number,
    run_attempt: run.attempt,
    referenced_workflows: [],
    status: 'completed',
    conclusion: run.conclusion,
    workflow_id: workflowId(run),
    check_suite_id: suite,
    check_suite_node_id: nodeId('CS', suite),
    pull_requests: pullsOf(repository, run),
    created_at: run.at,
    updated_at: run.at,
    run_started_at: run.at,
    actor: presentShape(hub, run.actor),
    triggering_actor: presentShape(hub, run.triggeringActor),
    head_commit: commitShape(repository, run.sha),
    repository: minimalRepositoryShape(repository),
    head_repository: minimalRepositoryShape(repository),
    display_title: run.name,
    previous_attempt_url: null,
    ...links(repository, run),
  }
}

function pullsOf(repository: RepositoryState, { event, sha }: WorkflowRun): readonly Json[] {
  if (event !== 'pull_request') return []
  return [...repository.pulls.values()]
    .filter(({ head }) => head.sha === sha && head.repository === repository)
    .map((pull) => minimalPullShape(repository, pull))
}

function commitShape(repository: RepositoryState, id: string): Json {
  const { tree, message, author, committer } = commitOf(repository, id)
  const who = [author, committer].map(({ name, email }) => ({ name, email }))
  const timestamp = stampOf(committer.seconds)
  return { id, tree_id: tree, message, timestamp, author: who[0], committer: who[1] }
}

function links(repository: RepositoryState, run: WorkflowRun): Json {
  const url = `${repositoryUrl(repository)}/actions/runs/${run.id}`
  return {
    url,
    html_url: `${repositoryPage(repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(repository)}/check-suites/${run.id + 1_000_000}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(repository)}/actions/workflows/${workflowId(run)}`,
  }
}
