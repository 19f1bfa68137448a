import type { Account } from '../accounts.ts'
import type { Signature } from '../git-objects.ts'
import type { Json } from '../json.ts'
import { nodeId, SITE } from '../shapes/account.ts'
import type { Hub } from '../state.ts'
import { stampOf } from '../clock.ts'

/** GitHub's own account, which commits made in its editor name as committer. */
const WEB_FLOW = { login: 'web-flow', id: 19_864_447, kind: 'User' } as const
export const WEB_FLOW_EMAIL = 'noreply@github.com'

/** An account. GraphQL writes a bot's login without the suffix that REST writes. */
export function actorNode({ login, id, kind }: Account): Json {
  const shown = kind === 'Bot' ? login.replace(/\[bot\]$/, '') : login
  return { __typename: kind, id: nodeId('U', id), databaseId: id, login: shown, url: `${SITE}/${login}` }
}

/** Who a commit names. Only people are users here: a bot's commit has none, however well GitHub knows the bot. */
export function gitActorNode(hub: Hub, { name, email, seconds }: Signature): Json {
  const account = email === WEB_FLOW_EMAIL ? WEB_FLOW : hub.accounts.byEmail(email)
  return {
    name,
    email,
    date: stampOf(seconds),
    user: () => (account?.kind === 'User' ? actorNode(account) : null),
  }
}
