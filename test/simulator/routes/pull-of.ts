import type { Account } from '../accounts.ts'
import { notFound, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call } from '../call.ts'
import type { Pull } from '../state.ts'

/** The pull request of the path. */
export function pullOf(call: Call): Pull {
  const pull = repositoryOf(call).pulls.get(Number(parameter(call, 'pull_number')))
  if (pull === undefined) throw notFound()
  return pull
}

/** The account that acts: a person, or an App's bot. */
export function actorOf({ identity }: Call): Account {
  if (identity.account === null) throw new Refusal(401, 'Requires authentication')
  return identity.account
}
