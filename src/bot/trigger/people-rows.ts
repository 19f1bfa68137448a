import { rfc3339 } from '../../core/base/instant.ts'
import type { Observation } from '../../app/gate/store.ts'
import { countingAt, isAbsent, loginAt, memberAt } from './fields.ts'
import { rowsOf, type EventRow } from './row.ts'
import { allPulls, everywhere, told, type Occasion, type Told, type Urgency } from './told.ts'

/**
 * Who holds a role, and who is in a team. A payload does not say which repositories a role is used in, so each of the
 * installation is looked at; those without a gate cost the worker nothing.
 */
export const peopleRows: readonly EventRow[] = [
  ...rowsOf('membership', {
    added: { alters: ['membership'], revokes: 'never', read: (at) => member(at, 'joined') },
    removed: { alters: ['membership'], revokes: 'always', read: (at) => member(at, 'left') },
  }),
  ...rowsOf('team', {
    created: { alters: ['membership'], revokes: 'never', read: (at) => all(at, 'plain') },
    // renamed, hidden, or below another parent: a policy may not find it any more
    edited: { alters: ['membership'], revokes: 'always', read: (at) => all(at, 'revoking') },
    deleted: { alters: ['membership'], revokes: 'always', read: (at) => all(at, 'revoking') },
    added_to_repository: { alters: ['membership'], revokes: 'never', read: (at) => ofRepository(at, 'plain') },
    removed_from_repository: { alters: ['membership'], revokes: 'always', read: (at) => ofRepository(at, 'revoking') },
  }),
  ...rowsOf('organization', {
    member_added: { alters: ['membership'], revokes: 'never', read: (at) => all(at, 'plain') },
    member_removed: { alters: ['membership'], revokes: 'always', read: (at) => all(at, 'revoking') },
    renamed: { alters: ['membership', 'gate'], revokes: 'always', read: renamed },
  }),
  ...rowsOf('member', {
    added: { alters: ['membership'], revokes: 'never', read: (at) => allPulls(at, 'plain') },
    edited: { alters: ['membership'], revokes: 'always', read: (at) => allPulls(at, 'revoking') },
    removed: { alters: ['membership'], revokes: 'always', read: (at) => allPulls(at, 'revoking') },
  }),
]

function member(occasion: Occasion, change: 'joined' | 'left'): Told {
  const { payload, receivedAt } = occasion
  const urgency = change === 'left' ? 'revoking' : 'plain'
  // an account that is gone, or a team deleted with its members, names nobody
  const known = !isAbsent(payload['member']) && !isAbsent(payload['team'])
  const observations: Observation[] = known
    ? [
        {
          kind: 'member',
          team: countingAt(payload, ['team', 'id']),
          person: countingAt(payload, ['member', 'id']),
          change,
          // GitHub sends no time with it: ours is the latest it can have been
          at: rfc3339(receivedAt),
        },
      ]
    : []
  return told({ observations, installation: everywhere(occasion, urgency) })
}

function all(occasion: Occasion, urgency: Urgency): Told {
  return told({ installation: everywhere(occasion, urgency) })
}

/** Organization-wide where the payload names no repository. */
function ofRepository(occasion: Occasion, urgency: Urgency): Told {
  return isAbsent(memberAt(occasion.payload, ['repository'])) ? all(occasion, urgency) : allPulls(occasion, urgency)
}

/** Its repositories have other names from now on. */
function renamed(occasion: Occasion): Told {
  const owner = loginAt(occasion.payload, ['organization', 'login'])
  return told({ installation: { ...everywhere(occasion, 'revoking'), owner } })
}
