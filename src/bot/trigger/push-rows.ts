import { rfc3339 } from '../../core/base/instant.ts'
import type { Person } from '../../core/approval/types.ts'
import type { Mark, Observation } from '../../app/gate/store.ts'
import { isAbsent, memberAt, momentAt, personOrNullAt, refAt, shaAt } from './fields.ts'
import type { EventRow } from './row.ts'
import { markOf, NOTHING, repositoryOf, told, type Occasion, type Told } from './told.ts'

const BRANCH = 'refs/heads/'

/** GitHub's own account for people who are gone. */
const NOBODY: Person = { id: 10_137, login: 'ghost', bot: false }

/** A push to a branch is three things: somebody moved a head, a baseline or policy moved, something was merged. */
export const pushRows: readonly EventRow[] = [
  {
    event: 'push',
    action: null,
    alters: ['authors', 'evidence', 'policy', 'approvals', 'gate'],
    revokes: 'always',
    read: pushed,
  },
]

function pushed(occasion: Occasion): Told {
  const { payload } = occasion
  const ref = refAt(payload, ['ref'])
  if (!ref.startsWith(BRANCH)) return NOTHING
  const by = personOrNullAt(payload, ['sender'])
  const move = { ref, before: shaAt(payload, ['before']), after: shaAt(payload, ['after']) }
  const observations: Observation[] =
    by === null ? [] : [{ kind: 'push', repository: repositoryOf(occasion).id, ...move, by, at: timeOf(occasion) }]
  return told({ observations, marks: marksOf(occasion, move, by ?? NOBODY) })
}

type Move = { readonly ref: string; readonly before: string; readonly after: string }

/** Which branches a gate guards is for the worker to tell: a branch that none guards costs it nothing. */
function marksOf(occasion: Occasion, move: Move, by: Person): readonly Mark[] {
  const base = move.ref.slice(BRANCH.length)
  const pulls = markOf(occasion, { kind: 'pulls', base }, 'revoking')
  const removed = /^0+$/.test(move.after)
  return removed ? [pulls] : [pulls, markOf(occasion, { kind: 'landing', ...move, by }, 'plain')]
}

/** The times in the commits are their authors' own claims; the repository's is GitHub's. */
function timeOf({ payload, receivedAt }: Occasion): string {
  const path = ['repository', 'pushed_at']
  return isAbsent(memberAt(payload, path)) ? rfc3339(receivedAt) : momentAt(payload, path)
}
