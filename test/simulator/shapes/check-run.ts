import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { CheckRun, RepositoryState } from '../state.ts'
import { appShape, nodeId } from './account.ts'
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
    details_url: fields['details_url'] ?? null,
    external_id: fields['external_id'] ?? '',
    status: fields['status'] ?? 'queued',
    conclusion: completed ? (fields['conclusion'] ?? null) : null,
    started_at: fields['started_at'] ?? null,
    completed_at: completed ? (fields['completed_at'] ?? null) : null,
    check_suite: { id: run.app.id },
    app: appShape(repository.hub, run.app),
    pull_requests: [],
    output: {
      title: output['title'] ?? null,
      summary: output['summary'] ?? null,
      text: output['text'] ?? null,
      annotations_count: run.annotations,
      annotations_url: `${url}/annotations`,
    },
  }
}
