import { fnmatch } from './fnmatch.ts'
import type { Json } from './json.ts'
import { isRecord } from './json.ts'
import type { RepositoryState, Ruleset } from './state.ts'

export type { Ruleset }

export type Rule = { readonly type: string; readonly parameters: Json; readonly ruleset: Ruleset }

/** Rules in force on a branch: of active rulesets whose conditions match (platform.md 2.5). */
export function rulesFor(repository: RepositoryState, branch: string): readonly Rule[] {
  return [...repository.rulesets.values()]
    .filter((ruleset) => ruleset.body['enforcement'] === 'active' && covers(repository, ruleset, branch))
    .flatMap((ruleset) => rulesOf(ruleset))
}

export function rulesOf(ruleset: Ruleset): readonly Rule[] {
  const { rules } = ruleset.body
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown) =>
    isRecord(rule)
      ? [{ type: String(rule['type']), parameters: isRecord(rule['parameters']) ? rule['parameters'] : {}, ruleset }]
      : [],
  )
}

function covers(repository: RepositoryState, { body }: Ruleset, branch: string): boolean {
  const conditions = isRecord(body['conditions']) ? body['conditions'] : {}
  const names = isRecord(conditions['ref_name']) ? conditions['ref_name'] : {}
  const matches = (patterns: unknown): boolean =>
    (Array.isArray(patterns) ? patterns : []).some((pattern: unknown) =>
      matchesRef(repository, String(pattern), branch),
    )
  return matches(names['include']) && !matches(names['exclude'])
}

function matchesRef(repository: RepositoryState, pattern: string, branch: string): boolean {
  if (pattern === '~ALL') return true
  if (pattern === '~DEFAULT_BRANCH') return branch === repository.defaultBranch
  return fnmatch(pattern, `refs/heads/${branch}`)
}

/** Whether a rule on a branch has GitHub dismiss approvals that are stale (platform.md 2.5). */
export function asksToDismissStale(repository: RepositoryState, branch: string): boolean {
  return rulesFor(repository, branch).some(
    ({ type, parameters }) => type === 'pull_request' && parameters['dismiss_stale_reviews_on_push'] === true,
  )
}
