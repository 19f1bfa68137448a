import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Marks } from '../../document/shape/marks.ts'
import type { ApprovalRule, Gate, Policy, Tier } from '../types.ts'
import type { Draft } from './draft.ts'

/** Seats beyond which only the count of each role is checked: assigning people to seats costs their product. */
const MAX_SEATS = 200

/**
 * Signatures that can never be given: a role without teams has only its users, and every signature is another
 * person's. Roles with a team are left out, since only GitHub knows who is in it.
 */
export function checkQuorum(draft: Draft, marks: Marks): void {
  if (!draft.whole) return
  const users = usersOfClosedRoles(draft.policy)
  for (const gate of draft.policy.gates) {
    const at = approvalsNode(draft.root, gate)
    const short = gate.approvals.filter(({ role, count }) => count > (users.get(role)?.length ?? count))
    for (const rule of short)
      reportShort(rule, users.get(rule.role) ?? [], { at: at.get(rule.role) ?? draft.root, marks })
    if (short.length === 0)
      checkSeats(gate, users, { at: child(nodeOf(draft.root, gate), 'approvals') ?? draft.root, marks })
  }
}

/** Users of the roles that have no team, in lower case as GitHub compares them. */
function usersOfClosedRoles(policy: Policy): ReadonlyMap<string, readonly string[]> {
  const closed = policy.roles.filter(({ teams }) => teams.length === 0)
  return new Map(closed.map(({ name, users }) => [name, [...new Set(users.map((user) => user.toLowerCase()))]]))
}

type Spot = { readonly at: Node; readonly marks: Marks }

function reportShort({ role, count }: ApprovalRule, users: readonly string[], { at, marks }: Spot): void {
  const people = users.length === 1 ? '1 person' : `${users.length} people`
  const message = `asks for ${count} of ${role}, which is held by ${people}`
  marks.report({ code: 'policy/contradiction', at: at.at, message, hint: 'lower the count, or add users or a team' })
}

function checkSeats(gate: Gate, users: ReadonlyMap<string, readonly string[]>, { at, marks }: Spot): void {
  for (const tier of ['low', 'medium', 'high'] satisfies Tier[]) {
    const rules = gate.approvals.filter(({ tiers }) => tiers.length === 0 || tiers.includes(tier))
    // the same role asked twice is reported as such
    if (new Set(rules.map(({ role }) => role)).size < rules.length) continue
    const seats = rules.flatMap(({ role, count }) => {
      const holders = users.get(role)
      return holders === undefined ? [] : Array.from({ length: count }, () => holders)
    })
    if (seats.length > MAX_SEATS || canSeat(seats)) continue
    const roles = rules.filter(({ role }) => users.has(role)).map(({ role }) => role)
    const message = `${roles.join(' and ')} need ${seats.length} different people, and too few hold these roles`
    marks.report({ code: 'policy/contradiction', at: at.at, message, hint: 'lower a count, or add users or a team' })
    return
  }
}

/** Whether each seat can have a person of its own: bipartite matching by augmenting paths (Kuhn). */
function canSeat(seats: readonly (readonly string[])[]): boolean {
  const seatOf = new Map<string, number>()
  const place = (seat: number, tried: Set<string>): boolean => {
    for (const person of seats[seat] ?? []) {
      if (tried.has(person)) continue
      tried.add(person)
      const held = seatOf.get(person)
      if (held === undefined || place(held, tried)) {
        seatOf.set(person, seat)
        return true
      }
    }
    return false
  }
  return seats.every((_, seat) => place(seat, new Set()))
}

function nodeOf(root: Node, gate: Gate): Node | undefined {
  return entriesOf(child(root, 'gates')).find(({ key }) => key === gate.name)?.value
}

/** Where each role's count stands. */
function approvalsNode(root: Node, gate: Gate): ReadonlyMap<string, Node> {
  const items = itemsOf(child(nodeOf(root, gate), 'approvals'))
  return new Map(
    items.flatMap((item) => {
      const role = child(item, 'role')
      const count = child(item, 'count')
      return role?.kind === 'string' && count !== undefined ? [[role.value, count] as const] : []
    }),
  )
}
