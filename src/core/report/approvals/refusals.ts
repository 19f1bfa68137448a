import type { NotCounted, Refused } from '../../approval/types.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { ApprovalView } from './approval-view.ts'
import { URGENCY } from './not-counted.ts'

/** A review that does not count, once, with the roles it does not count for. */
export type Refusal = {
  readonly login: string
  readonly review: number
  readonly roles: readonly string[]
  readonly because: NotCounted
}

/** Every review that does not count, what can be given again first and people without a role last. */
export function refusalsOf(approvals: readonly ApprovalView[]): readonly Refusal[] {
  const byReview = new Map<number, Gathered[]>()
  for (const { role, tally } of approvals) {
    for (const refused of tally?.notCounted ?? []) {
      const known = byReview.get(refused.review)
      const same = known?.find((one) => isSame(one.refused, refused))
      if (same !== undefined) same.roles.push(role)
      else if (known !== undefined) known.push({ refused, roles: [role] })
      else byReview.set(refused.review, [{ refused, roles: [role] }])
    }
  }
  return [...byReview.values()].flat().map(refusalOf).toSorted(byUrgency)
}

type Gathered = { readonly refused: Refused; readonly roles: string[] }

/** Most roles refuse a review for one reason, which is then one object, or one code. */
function isSame(a: Refused, b: Refused): boolean {
  if (a.login !== b.login || a.because.code !== b.because.code) return false
  return a.because === b.because || JSON.stringify(a.because) === JSON.stringify(b.because)
}

function refusalOf({ refused, roles }: Gathered): Refusal {
  const { login, review, because } = refused
  return { login, review, roles: roles.toSorted(byCodeUnit), because }
}

function byUrgency(a: Refusal, b: Refusal): number {
  return (
    URGENCY[a.because.code] - URGENCY[b.because.code] ||
    byCodeUnit(a.login, b.login) ||
    a.review - b.review ||
    byCodeUnit(JSON.stringify(a), JSON.stringify(b))
  )
}
