import type { Observation } from '../../app/gate/store.ts'
import { countingAt, isAbsent, memberAt, momentAt, personOrNullAt, refAt, shaAt } from './fields.ts'
import { rowsOf, type EventRow, type RowFacts } from './row.ts'
import { headMark, pullMark, repositoryOf, told, type Occasion, type Told, type Urgency } from './told.ts'

const PULL = 'pull_request'

/** What happens to a pull request itself. Every one of them also says which stack it is part of. */
export const pullRequestRows: readonly EventRow[] = rowsOf(PULL, {
  // the commit may be green already, for another pull request
  opened: row(['authors', 'evidence', 'gate'], 'sometimes', (at) => aboutPull(at, 'revoking')),
  reopened: row(['gate'], 'sometimes', (at) => aboutPull(at, 'revoking')),
  synchronize: row(['approvals', 'authors', 'evidence', 'policy'], 'always', synchronized),
  edited: row(['evidence', 'gate'], 'sometimes', edited),
  ready_for_review: row(['approvals', 'gate'], 'never', (at) => aboutPull(at, 'plain')),
  converted_to_draft: row(['approvals', 'gate'], 'always', (at) => aboutPull(at, 'revoking')),
  labeled: row(['gate'], 'never', (at) => aboutPull(at, 'plain')),
  unlabeled: row(['gate'], 'never', (at) => aboutPull(at, 'plain')),
  closed: row(['gate'], 'never', (at) => withSameHead(at, aboutPull(at, 'plain'))),
  // what is queued is judged as a group; what leaves the queue is judged alone again
  enqueued: row(['gate'], 'never', (at) => aboutPull(at, 'plain')),
  dequeued: row(['gate'], 'never', (at) => aboutPull(at, 'plain')),
  // being asked again takes a signature back; a team's request names nobody
  review_requested: row(['approvals'], 'sometimes', (at) =>
    aboutPull(at, isAbsent(at.payload['requested_reviewer']) ? 'plain' : 'revoking'),
  ),
  review_request_removed: row(['approvals'], 'never', (at) => aboutPull(at, 'plain')),
  // the base of the stack decides which gate it is
  stacked: row(['gate', 'policy', 'evidence'], 'always', (at) => aboutPull(at, 'revoking')),
})

function row(alters: RowFacts['alters'], revokes: RowFacts['revokes'], read: RowFacts['read']): RowFacts {
  return { alters, revokes, read }
}

function aboutPull(occasion: Occasion, urgency: Urgency): Told {
  const number = countingAt(occasion.payload, [PULL, 'number'])
  return told({ observations: [stackOf(occasion, number)], marks: [pullMark(occasion, number, urgency)] })
}

function synchronized(occasion: Occasion): Told {
  const about = aboutPull(occasion, 'revoking')
  return told({ ...about, observations: [...about.observations, ...pushOf(occasion)] })
}

/** A new base moves the pull request to another gate, which others that share its commit may not be behind. */
function edited(occasion: Occasion): Told {
  const changes = occasion.payload['changes']
  const retargeted = memberAt(changes, ['base']) !== undefined
  const reworded = memberAt(changes, ['body']) !== undefined
  const about = aboutPull(occasion, retargeted || reworded ? 'revoking' : 'plain')
  return retargeted ? withSameHead(occasion, about) : about
}

/** Others with the same head share its check run: what one of them becomes changes what the check has to say. */
function withSameHead(occasion: Occasion, about: Told): Told {
  return told({ ...about, heads: [headMark(occasion, shaAt(occasion.payload, [PULL, 'head', 'sha']), 'plain')] })
}

function stackOf(occasion: Occasion, pull: number): Observation {
  const stack = memberAt(occasion.payload, [PULL, 'stack'])
  // `stacked` carries it beside the pull request too
  const beside = isAbsent(stack) ? occasion.payload['stack'] : stack
  const base = isAbsent(beside) ? null : refAt(beside, ['base', 'ref'])
  return { kind: 'stack', repository: repositoryOf(occasion).id, pull, base }
}

/** Pushes to a fork are told by nothing else: the App is not installed there. */
function pushOf({ payload }: Occasion): readonly Observation[] {
  const by = personOrNullAt(payload, ['sender'])
  if (by === null || isAbsent(memberAt(payload, [PULL, 'head', 'repo']))) return []
  const push = {
    repository: countingAt(payload, [PULL, 'head', 'repo', 'id']),
    ref: `refs/heads/${refAt(payload, [PULL, 'head', 'ref'])}`,
    before: shaAt(payload, ['before']),
    after: shaAt(payload, ['after']),
    at: momentAt(payload, [PULL, 'updated_at']),
  }
  return [{ kind: 'push', ...push, by }]
}
