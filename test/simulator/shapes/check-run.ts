import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { CheckRun, RepositoryState } from '../state.ts'
import { appShape, nodeId } from './account.ts'
import { minimalPullShape } from './minimal-pull.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** `check-run` */
export function checkRunShape(repository: RepositoryState, run: CheckRun): Json {
  const { fields } = run
  const url = `${repositoryUrl(repository)}/check-runs/${run.id}`
  const output = isRecord(fields['output']) ? fields['output'] : {}
  const completed = fields['status'] === 'completed'
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.sha,
    name: fields['name'],
    url,
    html_url: `${repositoryPage(repository)}/runs/${run.id}`,
    // without one GitHub names the App's homepage (OpenAPI, `details_url`)
    details_url: fields['details_url'] ?? appShape(repository.hub, run.app)['external_url'],
    external_id: fields['external_id'] ?? '',
    status: fields['status'] ?? 'queued',
    conclusion: completed ? (fields['conclusion'] ?? null) : null,
    started_at: fields['started_at'] ?? null,
    completed_at: completed ? (fields['completed_at'] ?? null) : null,
    check_suite: { id: suiteId(run) },
    app: appShape(repository.hub, run.app),
    pull_requests: pullsOf(repository, run),
    output: {
      title: output['title'] ?? null,
      summary: output['summary'] ?? null,
      text: output['text'] ?? null,
      annotations_count: run.annotations,
      annotations_url: `${url}/annotations`,
    },
  }
}

/** One suite for each App and commit. */
export function suiteId({ app, sha }: CheckRun): number {
  return Number.parseInt(sha.slice(0, 8), 16) * 1_000 + (app.id % 1_000)
}

/** Open pull requests with this very head; none of forks (platform.md 2.1). */
function pullsOf(repository: RepositoryState, { sha }: CheckRun): readonly Json[] {
  return [...repository.pulls.values()]
    .filter(({ state, head }) => state === 'open' && head.sha === sha && head.repository === repository)
    .map((pull) => minimalPullShape(repository, pull))
}
