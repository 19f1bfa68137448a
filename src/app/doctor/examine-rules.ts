import { byCodeUnit } from '../../core/base/order.ts'
import type { BranchSubject } from './branch-subject.ts'
import { type Examination, listed } from './examination.ts'

const APPLY = 'Apply what countersign doctor --print-ruleset prints.'

/** Whether the branch can be changed by pull request only, and keeps what it has. */
export function examineRules(subject: BranchSubject): readonly Examination[] {
  const { write, guard } = subject
  const isBare = guard.rules.types.size === 0 && guard.protection === null && !guard.protectionHidden
  return [
    ...examineClassic(subject),
    isBare
      ? write.problem('Rules are in force', 'there are none', APPLY)
      : write.ok('Rules are in force', named(subject)),
    examinePullRequests(subject),
    ...examineReviews(subject),
    lasting(subject, { check: 'Force pushes are blocked', blocked: guard.blocksForcePushes, rule: 'non_fast_forward' }),
    lasting(subject, { check: 'Deletion is blocked', blocked: guard.blocksDeletion, rule: 'deletion' }),
    examineStrictness(subject),
  ]
}

function named({ guard }: BranchSubject): string {
  const kinds = [...guard.rules.types].toSorted(byCodeUnit)
  return listed([...kinds, ...(guard.protection === null ? [] : ['classic protection'])], 8)
}

/** Both at once is legal: GitHub holds to the stricter. It is two places to look at, and to forget. */
function examineClassic({ write, guard }: BranchSubject): readonly Examination[] {
  const check = 'Rules stand in one place'
  if (guard.protectionHidden) {
    const found = "classic protection can't be read; it could only add to the rulesets"
    return [write.advice(check, found, 'Give GITHUB_TOKEN of a repository administrator to look at it.')]
  }
  if (guard.protection === null || guard.rules.types.size === 0) return []
  const found = 'a ruleset and classic protection both apply, and the stricter holds'
  return [write.advice(check, found, 'Remove the classic protection when the ruleset has all of it.')]
}

function examinePullRequests({ write, guard }: BranchSubject): Examination {
  const check = 'Changes come by pull request'
  if (guard.pullRequests.length > 0 || guard.queue !== null) return write.ok(check, 'direct pushes are refused')
  const found = 'a commit that is green in one pull request can be pushed directly'
  return unlessHidden({ write, guard }, write.problem(check, found, `Require a pull request. ${APPLY}`))
}

/** GitHub's own dismissal throws away signatures that Countersign would let stand. */
function examineReviews({ write, guard }: BranchSubject): readonly Examination[] {
  if (guard.pullRequests.length === 0) return []
  const check = 'Reviews are left to Countersign'
  if (!guard.pullRequests.some(({ dismissesStale }) => dismissesStale)) {
    return [write.ok(check, 'GitHub dismisses none on a push; Countersign tells which have lapsed')]
  }
  return [
    write.advice(
      check,
      'GitHub dismisses approvals at every push, also those whose evidence did not move',
      'Turn off dismiss_stale_reviews_on_push: Countersign lets lapse what a push has overtaken.',
    ),
  ]
}

type Lasting = { readonly check: string; readonly blocked: boolean; readonly rule: string }

function lasting({ write, guard }: BranchSubject, { check, blocked, rule }: Lasting): Examination {
  if (blocked) return write.ok(check, 'by a rule in force')
  return unlessHidden({ write, guard }, write.problem(check, 'nothing forbids it', `Add the rule ${rule}. ${APPLY}`))
}

function examineStrictness({ write, guard, branch }: BranchSubject): Examination {
  const check = 'What is merged was judged against the newest commits'
  if (guard.queue !== null) return write.ok(check, 'the merge queue asks for every group')
  if (guard.strict) return write.ok(check, 'GitHub asks for branches that are up to date')
  return write.advice(
    check,
    `two pull requests may merge into ${branch.name} in the same moment; Countersign finds that afterwards only`,
    'Require branches to be up to date (strict_required_status_checks_policy), or use a merge queue.',
  )
}

/** What classic protection might forbid is not known to be allowed. */
function unlessHidden({ write, guard }: Pick<BranchSubject, 'write' | 'guard'>, problem: Examination): Examination {
  if (!guard.protectionHidden) return problem
  return write.unknown(problem.check, {
    what: "no ruleset asks for it, and classic protection can't be read",
    remedy: `Ask with GITHUB_TOKEN of a repository administrator. Or: ${problem.remedy ?? ''}`,
  })
}
