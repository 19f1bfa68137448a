import type { Mark, Observation } from '../../app/gate/store.ts'
import { countingAt, isAbsent, listAt, memberAt, momentAt, personOrNullAt, refAt, shaAt, textAt } from './fields.ts'
import { rowsOf, type EventRow } from './row.ts'
import { headMark, NOTHING, pullMark, repositoryOf, told, type Occasion, type Told } from './told.ts'

const RUN = 'workflow_run'

/** Whoever starts a run by hand may have produced the evidence it commits. */
export const workflowRows: readonly EventRow[] = rowsOf(RUN, {
  requested: { alters: ['authors'], revokes: 'sometimes', read: started },
  in_progress: { alters: ['authors'], revokes: 'sometimes', read: started },
  completed: { alters: ['authors'], revokes: 'sometimes', read: started },
})

function started(occasion: Occasion): Told {
  const { payload } = occasion
  const by = personOrNullAt(payload, [RUN, 'triggering_actor'])
  if (
    by === null ||
    by.bot ||
    !(isDispatched(payload) || isRepeated(payload)) ||
    isAbsent(memberAt(payload, [RUN, 'head_branch']))
  )
    return NOTHING
  const producer: Observation = {
    kind: 'producer',
    repository: repositoryOf(occasion).id,
    branch: refAt(payload, [RUN, 'head_branch']),
    run: countingAt(payload, [RUN, 'id']),
    workflow: workflowOf(payload),
    sha: shaAt(payload, [RUN, 'head_sha']),
    dispatched: isDispatched(payload) && !isRepeated(payload),
    by,
    at: momentAt(payload, [RUN, 'run_started_at']),
  }
  const heads = [headMark(occasion, shaAt(payload, [RUN, 'head_sha']), 'revoking')]
  return told({ observations: [producer], marks: pullsOf(occasion), heads })
}

function isDispatched(payload: unknown): boolean {
  const event = memberAt(payload, [RUN, 'event'])
  return event === 'workflow_dispatch' || event === 'repository_dispatch'
}

/** Runs of pushes and pull requests are started by the change itself, unless somebody runs them again. */
function isRepeated(payload: unknown): boolean {
  const attempt = memberAt(payload, [RUN, 'run_attempt'])
  return typeof attempt === 'number' && attempt > 1
}

function workflowOf(payload: unknown): string {
  const name = memberAt(payload, [RUN, 'name'])
  return typeof name === 'string' && name !== '' ? name.slice(0, 255) : textAt(payload, [RUN, 'path'])
}

function pullsOf(occasion: Occasion): readonly Mark[] {
  const { payload } = occasion
  const listed = isAbsent(memberAt(payload, [RUN, 'pull_requests'])) ? [] : listAt(payload, [RUN, 'pull_requests'])
  return listed.map((pull) => pullMark(occasion, countingAt(pull, ['number']), 'revoking'))
}
