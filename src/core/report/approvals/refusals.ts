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
  const found = new Map<string, { readonly refused: Refused; readonly roles: string[] }>()
  for (const { role, tally } of approvals) {
    for (const refused of tally?.notCounted ?? []) {
      const key = JSON.stringify([refused.review, refused.login, refused.because])
      const known = found.get(key)
      if (known === undefined) found.set(key, { refused, roles: [role] })
      else known.roles.push(role)
    }
  }
  return [...found.values()].map(refusalOf).toSorted(byUrgency)
}

function refusalOf({ refused, roles }: { readonly refused: Refused; readonly roles: readonly string[] }): Refusal {
  const { login, review, because } = refused
  return { login, review, roles, because }
}

function byUrgency(a: Refusal, b: Refusal): number {
  return (
    URGENCY[a.because.code] - URGENCY[b.because.code] ||
    byCodeUnit(a.login, b.login) ||
    a.review - b.review ||
    byCodeUnit(JSON.stringify(a), JSON.stringify(b))
  )
}
