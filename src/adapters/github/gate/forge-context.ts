import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../repository-name.ts'
import type { GateCaches } from './caches.ts'
import type { Graphql } from './graphql.ts'

/** What every request about one repository goes by. */
export type ForgeContext = {
  readonly client: GitHubClient
  readonly graphql: Graphql
  readonly name: RepositoryName
  readonly caches: GateCaches
  /** Where the policy lies: it is read along with a pull request, because every judgement begins with it. */
  readonly policyPath: string
  /** How our report comments begin. */
  readonly marker: string
}

/** `owner/name`, in lower case: GitHub compares names without case. */
export function keyOf({ owner, repo }: RepositoryName): string {
  return `${owner}/${repo}`.toLowerCase()
}
