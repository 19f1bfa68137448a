import type { PullRequestText, Revision } from '../../core/evaluate/dossier.ts'
import { integerAt, memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './repository-name.ts'

/** What GitHub says about a pull request, in an answer or in an event's payload, which have the same form. */
export type PullRequest = {
  readonly number: number
  /** Where it will end up: the base of the stack when it is part of one, since merging it merges all below it. */
  readonly base: Revision
  readonly head: Revision
  readonly text: PullRequestText
}

export async function readPullRequest(client: GitHubClient, name: RepositoryName, pull: number): Promise<PullRequest> {
  const { body } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...name, pull_number: pull })
  return pullRequestOf(body)
}

/** Reads the object GitHub describes a pull request with. */
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
