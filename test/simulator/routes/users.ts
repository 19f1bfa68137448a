import { notFound, ok, parameter, Refusal } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Route } from '../router.ts'
import { publicUserShape } from '../shapes/account.ts'

export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/user', need: null, answer: me },
  { method: 'GET', template: '/users/{username}', need: null, answer: getUser },
]

/** Installation tokens have no user: an Action can't ask who it is. */
function me(call: Call): Reply {
  const { kind, account } = call.identity
  if (kind === 'anonymous' || account === null) throw new Refusal(401, 'Requires authentication')
  if (kind === 'installation') throw new Refusal(403, 'Resource not accessible by integration')
  return ok(publicUserShape(call.hub, account))
}

function getUser(call: Call): Reply {
  const account = call.hub.accounts.find(parameter(call, 'username'))
  if (account === null) throw notFound()
  return ok(publicUserShape(call.hub, account))
}
