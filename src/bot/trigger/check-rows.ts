import type { Mark } from '../../app/gate/store.ts'
import { countingAt, listAt, memberAt, shaAt, textAt } from './fields.ts'
import { groupMark } from './group.ts'
import { rowsOf, type EventRow } from './row.ts'
import { headMark, NOTHING, pullMark, told, type Occasion, type Told } from './told.ts'

/** What our check runs are named after; GitHub takes statuses of other case for the same. */
const PREFIX = 'countersign/'

/** Checks and statuses. Those of other names change nothing here, however many there are. */
export const checkRows: readonly EventRow[] = [
  ...rowsOf('check_run', {
    rerequested: { alters: ['check'], revokes: 'never', read: (at) => askedAgain(at, 'check_run') },
    requested_action: { alters: ['check'], revokes: 'never', read: (at) => askedAgain(at, 'check_run') },
    created: { alters: ['check'], revokes: 'never', read: namesake },
    completed: { alters: ['check'], revokes: 'never', read: namesake },
  }),
  ...rowsOf('check_suite', {
    rerequested: { alters: ['check'], revokes: 'never', read: (at) => askedAgain(at, 'check_suite') },
  }),
  { event: 'status', action: null, alters: ['check'], revokes: 'never', read: sameContext },
]

/** Somebody pressed a button on a check of ours. */
function askedAgain(occasion: Occasion, what: 'check_run' | 'check_suite'): Told {
  const { payload, appId } = occasion
  if (memberAt(payload, [what, 'app', 'id']) !== appId) return NOTHING
  const suite = what === 'check_suite' ? ['check_suite'] : ['check_run', 'check_suite']
  const sha = shaAt(payload, [what, 'head_sha'])
  const branch = memberAt(payload, [...suite, 'head_branch'])
  const group = typeof branch === 'string' ? groupMark(occasion, branch, sha) : null
  return group === null ? aboutCommit(occasion, what, sha) : told({ marks: [group] })
}

/** A check run that bears a name of ours and is not ours. */
function namesake(occasion: Occasion): Told {
  const { payload, appId } = occasion
  if (!isOurs(textAt(payload, ['check_run', 'name'], 10_000))) return NOTHING
  if (memberAt(payload, ['check_run', 'app', 'id']) === appId) return NOTHING
  return aboutCommit(occasion, 'check_run', shaAt(payload, ['check_run', 'head_sha']))
}

function sameContext(occasion: Occasion): Told {
  const { payload } = occasion
  if (!isOurs(textAt(payload, ['context'], 10_000))) return NOTHING
  return told({ heads: [headMark(occasion, shaAt(payload, ['sha']), 'plain')] })
}

/** GitHub lists no pull requests from forks here: the commit stands for them. */
function aboutCommit(occasion: Occasion, what: string, sha: string): Told {
  const { payload } = occasion
  const pulls = memberAt(payload, [what, 'pull_requests'])
  const listed = Array.isArray(pulls) ? listAt(payload, [what, 'pull_requests']) : []
  const marks: Mark[] = listed.map((pull) => pullMark(occasion, countingAt(pull, ['number']), 'plain'))
  return told({ marks, heads: [headMark(occasion, sha, 'plain')] })
}

function isOurs(name: string): boolean {
  return name.toLowerCase().startsWith(PREFIX)
}
