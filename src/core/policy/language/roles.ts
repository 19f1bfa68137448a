import { POLICY_LIMITS } from '../limits.ts'
import { someOf } from '../shape/constraint.ts'
import { list } from '../shape/list.ts'
import { object, optional } from '../shape/object.ts'
import type { Shape } from '../shape/shape.ts'
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
  },
  constraints: [someOf(['teams', 'users'], 'is held by nobody', 'add teams: or users:')],
  build: (values, at) => ({ ...values, at }),
})
