import { Fault } from '../../app/fault.ts'
import { memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'

/** Who writes with a token, or wrote a comment. */
export type Identity = { readonly login: string; readonly bot: boolean }

/** The account that writes with the token GitHub gives to jobs. */
const JOB_TOKEN: Identity = { login: 'github-actions[bot]', bot: true }

/**
 * Which of these authors is ourselves. A person's token may ask `/user`; an installation's may not. It is taken for the
 * job's own, and only where another App has written does GraphQL's `viewer` have to tell the two apart; where that does
 * not answer, the only App that has written is ours. No guess ever takes a person's comment for ours.
 */
export async function ownIdentity(
  client: GitHubClient,
  token: string,
  authors: readonly Identity[],
): Promise<Identity> {
  // a shortcut only: for a token with this prefix GitHub would refuse the question
  const person = token.startsWith('ghs_') ? null : await user(client)
  if (person !== null) return person
  const bots = authors.filter(({ bot }) => bot)
  if (bots.every((bot) => isSamePerson(bot, JOB_TOKEN))) return JOB_TOKEN
  const [first = JOB_TOKEN, ...others] = bots
  const alone = others.every((bot) => isSamePerson(bot, first))
  return (await viewer(client)) ?? (alone ? first : JOB_TOKEN)
}

/** Bots are written with and without the suffix `[bot]`, which no person's login can have. */
export function isSamePerson(a: Identity, b: Identity): boolean {
  return a.bot === b.bot && plainLogin(a) === plainLogin(b)
}

async function user(client: GitHubClient): Promise<Identity | null> {
  try {
    const { body } = await client.request('GET /user', {})
    return { login: textAt(body, 'login'), bot: memberAt(body, ['type']) === 'Bot' }
  } catch (cause) {
    if (cause instanceof Fault && (cause.code === 'fault/forbidden' || cause.code === 'fault/not-found')) return null
    throw cause
  }
}

/** Null where GraphQL does not answer. */
async function viewer(client: GitHubClient): Promise<Identity | null> {
  try {
    const { body } = await client.request('POST /graphql', { query: 'query { viewer { login } }' })
    const login = memberAt(body, ['data', 'viewer', 'login'])
    return typeof login === 'string' ? { login, bot: true } : null
  } catch (cause) {
    if (cause instanceof Fault) return null
    throw cause
  }
}

function plainLogin({ login, bot }: Identity): string {
  return (bot ? login.replace(/\[bot\]$/, '') : login).toLowerCase()
}
