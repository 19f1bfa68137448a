import { POLICY_LIMITS } from '../limits.ts'
import { someOf } from '../shape/constraint.ts'
import { list } from '../shape/list.ts'
import { object, optional } from '../shape/object.ts'
import type { Shape } from '../shape/shape.ts'
import { word } from '../shape/word.ts'
import type { Role } from '../types.ts'
import { login, team } from './accounts.ts'

/** A role under its name: who may sign for it. */
export const role: Shape<Omit<Role, 'name'>> = object({
  fields: {
    teams: optional(
      list({ item: team, of: 'teams', least: 1, most: POLICY_LIMITS.list, unique: true }),
      [],
      'GitHub teams, as organization/team.',
    ),
    users: optional(
      list({ item: login, of: 'logins', least: 1, most: POLICY_LIMITS.list, unique: true }),
      [],
      'GitHub logins.',
    ),
    signs: optional(
      word('evidence', 'model', 'change'),
      'evidence' as Role['signs'],
      'What its signatures cover: the evidence judged, the models’ folders, or every changed file.',
    ),
    on_rerequest: optional(
      word('withdraw', 'keep'),
      'withdraw' as Role['onRerequest'],
      'Whether asking a holder again for a review takes back what they said.',
    ),
  },
  constraints: [someOf(['teams', 'users'], 'is held by nobody', 'add teams: or users:')],
  build: ({ teams, users, signs, on_rerequest: onRerequest }, at) => ({ teams, users, signs, onRerequest, at }),
})
