import { Fault } from '../../app/fault.ts'
import { memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'

/** Who writes with a token. */
export type Identity = { readonly login: string; readonly bot: boolean }

/** The account that writes with the token GitHub gives to jobs. */
const JOB_TOKEN: Identity = { login: 'github-actions[bot]', bot: true }

/**
 * Whose comments are ours. Installation tokens may not ask `/user`, but GraphQL's `viewer` answers them; where neither
 * does, the token is taken for the one GitHub gives to jobs. A wrong guess makes us write a new comment, never edit
 * somebody else's.
 */
export async function ownIdentity(client: GitHubClient, token: string): Promise<Identity> {
  const ways = [viewer, user]
  // the prefix only decides which way is tried first: installation tokens begin so, and for them `/user` is refused
  for (const way of token.startsWith('ghs_') ? ways : ways.toReversed()) {
    try {
      const found = await way(client)
      if (found !== null) return found
    } catch (cause) {
      if (!(cause instanceof Fault) || !refusals.has(cause.code)) throw cause
    }
  }
  return JOB_TOKEN
}

/** Bots are written with and without the suffix `[bot]`, which no person's login can have. */
export function isSamePerson(a: Identity | null, b: Identity): boolean {
  return a !== null && a.bot === b.bot && plainLogin(a) === plainLogin(b)
}

const refusals: ReadonlySet<string> = new Set(['fault/forbidden', 'fault/not-found', 'fault/unauthorized'])

async function user(client: GitHubClient): Promise<Identity> {
  const { body } = await client.request('GET /user', {})
  return { login: textAt(body, 'login'), bot: memberAt(body, ['type']) === 'Bot' }
}

async function viewer(client: GitHubClient): Promise<Identity | null> {
  const { body } = await client.request('POST /graphql', { query: 'query { viewer { login } }' })
  const login = memberAt(body, ['data', 'viewer', 'login'])
  return typeof login === 'string' ? { login, bot: login.endsWith('[bot]') } : null
}

function plainLogin({ login, bot }: Identity): string {
  return (bot ? login.replace(/\[bot\]$/, '') : login).toLowerCase()
}
