import type { Diagnostic } from '../../base/diagnostic.ts'
import type { GapKind } from '../../evaluate/dossier.ts'
import type { WordsFor } from '../about.ts'
import { count, join, list, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'branch-not-gated'
  | 'no-model-change'
  | 'policy-edited'
  | 'policy-missing'
  | 'policy-invalid'
  | 'nothing-judged'
  | 'not-for-this-change'
  | 'not-collected'
  | 'policy-and-model'

/** Words about the change as a whole and about the policy. */
export const changeWords: WordsFor<Code> = {
  'branch-not-gated': ({ branch, gated }) => ({
    because: say`No gate covers the branch ${name(branch)}; gates cover ${list(gated)}`,
    remedy: words('To protect this branch, add it to the branches of a gate in the policy'),
  }),
  'no-model-change': ({ files }) => ({
    because: words(
      files === 1
        ? 'The changed file lies under no model’s path'
        : `None of the ${files} changed files lies under a model’s path`,
    ),
    remedy: words('If a model was meant to change, put its files under the path the policy gives it'),
  }),
  'policy-edited': ({ path, problems }) => ({
    because:
      problems.length === 0
        ? say`The policy ${name(path)} is changed here; it counts from the next pull request on`
        : say`The policy proposed here has ${words(count(problems.length, 'problem'))}: ${firstProblem(problems)}`,
    remedy:
      problems.length === 0
        ? say`Nothing to do for this decision: the policy on the base branch judges it`
        : say`Correct ${firstPlace(problems)}, and check it with ${name(`countersign validate ${path}`)}`,
  }),
  'policy-missing': ({ path, proposed }) => ({
    because: proposed
      ? say`The base branch has no policy at ${name(path)}; the one proposed here judges nothing yet`
      : say`The base branch has no policy at ${name(path)}`,
    remedy: proposed
      ? words('Merge the policy first, in a pull request of its own')
      : say`Write one with ${name('countersign init')} and merge it in a pull request of its own`,
  }),
  'policy-invalid': ({ problems }) => ({
    because: say`The policy on the base branch has ${words(count(problems.length, 'problem'))}: ${firstProblem(problems)}`,
    remedy: say`Correct ${firstPlace(problems)} on the base branch; ${name('countersign validate')} lists every problem`,
  }),
  'nothing-judged': () => ({
    because: words('No rule of the gate concerns this change, so nothing is shown about it'),
    remedy: words('Ask the owner of the policy for a rule that covers these models'),
  }),
  'not-for-this-change': ({ models, tiers }) => ({
    because: say`The rule is for ${join([...models.slice(0, 5).map((id) => [name(id)]), ...tiers.map((tier) => words(`the ${tier} tier`))], Math.max(0, models.length - 5))} only`,
    remedy: null,
  }),
  'not-collected': ({ what, detail }) => ({
    because: say`${words(GAPS[what].because)}${detail === '' ? [] : say`: ${quote(detail)}`}`,
    remedy: words(GAPS[what].remedy),
  }),
  'policy-and-model': ({ path, models }) => ({
    because: say`This change edits the policy ${name(path)} and at once the ${words(models.length === 1 ? 'model' : 'models')} ${list(models)}`,
    remedy: say`Split it: put ${name(path)} in a pull request of its own`,
  }),
}

const GAPS: Readonly<Record<GapKind, { readonly because: string; readonly remedy: string }>> = {
  'changes-truncated': {
    because: 'GitHub did not list every changed file',
    remedy: 'Split the pull request, or let the action check the repository out with its whole history',
  },
  'tree-truncated': {
    because: 'GitHub did not list every file of the repository',
    remedy: 'Let the action check the repository out with its whole history',
  },
  'no-merge-base': {
    because: 'Base and head share no commit',
    remedy: 'Rebase the branch on its base; in a checkout, fetch the whole history',
  },
  'too-many-files': {
    because: 'The evidence has more files than are read',
    remedy: 'Narrow the metrics patterns of the model in the policy',
  },
  'too-many-bytes': {
    because: 'The evidence is larger than what is read',
    remedy: 'Commit summaries instead of raw records, or narrow the metrics patterns in the policy',
  },
  'too-many-commits': {
    because: 'The change has more commits than are read, so nobody can say who wrote it',
    remedy: 'Split the pull request, or squash its commits',
  },
  'commits-without-head': {
    because: 'The list of commits lacks the newest, so nobody can say who wrote the change',
    remedy: 'Wait a little and judge it again; if it stays, push once more',
  },
  'too-many-reviews': {
    because: 'The pull request has more reviews than are read',
    remedy: 'Open the change again in a pull request of its own',
  },
  unreadable: {
    because: 'A part of the repository could not be read',
    remedy: 'Run it again; if it stays, check the permissions of the token',
  },
}

/** Where the first problem stands. */
export function firstPlace(problems: readonly Diagnostic[]): Phrase {
  const first = problems[0]
  if (first === undefined) return words('the file')
  const where = first.at === null ? first.file : `${first.file}:${first.at.line}:${first.at.column}`
  return [name(where)]
}

/** What the first problem is, and how many more there are. */
export function firstProblem(problems: readonly Diagnostic[]): Phrase {
  const first = problems[0]
  if (first === undefined) return words('not stated')
  const hint = first.hint === null ? [] : say`; ${quote(first.hint)}`
  const more = problems.length > 1 ? words(` (and ${problems.length - 1} more)`) : []
  return say`${quote(first.message)}${hint}${more}`
}
