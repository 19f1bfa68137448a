import { byCodeUnit } from '../base/order.ts'
import { rolesOf } from './approvals.ts'
import type { Facts } from './facts.ts'
import { dependence } from './independence.ts'
import { mayHaveRefused } from './opinions.ts'
import type { Count, Demand, Review, Veto } from './types.ts'

/** How the forge shows an account that is gone. */
const GONE = 'ghost'

/**
 * Standing requests for changes, by number of the review. Whoever holds a role that is asked, or held it then, vetoes:
 * one person for themselves, until they approve, or they or another independent holder of one of their roles dismiss
 * it with a reason (approvals.md B43–B58, E6). Pushes and new requests for a review clear nothing. What others and
 * bots ask for is an objection, and so is what an account asked for that is gone: nobody can tell who it was.
 */
export function vetoesOf(demands: readonly Demand[], facts: Facts): Pick<Count, 'vetoes' | 'objections'> {
  const vetoes: Veto[] = []
  const objections: Count['objections'][number][] = []
  for (const { person, latest } of facts.opinions.values()) {
    if (!mayHaveRefused(latest)) continue
    const roles = person.bot ? [] : demandedOf(latest, demands, facts)
    const { id, login } = person
    if (roles.length > 0) {
      if (stands(latest, roles, facts))
        vetoes.push({ id, login, review: latest.id, roles, dismissedBy: dismisser(latest) })
    } else if (latest.state === 'changes-requested') objections.push({ login, review: latest.id })
  }
  for (const { id, by, state } of facts.roll.reviews) {
    if (by === null && state === 'changes-requested') objections.push({ login: GONE, review: id })
  }
  return { vetoes: vetoes.toSorted(byReview), objections: objections.toSorted(byReview) }
}

function byReview(a: { readonly review: number }, b: { readonly review: number }): number {
  return a.review - b.review
}

function demandedOf(review: Review, demands: readonly Demand[], facts: Facts): readonly string[] {
  const roles = rolesOf(review, facts)
  return demands.flatMap(({ role }) => (roles.includes(role) ? [role] : [])).toSorted(byCodeUnit)
}

/** Whether a request for changes still stands: nobody dismissed it, or somebody who may not. */
function stands({ by, state, dismissal }: Review, roles: readonly string[], facts: Facts): boolean {
  if (state === 'changes-requested') return true
  const other = dismissal?.by ?? null
  if (other === null) return true
  if (other.id === by?.id) return false
  const isHolder = roles.some((role) => facts.holders.get(role)?.people.has(other.id) === true)
  const isIndependent = dependence(other, facts.authors) === null
  return !isHolder || !isIndependent || dismissal?.reason.trim() === ''
}

function dismisser({ state, dismissal }: Review): string | null {
  return state === 'dismissed' ? (dismissal?.by?.login ?? GONE) : null
}
