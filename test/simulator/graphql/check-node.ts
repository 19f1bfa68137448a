import type { Json } from '../json.ts'
import { isRecord } from '../json.ts'
import { nodeId } from '../shapes/account.ts'
import type { CheckRun, RepositoryState, Status } from '../state.ts'
import { actorNode } from './actor-node.ts'
import { connection } from './connection.ts'
import { NEEDS, permit, type World } from './world.ts'

/** A check run, with the suite it belongs to: one for each commit and App. */
export function checkRunNode(world: World, repository: RepositoryState, run: CheckRun): Json {
  const { fields } = run
  const output = isRecord(fields['output']) ? fields['output'] : {}
  const completed = fields['status'] === 'completed'
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    name: fields['name'],
    status: String(fields['status'] ?? 'queued').toUpperCase(),
    conclusion: completed ? upper(fields['conclusion']) : null,
    externalId: fields['external_id'] ?? null,
    title: output['title'] ?? null,
    summary: output['summary'] ?? null,
    text: output['text'] ?? null,
    checkSuite: () => suiteNode(world, repository, { app: run.app, sha: run.sha, runs: [run] }),
    repository: () => world.nodes.repository(world, repository),
  }
}

type Suite = { readonly app: CheckRun['app']; readonly sha: string; readonly runs: readonly CheckRun[] }

function suiteNode(world: World, repository: RepositoryState, { app, sha, runs }: Suite): Json {
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', `${app.id}-${sha}`),
    app: { __typename: 'App', id: nodeId('A', app.id), databaseId: app.id, slug: app.slug, name: app.name },
    checkRuns: (page: Json) => connection(chosen(runs, page), page, (run) => checkRunNode(world, repository, run)),
  }
}

function chosen(runs: readonly CheckRun[], { filterBy }: Json): readonly CheckRun[] {
  const filter = isRecord(filterBy) ? filterBy : {}
  const named = runs.filter((run) => (filter['checkName'] ?? run.fields['name']) === run.fields['name'])
  return filter['checkType'] === 'ALL' ? named : latestRuns(named)
}

/** The check suites of a commit, of one App where asked. */
export function suitesOf(world: World, repository: RepositoryState, sha: string, page: Json): Json {
  permit(world, repository, NEEDS.checks)
  const filter = isRecord(page['filterBy']) ? page['filterBy'] : {}
  const runs = [...repository.checkRuns.values()].filter((run) => run.sha === sha)
  const groups = [...Map.groupBy(runs, ({ app }) => app.id).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ app: first.app, sha, runs: group }]
  })
  const kept = groups.filter(({ app }) => (filter['appId'] ?? app.id) === app.id)
  return connection(kept, page, (suite) => suiteNode(world, repository, suite))
}

/** Check runs and statuses of a commit together, the latest of each; null where it has none. */
export function rollupOf(world: World, repository: RepositoryState, sha: string): Json | null {
  const runs = latestRuns([...repository.checkRuns.values()].filter((run) => run.sha === sha))
  const own = repository.statuses.filter((status) => status.sha === sha)
  const statuses = [...new Map(own.map((status) => [status.context.toLowerCase(), status])).values()]
  if (runs.length + statuses.length === 0) return null
  const items = [...runs.map((run) => ({ run })), ...statuses.map((status) => ({ status }))]
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', sha),
    contexts: (page: Json) => {
      permit(world, repository, NEEDS.checks)
      permit(world, repository, NEEDS.statuses)
      return connection(items, page, (item) =>
        'run' in item ? checkRunNode(world, repository, item.run) : statusNode(item.status),
      )
    },
  }
}

function statusNode(status: Status): Json {
  return {
    __typename: 'StatusContext',
    id: nodeId('SC', status.id),
    context: status.context,
    state: status.state.toUpperCase(),
    description: status.description,
    createdAt: status.createdAt,
    creator: () => actorNode(status.creator),
  }
}

/** The newest of each name and App (OpenAPI, `checks/list-for-ref`, `filter`). */
function latestRuns(runs: readonly CheckRun[]): readonly CheckRun[] {
  const newest = new Map(runs.map((run) => [`${run.app.id} ${String(run.fields['name'])}`, run]))
  return runs.filter((run) => newest.get(`${run.app.id} ${String(run.fields['name'])}`) === run)
}

function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}
