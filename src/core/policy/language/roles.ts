import { POLICY_LIMITS } from '../limits.ts'
import { someOf } from '../shape/constraint.ts'
import { list } from '../shape/list.ts'
import { object, optional } from '../shape/object.ts'
import type { Shape } from '../shape/shape.ts'
import { word } from '../shape/word.ts'
import type { Role } from '../types.ts'
import { login, team } from './accounts.ts'

/** A role under its name: who may sign for it, and what a signature of theirs means. */
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
    signs: optional<Role['signs'], Role['signs']>(
      word('evidence', 'model', 'change'),
      'evidence',
      "What its signatures cover: the evidence judged (when left out), the models' folders, or every changed file.",
    ),
    on_rerequest: optional<Role['onRerequest'], Role['onRerequest']>(
      word('withdraw', 'keep'),
      'withdraw',
      'What asking a holder again for a review does to what they said: withdraw (when left out) or keep.',
    ),
  },
  constraints: [someOf(['teams', 'users'], 'is held by nobody', 'add teams: or users:')],
  build: ({ on_rerequest: onRerequest, ...values }, at) => ({ ...values, onRerequest, at }),
})
