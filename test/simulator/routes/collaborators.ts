import { roleOf } from '../access.ts'
import { notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Route } from '../router.ts'
import type { Role } from '../organization-state.ts'
import { accountShape } from '../shapes/account.ts'

export const COLLABORATOR_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    need: null,
    answer: permission,
  },
]

/** The old field knows four levels only: maintain is write there, and triage read (OpenAPI). */
const LEGACY: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
}

/** What somebody may do; `none` where they don't see it (platform.md 3: needs metadata only). */
function permission(call: Call): Reply {
  const repository = repositoryOf(call)
  const account = call.hub.accounts.find(parameter(call, 'username'))
  if (account === null) throw notFound()
  const role = roleOf(repository, account)
  const name = role ?? 'none'
  const user = { ...accountShape(call.hub, account), role_name: name }
  return ok({ permission: role === null ? 'none' : LEGACY[role], role_name: name, user })
}
