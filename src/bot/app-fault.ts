import { Fault, type FaultCode } from '../app/fault.ts'

export const LATER = 'It is tried again; if it persists, see https://www.githubstatus.com.'

/** What a failed request of the App's own comes to. */
export function appFault(cause: unknown): Fault {
  const status = cause instanceof Error && 'status' in cause && typeof cause.status === 'number' ? cause.status : null
  const message = cause instanceof Error ? cause.message : String(cause)
  if (status === null || !hasResponse(cause)) {
    return new Fault(
      'fault/network',
      `GitHub can't be reached: ${message}`,
      'Check the network and GITHUB_API_URL.',
      cause,
    )
  }
  if (status === 401) {
    return new Fault(
      'fault/unauthorized',
      'GitHub does not accept the private key for this App',
      "Compare APP_ID with the App's page, make a new key there if in doubt, and check this machine's clock.",
      cause,
    )
  }
  return new Fault(codeOf(status), `GitHub answered ${status} to the App: ${message}`, hintOf(status), cause)
}

function codeOf(status: number): FaultCode {
  if (status === 429) return 'fault/rate-limited'
  if (status === 403) return 'fault/forbidden'
  if (status === 404) return 'fault/not-found'
  return status >= 500 ? 'fault/server' : 'fault/conflict'
}

function hintOf(status: number): string {
  return status === 404 ? 'Check GITHUB_API_URL and APP_ID: there is no such App.' : LATER
}

/** Octokit gives 500 to errors of the network, too: only those with a response were answered. */
function hasResponse(cause: unknown): boolean {
  return cause instanceof Error && 'response' in cause && typeof cause.response === 'object' && cause.response !== null
}
