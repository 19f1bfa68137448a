import type { Octokit } from '@octokit/core'
import { Fault } from '../app/fault.ts'
import { appFault } from './app-fault.ts'
import { Malformed, momentAt, textAt } from './trigger/fields.ts'
import type { Clock, Tokens } from './world.ts'

/** Renewed this long before the end, so that none ends during a request. */
const MARGIN_MS = 300_000

type Kept = { readonly token: string; readonly until: number }

/**
 * Tokens of installations, each kept for most of its hour. They are fetched by the App's own request and not by Probot's
 * `auth`, which asks github.com whatever the address of the API is.
 */
export function installationTokens(octokit: Pick<Octokit, 'request'>, clock: Pick<Clock, 'now'>): Tokens {
  const kept = new Map<number, Promise<Kept>>()
  const fetched = (installation: number): Promise<Kept> => {
    const coming = fetchToken(octokit, installation)
    kept.set(installation, coming)
    // what failed is asked for anew the next time
    coming.catch(() => kept.delete(installation))
    return coming
  }
  return {
    async of(installation) {
      const known = await (kept.get(installation) ?? fetched(installation))
      if (known.until - MARGIN_MS > clock.now()) return known.token
      return (await fetched(installation)).token
    },
    forget: (installation) => void kept.delete(installation),
  }
}

async function fetchToken(octokit: Pick<Octokit, 'request'>, installation: number): Promise<Kept> {
  try {
    const { data } = await octokit.request(`POST /app/installations/${installation}/access_tokens`)
    return { token: textAt(data, ['token'], 10_000), until: Date.parse(momentAt(data, ['expires_at'])) }
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw appFault(cause)
    throw new Fault(
      'fault/malformed-answer',
      `GitHub's answer can't be read: ${cause.message}`,
      'It is tried again.',
      cause,
    )
  }
}
