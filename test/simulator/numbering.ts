import type { RepositoryState } from './state.ts'

/** The number of the next pull request or issue: they share one sequence (OpenAPI: every pull request is an issue). */
export function nextNumber({ pulls, issues }: RepositoryState): number {
  return pulls.size + issues.length + 1
}
