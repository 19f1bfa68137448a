import type { Octokit } from '@octokit/core'
import { appFault } from './app-fault.ts'
import { textAt } from './trigger/fields.ts'

/** Tokens of installations; octokit keeps each until shortly before it expires. Failures are Faults. */
export function installationTokens(octokit: Pick<Octokit, 'auth'>): (installation: number) => Promise<string> {
  return async (installationId) => {
    try {
      const answer: unknown = await octokit.auth({ type: 'installation', installationId })
      return textAt(answer, ['token'], 10_000)
    } catch (cause) {
      throw appFault(cause)
    }
  }
}
