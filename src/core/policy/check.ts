import { checkAccounts } from './check/accounts.ts'
import { checkApprovals } from './check/approvals.ts'
import { checkBranches } from './check/branches.ts'
import { checkControls } from './check/controls.ts'
import type { Draft } from './check/draft.ts'
import { checkMethods } from './check/methods.ts'
import { checkMetrics } from './check/metrics.ts'
import { checkModelPaths } from './check/model-paths.ts'
import { checkNames } from './check/names.ts'
import { checkPredictions } from './check/predictions.ts'
import { checkQuorum } from './check/quorum.ts'
import { checkRuns } from './check/runs.ts'
import { checkSlices } from './check/slices.ts'
import { checkWaivers } from './check/waivers.ts'
import type { Marks } from '../document/shape/marks.ts'

/** What only several parts of a policy together can show: names that exist, branches and paths that overlap, bounds that contradict. */
export function checkPolicy(draft: Draft, marks: Marks): void {
  checkNames(draft, marks)
  checkModelPaths(draft, marks)
  checkBranches(draft, marks)
  checkPredictions(draft, marks)
  checkMetrics(draft, marks)
  checkMethods(draft, marks)
  checkSlices(draft, marks)
  checkRuns(draft, marks)
  checkControls(draft, marks)
  checkAccounts(draft, marks)
  checkApprovals(draft, marks)
  checkQuorum(draft, marks)
  checkWaivers(draft, marks)
}
