import type { Account } from './accounts.ts'
import { isRecord } from './json.ts'
import { moveBranch } from './commits.ts'
import { mergePull } from './pulls.ts'
import { rulesFor, type Rule } from './rulesets.ts'
import type { CheckRun, Pull, RepositoryState } from './state.ts'

/** Why a merge is refused, in GitHub's words, or the merge commit. */
export type MergeResult =
  | { readonly merged: true; readonly sha: string }
  | { readonly merged: false; readonly status: 405 | 409; readonly message: string }

export type MergeRequest = { readonly by: Account; readonly sha?: string; readonly bypass?: boolean }

/** Merges a pull request as its rules allow (platform.md 2.3). Who may bypass them says so. */
export function tryMerge(
  repository: RepositoryState,
  pull: Pull,
  { by, sha, bypass = false }: MergeRequest,
): MergeResult {
  if (sha !== undefined && sha !== pull.head.sha) {
    return { merged: false, status: 409, message: 'Head branch was modified. Review and try the merge again.' }
  }
  const refusal = bypass ? null : refusalOf(repository, pull)
  if (refusal !== null) return { merged: false, status: 405, message: refusal }
  if (pull.state !== 'open' || pull.draft) {
    return {
      merged: false,
      status: 405,
      message: pull.draft ? 'Pull Request is still a draft' : 'Pull Request is not mergeable',
    }
  }
  const { ref } = pull.base
  const merge = mergePull(repository, pull, by.login)
  moveBranch(repository, ref, merge, { by: by.login, kind: 'pr_merge' })
  return { merged: true, sha: merge }
}

/** The first rule that is not met, in GitHub's words; null when all are. */
export function refusalOf(repository: RepositoryState, pull: Pull): string | null {
  for (const rule of rulesFor(repository, pull.base.ref)) {
    const problem =
      rule.type === 'required_status_checks'
        ? checksProblem(repository, rule, pull.head.sha)
        : rule.type === 'pull_request'
          ? reviewProblem(rule, pull)
          : rule.type === 'merge_queue'
            ? 'Changes must be made through the merge queue'
            : null
    if (problem !== null) return `Repository rule violations found\n\n${problem}`
  }
  return null
}

/** Checks must have passed on this very commit, from the App that is asked for (platform.md 2.2, 2.3). */
export function checksProblem(repository: RepositoryState, { parameters }: Rule, sha: string): string | null {
  const required = parameters['required_status_checks']
  for (const each of Array.isArray(required) ? required : []) {
    if (!isRecord(each)) continue
    const problem = checkProblem(repository, { name: String(each['context']), app: each['integration_id'], sha })
    if (problem !== null) return problem
  }
  return null
}

type Required = { readonly name: string; readonly app: unknown; readonly sha: string }

/** Neutral and skipped pass on GitHub: that is why nobody should conclude with them. */
const PASSING = new Set(['success', 'neutral', 'skipped'])

function checkProblem(repository: RepositoryState, { name, app, sha }: Required): string | null {
  const runs = [...repository.checkRuns.values()].filter((run) => run.sha === sha && run.fields['name'] === name)
  const bound = typeof app === 'number' ? runs.filter((run) => run.app.id === app) : runs
  const status =
    typeof app === 'number'
      ? undefined
      : repository.statuses.findLast((each) => each.sha === sha && each.context === name)
  if (bound.length === 0 && status === undefined) {
    if (runs.length > 0) return `Required status check "${name}" was not set by the expected GitHub App.`
    return `Required status check "${name}" is expected.`
  }
  const latest = bound.at(-1)
  const passed = (latest === undefined || hasPassed(latest)) && (status === undefined || status.state === 'success')
  if (passed) return null
  const isOpen = latest?.fields['status'] !== 'completed'
  return `Required status check "${name}" is ${isOpen ? 'in progress' : 'failing'}.`
}

function hasPassed({ fields }: CheckRun): boolean {
  return fields['status'] === 'completed' && PASSING.has(String(fields['conclusion']))
}

function reviewProblem({ parameters }: Rule, pull: Pull): string | null {
  const needed = Number(parameters['required_approving_review_count'] ?? 0)
  const latest = new Map<Account, string>()
  for (const { author, state } of pull.reviews) {
    if (author !== null && author.kind !== 'Bot' && state !== 'COMMENTED') latest.set(author, state)
  }
  if ([...latest.values()].includes('CHANGES_REQUESTED')) return 'Changes were requested by a reviewer.'
  const approved = [...latest.values()].filter((state) => state === 'APPROVED').length
  return approved >= needed ? null : `At least ${needed} approving review is required by reviewers with write access.`
}
