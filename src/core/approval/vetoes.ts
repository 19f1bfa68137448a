import type { Bench } from './qualify.ts'
import type { Opinion } from './opinions.ts'
import type { Count, Demand, Dismissal, Veto } from './types.ts'

export type Objections = Pick<Count, 'vetoes' | 'objections'>

/**
 * Standing requests for changes. One by somebody who holds a role that is asked, or held it when giving it, is a veto:
 * theirs alone, over all pushes, until they approve or it is dismissed by themselves or by another independent holder
 * of one of their roles who gives a reason. Anybody else's is shown and blocks nothing.
 */
export function objectionsOf(
  opinions: ReadonlyMap<number, Opinion>,
  demands: readonly Demand[],
  bench: Bench,
): Objections {
  const asked = new Set(demands.map(({ role }) => role))
  const vetoes: Veto[] = []
  const objections: { readonly login: string; readonly review: number }[] = []
  for (const { person, review } of opinions.values()) {
    const { dismissal, state } = review
    const said = state === 'dismissed' ? dismissal?.was : state
    if (said !== 'changes-requested' || person.bot) continue
    const roles = rolesOf({ person, review, earlier: [] }, bench).filter((role) => asked.has(role))
    if (state === 'dismissed' && (roles.length === 0 || isLifted(person.id, dismissal, { roles, bench }))) continue
    if (roles.length === 0) objections.push({ login: person.login, review: review.id })
    else
      vetoes.push({
        id: person.id,
        login: person.login,
        review: review.id,
        roles,
        dismissedBy: state === 'dismissed' ? (dismissal?.by?.login ?? '') : null,
      })
  }
  return {
    vetoes: vetoes.toSorted((a, b) => a.id - b.id),
    objections: objections.toSorted((a, b) => a.review - b.review),
  }
}

function rolesOf({ person, review }: Opinion, { holds }: Bench): readonly string[] {
  return [...new Set([...(holds.get(person.id) ?? []), ...(review.heldRoles ?? [])])].toSorted()
}

type Holder = { readonly roles: readonly string[]; readonly bench: Bench }

function isLifted(vetoer: number, dismissal: Dismissal | null, { roles, bench }: Holder): boolean {
  const by = dismissal?.by ?? null
  if (dismissal === null || by === null || by.bot) return false
  if (by.id === vetoer) return true
  const holds = bench.holds.get(by.id)
  return !bench.authors.has(by.id) && dismissal.reason.trim() !== '' && roles.some((role) => holds?.has(role) === true)
}
