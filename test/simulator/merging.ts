import type { Account } from './accounts.ts'
import { mayBypass } from './bypass.ts'
import { moveBranch } from './commits.ts'
import { testMerge } from './pull-changes.ts'
import { mergePull } from './pulls.ts'
import { checkProblems } from './required-checks.ts'
import { reviewProblems } from './required-reviews.ts'
import { rulesFor, type Rule } from './rulesets.ts'
import type { Pull, RepositoryState } from './state.ts'

/** Why a merge is refused, in GitHub's words, or the merge commit. */
export type MergeResult =
  | { readonly merged: true; readonly sha: string; readonly bypassed: readonly string[] }
  | { readonly merged: false; readonly status: 405 | 409; readonly message: string }

export type MergeRequest = { readonly by: Account; readonly sha?: string; readonly bypass?: boolean }

/**
 * Merges a pull request as its rules allow (platform.md 2.3). Who is among a ruleset's bypass actors is not held to it;
 * `bypass` holds nobody to any.
 */
export function tryMerge(repository: RepositoryState, pull: Pull, request: MergeRequest): MergeResult {
  const { by, sha, bypass = false } = request
  if (sha !== undefined && sha !== pull.head.sha) {
    return { merged: false, status: 409, message: 'Head branch was modified. Review and try the merge again.' }
  }
  const unmergeable = whyUnmergeable(pull)
  if (unmergeable !== null) return { merged: false, status: 405, message: unmergeable }
  const refusals = refusalsOf(repository, pull, by)
  const held = refusals.filter((each) => !bypass && !each.bypassed)
  if (held.length > 0) {
    const lines = [...new Set(held.map(({ problem }) => problem))]
    return { merged: false, status: 405, message: `Repository rule violations found\n\n${lines.join('\n\n')}` }
  }
  const merge = mergePull(repository, pull, by.login)
  moveBranch(repository, pull.base.ref, merge, { by: by.login, kind: 'pr_merge' })
  return { merged: true, sha: merge, bypassed: refusals.map(({ problem }) => problem) }
}

/** What stands against merging whatever the rules say. */
function whyUnmergeable(pull: Pull): string | null {
  if (pull.draft) return 'Pull Request is still a draft'
  return pull.state !== 'open' || testMerge(pull) === null ? 'Pull Request is not mergeable' : null
}

export type RuleRefusal = { readonly problem: string; readonly bypassed: boolean }

/** Every rule on the base branch that is not met. Of a stack, the rules of its base count (platform.md 1.2). */
export function refusalsOf(repository: RepositoryState, pull: Pull, by: Account): readonly RuleRefusal[] {
  const branch = pull.stack?.base.ref ?? pull.base.ref
  return rulesFor(repository, branch).flatMap((rule) => {
    const bypassed = mayBypass(repository, rule.ruleset, by)
    return problemsOf(repository, rule, pull).map((problem) => ({ problem, bypassed }))
  })
}

function problemsOf(repository: RepositoryState, rule: Rule, pull: Pull): readonly string[] {
  switch (rule.type) {
    case 'required_status_checks':
      return checkProblems(repository, rule, pull.head.sha)
    case 'pull_request':
      return reviewProblems(repository, rule, pull)
    case 'merge_queue':
      return [QUEUE_ONLY]
    default:
      return []
  }
}

export const QUEUE_ONLY = 'Changes must be made through the merge queue'
