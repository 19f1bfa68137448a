import { githubClient, type GitHubClient, type GitHubClientOptions } from '../client.ts'
import { forTheApp } from './app-fault.ts'

/** GraphQL gives up after ten seconds; the largest blob takes longer than that, but not longer than this. */
const ATTEMPT_MS = 60_000

/** A client on behalf of an installation, whose token renews, or of the App itself. Faults speak to those who run it. */
export function gateClient(options: Omit<GitHubClientOptions, 'reword'>): GitHubClient {
  return githubClient({ timeoutMs: ATTEMPT_MS, ...options, reword: forTheApp })
}
