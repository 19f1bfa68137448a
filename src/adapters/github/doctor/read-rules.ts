import type { BranchRules, MergeQueue, PullRequestRule, RequiredCheck, Seen } from '../../../app/doctor/facts.ts'
import { integerAt, listAt, memberAt, textAt } from '../answer.ts'
import { everyPage } from '../every-page.ts'
import { booleanAt } from '../gate/fields.ts'
import type { Eyes } from './eyes.ts'

/** Rules of all active rulesets on a branch, which need not exist (platform.md 2.5). */
export function readRules(eyes: Eyes, branch: string): Promise<Seen<BranchRules>> {
  return eyes.asPerson({
    what: "the rules in force can't be read",
    remedy: 'Grant metadata: read, or ask as somebody who may read the repository.',
    from: async (client) => {
      const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
      const parameters = { ...eyes.name, branch }
      return rulesOf(await everyPage(client, { route, parameters, itemsOf: ({ body }) => listAt(body) }))
    },
  })
}

function rulesOf(rules: readonly unknown[]): BranchRules {
  const of = (type: string): readonly unknown[] => rules.filter((rule) => textAt(rule, 'type') === type)
  const [queue] = of('merge_queue')
  return {
    types: new Set(rules.map((rule) => textAt(rule, 'type'))),
    checks: of('required_status_checks').flatMap(checksOf),
    pullRequests: of('pull_request').map(pullRequestOf),
    queue: queue === undefined ? null : queueOf(queue),
  }
}

function checksOf(rule: unknown): readonly RequiredCheck[] {
  const strict = booleanAt(rule, 'parameters', 'strict_required_status_checks_policy')
  const onCreate = memberAt(rule, ['parameters', 'do_not_enforce_on_create']) !== true
  const ruleset = integerAt(rule, 'ruleset_id')
  return listAt(rule, 'parameters', 'required_status_checks').map((check) => ({
    ...checkOf(check),
    ruleset,
    strict,
    onCreate,
  }))
}

/** A required check of a ruleset; without an id any source will do. */
export function checkOf(check: unknown): Pick<RequiredCheck, 'context' | 'app'> {
  const bound = memberAt(check, ['integration_id'])
  const app = bound === undefined || bound === null ? null : integerAt(check, 'integration_id')
  return { context: textAt(check, 'context'), app }
}

function pullRequestOf(rule: unknown): PullRequestRule {
  return {
    dismissesStale: booleanAt(rule, 'parameters', 'dismiss_stale_reviews_on_push'),
    asksCodeOwners: booleanAt(rule, 'parameters', 'require_code_owner_review'),
  }
}

function queueOf(rule: unknown): MergeQueue {
  return {
    grouping: textAt(rule, 'parameters', 'grouping_strategy'),
    timeoutMinutes: integerAt(rule, 'parameters', 'check_response_timeout_minutes'),
  }
}
