import { byCodeUnit } from '../../base/order.ts'
import type { ApprovalTally, Verdict } from '../../evaluate/verdict.ts'
import type { ApprovalView } from './approval-view.ts'

/**
 * Approvals by role: those that lack some first, then in order of name. A role that the gate counts keeps its tally for the gate until
 * somebody has counted.
 */
export function approvalViews(verdict: Verdict): readonly ApprovalView[] {
  const roles = new Map<string, ApprovalView>()
  for (const { reason } of verdict.findings) {
    if (reason.code !== 'counted-by-the-gate') continue
    const required = Math.max(reason.count, roles.get(reason.role)?.required ?? 0)
    roles.set(reason.role, { role: reason.role, required, tally: null })
  }
  for (const tally of verdict.approvals) {
    const { role, required } = tally
    if (!roles.has(role) || isCounted(tally)) roles.set(role, { role, required, tally })
  }
  return [...roles.values()].toSorted((a, b) => done(a) - done(b) || byCodeUnit(a.role, b.role))
}

function done({ tally }: ApprovalView): 0 | 1 {
  return tally !== null && tally.missing === 0 ? 1 : 0
}

function isCounted({ counted, notCounted, couldSign, missing }: ApprovalTally): boolean {
  return counted.length + notCounted.length + couldSign.length > 0 || missing === 0
}
