import { created, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { announceRun } from '../check-events.ts'
import { createRun, updateRun } from '../check-runs.ts'
import { resolveRef } from '../commits.ts'
import type { Json } from '../json.ts'
import { pageOf } from '../pagination.ts'
import type { Route } from '../router.ts'
import { checkRunShape } from '../shapes/check-run.ts'
import type { CheckRun } from '../state.ts'

const READ = { scopes: ['checks'], level: 'read' } as const
const WRITE = { scopes: ['checks'], level: 'write' } as const
const ASK_AGAIN = { scopes: ['contents'], level: 'write' } as const
const RUNS = '/repos/{owner}/{repo}/check-runs'

/** Check runs: written by Apps only, each bound to its App (platform.md 2.1). */
export const CHECK_ROUTES: readonly Route[] = [
  { method: 'POST', template: RUNS, need: WRITE, answer: create },
  { method: 'GET', template: `${RUNS}/{check_run_id}`, need: READ, answer: get },
  { method: 'PATCH', template: `${RUNS}/{check_run_id}`, need: WRITE, answer: update },
  { method: 'POST', template: `${RUNS}/{check_run_id}/rerequest`, need: ASK_AGAIN, answer: rerequest },
  { method: 'GET', template: '/repos/{owner}/{repo}/commits/{ref}/check-runs', need: READ, answer: list },
]

function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const { app } = call.identity
  const sha = resolveRef(repository, String(call.body['head_sha']))
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${String(call.body['head_sha'])}`)
  if (app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.')
  return created(checkRunShape(repository, createRun(repository, { sha, app, body: call.body })))
}

function get(call: Call): Reply {
  return ok(checkRunShape(repositoryOf(call), runOf(call)))
}

/** Only the App that made a check run may change it. */
function update(call: Call): Reply {
  const run = runOf(call)
  if (call.identity.app?.id !== run.app.id)
    throw new Refusal(403, 'Invalid app_id. You may only update check runs you created.')
  updateRun(repositoryOf(call), run, call.body)
  return ok(checkRunShape(repositoryOf(call), run))
}

/** Only tells its App: the run stays as it is until that does something. */
function rerequest(call: Call): Reply {
  const { account } = call.identity
  announceRun(repositoryOf(call), runOf(call), 'rerequested', account === null ? {} : { sender: account })
  return created({})
}

function runOf(call: Call): CheckRun {
  const run = repositoryOf(call).checkRuns.get(Number(parameter(call, 'check_run_id')))
  if (run === undefined) throw notFound()
  return run
}

/** By default the latest run of each name and App; newest first. */
function list(call: Call): Reply {
  const repository = repositoryOf(call)
  const sha = resolveRef(repository, parameter(call, 'ref'))
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${parameter(call, 'ref')}`)
  const runs = [...repository.checkRuns.values()].filter((run) => run.sha === sha && wanted(call, run)).toReversed()
  const kept = call.query.get('filter') === 'all' ? runs : latest(runs)
  const page = pageOf(call, kept)
  const json: Json = { total_count: kept.length, check_runs: page.items.map((run) => checkRunShape(repository, run)) }
  return { status: 200, json, headers: page.headers }
}

function wanted({ query }: Call, run: CheckRun): boolean {
  const name = query.get('check_name')
  const status = query.get('status')
  const app = query.get('app_id')
  return (
    (name === null || run.fields['name'] === name) &&
    (status === null || (run.fields['status'] ?? 'queued') === status) &&
    (app === null || String(run.app.id) === app)
  )
}

function latest(newestFirst: readonly CheckRun[]): readonly CheckRun[] {
  const groups = Map.groupBy(newestFirst, (run) => `${run.app.id} ${String(run.fields['name'])}`)
  return [...groups.values()].flatMap((group) => group.slice(0, 1))
}
