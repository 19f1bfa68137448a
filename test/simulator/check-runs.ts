import type { App } from './accounts.ts'
import { Refusal } from './call.ts'
import { announceRun } from './check-events.ts'
import type { Json } from './json.ts'
import { isRecord } from './json.ts'
import type { Limits } from './limits.ts'
import type { CheckRun, Hub, RepositoryState } from './state.ts'

export type NewRun = { readonly sha: string; readonly app: App; readonly body: Json }

/** Makes a check run. One that is born completed is told of twice: created, and completed. */
export function createRun(repository: RepositoryState, { sha, app, body }: NewRun): CheckRun {
  const { hub } = repository
  const run: CheckRun = { id: hub.nextId(), sha, app, fields: {}, annotations: 0 }
  writeRun(hub, run, body)
  repository.checkRuns.set(run.id, run)
  announceRun(repository, run, 'created')
  if (run.fields['status'] === 'completed') announceRun(repository, run, 'completed')
  return run
}

/** Changes a check run as its App asks; each time it is completed is told. */
export function updateRun(repository: RepositoryState, run: CheckRun, body: Json): void {
  const wasOver = run.fields['status'] === 'completed'
  writeRun(repository.hub, run, body)
  if (run.fields['status'] !== 'completed') return
  if (!wasOver || body['conclusion'] !== undefined) announceRun(repository, run, 'completed')
}

/**
 * A conclusion completes a run, and nothing takes that back: a change to `in_progress` is answered as if it had been made
 * and leaves the run as it was (tektoncd/pipelines-as-code#998 and #2305, Mergifyio/mergify#1989). Annotations add up over
 * requests, at most 50 in each (platform.md 1.5, 2.1).
 */
function writeRun(hub: Hub, run: CheckRun, body: Json): void {
  const annotations = hold(hub.limits, body)
  const at = hub.clock.stamp()
  const { status, ...others } = body
  const isOver = run.fields['status'] === 'completed'
  const completed = body['conclusion'] === undefined ? {} : { status: 'completed', completed_at: at }
  const kept = isOver || status === undefined ? others : body
  run.fields = { started_at: at, ...run.fields, ...kept, ...completed }
  run.annotations += annotations
}

/** Characters of a check run's texts (platform.md 1.5). */
const MOST: Readonly<Record<string, number>> = { summary: 65_535, text: 65_535 }
const MOST_OF_ANNOTATION: Readonly<Record<string, number>> = { message: 65_536, raw_details: 65_536, title: 255 }
const MOST_OF_ACTION: Readonly<Record<string, number>> = { label: 20, description: 40, identifier: 20 }

/** Refuses what is over GitHub's limits (platform.md 1.5); gives how many annotations there are. */
function hold(limits: Limits, body: Json): number {
  const output = isRecord(body['output']) ? body['output'] : {}
  const annotations = listed(output['annotations'], { name: 'annotations', most: limits.annotations })
  const actions = listed(body['actions'], { name: 'actions', most: 3 })
  within(output, MOST)
  for (const annotation of annotations) within(annotation, MOST_OF_ANNOTATION)
  for (const action of actions) within(action, MOST_OF_ACTION)
  return annotations.length
}

function listed(value: unknown, { name, most }: { readonly name: string; readonly most: number }): readonly Json[] {
  const items = Array.isArray(value) ? value : []
  if (items.length > most) throw new Refusal(422, `Invalid request. No more than ${most} items are allowed in ${name}.`)
  return items.filter(isRecord)
}

function within(fields: Json, most: Readonly<Record<string, number>>): void {
  for (const [name, length] of Object.entries(most)) {
    const value = fields[name]
    if (typeof value === 'string' && value.length > length) {
      throw new Refusal(422, `Invalid request. ${name} is too long (maximum is ${length} characters).`)
    }
  }
}
