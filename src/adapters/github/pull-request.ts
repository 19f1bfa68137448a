import type { PullRequest } from '../../app/trigger.ts'
import type { Revision } from '../../core/evaluate/dossier.ts'
import { integerAt, memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './repository-name.ts'

/** A pull request as it is now. */
export async function readPullRequest(client: GitHubClient, name: RepositoryName, pull: number): Promise<PullRequest> {
  const { body } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...name, pull_number: pull })
  return pullRequestOf(body)
}

/** Reads the object GitHub describes a pull request with, in answers and in the payloads of events alike. */
export function pullRequestOf(value: unknown): PullRequest {
  const base = isStacked(value) ? ['stack', 'base'] : ['base']
  return {
    number: integerAt(value, 'number'),
    base: revisionAt(value, base),
    head: revisionAt(value, ['head']),
    text: { body: bodyOf(value) },
  }
}

function isStacked(value: unknown): boolean {
  const stack = memberAt(value, ['stack'])
  return stack !== undefined && stack !== null
}

function revisionAt(value: unknown, path: readonly string[]): Revision {
  return { ref: textAt(value, ...path, 'ref'), sha: textAt(value, ...path, 'sha') }
}

function bodyOf(value: unknown): string {
  const body = memberAt(value, ['body'])
  return body === null || body === undefined ? '' : textAt(value, 'body')
}
