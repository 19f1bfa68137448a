import { seatingOf } from '../../core/approval/seating.ts'
import { shortageOf } from '../../core/approval/shortage.ts'
import type { Person, RoleMembers } from '../../core/approval/types.ts'
import { demandsOf } from '../../core/evaluate/demands.ts'
import { asksFor } from '../../core/policy/asks-for.ts'
import type { Gate, Policy, Tier } from '../../core/policy/types.ts'
import { counted, type Examination, listed, type Scribe, scribe } from './examination.ts'
import type { DoctorFacts } from './facts.ts'
import { policyOf } from './policy-of.ts'

/** Whether those who must sign can be found, and are enough different people. */
export function examineRoles({ policy: seen, holders }: DoctorFacts): readonly Examination[] {
  const policy = seen.kind === 'seen' ? policyOf(seen.value) : null
  if (policy === null) return []
  const asked = policy.gates.some(
    ({ approvals, firstVersion }) => approvals.length > 0 || firstVersion.kind === 'approved-by',
  )
  if (!asked) {
    const found = 'no gate asks for a signature: evidence alone opens it'
    return [scribe('Roles').advice('Somebody signs', found, 'Add approvals to the gate, unless this is meant.')]
  }
  if (holders.kind === 'hidden') return [scribe('Roles').unknown('Those who sign can be seen', holders)]
  const { roles } = holders.value
  return [
    ...roles.map((role) => examineRole(scribe(`Role ${role.role}`), role)),
    ...policy.gates.flatMap((gate) => examineSeats(scribe(`Signatures for ${gate.name}`), { policy, gate, roles })),
  ]
}

function examineRole(write: Scribe, { members, unreadable }: RoleMembers): Examination {
  const check = 'Those who hold it can be seen'
  const forbidden = unreadable.filter(({ why }) => why === 'forbidden').map(({ name }) => name)
  if (forbidden.length > 0) {
    const what = `${listed(forbidden)} can't be read`
    return write.unknown(check, {
      what,
      remedy: 'Grant the App members: read, or ask as a member of the organization.',
    })
  }
  const missing = unreadable.map(({ name }) => name)
  if (missing.length > 0) {
    const found = `there is no ${listed(missing)}, or it is secret`
    return write.problem(check, found, 'Correct the name in the policy, or make the team visible.')
  }
  const people = peopleIn(members)
  if (people.length === 0) return write.problem(check, 'nobody holds it', 'Add people to its teams.')
  const bots = members.length - people.length
  const without = bots === 0 ? '' : `; ${counted(bots, 'bot does', 'bots do')} not count`
  return write.ok(
    check,
    `${counted(people.length, 'person', 'people')}: ${listed(people.map(({ login }) => login))}${without}`,
  )
}

function peopleIn(members: readonly Person[]): readonly Person[] {
  return members.filter(({ bot }) => !bot)
}

type Seating = { readonly policy: Policy; readonly gate: Gate; readonly roles: readonly RoleMembers[] }

/** The tiers that ask alike are told of once. */
function examineSeats(write: Scribe, seating: Seating): readonly Examination[] {
  const tiers = [...new Set(seating.policy.models.map(({ tier }) => tier))].toSorted()
  const byAsk = Map.groupBy(tiers, (tier) => JSON.stringify(placesFor(seating, tier).roles))
  return [...byAsk.values()].map((alike) => examineTiers(write, alike, seating))
}

type Places = {
  readonly roles: readonly string[]
  readonly people: readonly (readonly number[])[]
  readonly readable: boolean
}

function placesFor({ policy, gate, roles }: Seating, tier: Tier): Places {
  const rules = gate.approvals.filter((rule) => asksFor(rule, { tier }))
  const demands = demandsOf(
    policy,
    rules.map((rule) => ({ ...rule, from: 'policy' as const })),
  )
  const holders = new Map(roles.map((role) => [role.role, role]))
  const seats = demands.flatMap(({ role, seats: asked }) => asked.map(() => role))
  return {
    roles: seats,
    people: seats.map((role) =>
      peopleIn(holders.get(role)?.members ?? [])
        .map(({ id }) => id)
        .toSorted((a, b) => a - b),
    ),
    readable: demands.every(({ role }) => holders.get(role)?.unreadable.length === 0),
  }
}

function examineTiers(write: Scribe, tiers: readonly Tier[], seating: Seating): Examination {
  const [tier = 'low'] = tiers
  const check = `Enough people can sign for ${listed(tiers)} tier`
  const { roles, people, readable } = placesFor(seating, tier)
  if (roles.length === 0) return write.ok(check, 'none is asked')
  const known = new Map(seating.roles.flatMap(({ members }) => members.map((member) => [member.id, member] as const)))
  const kinds = roles.map((role, at) => ({ role, count: 1, people: people[at] ?? [] }))
  const short = shortageOf(kinds, (id) => known.get(id) ?? { id, login: String(id), bot: false })
  if (short !== null) {
    const asked = counted(
      short.seats.reduce((sum, { count }) => sum + count, 0),
      'signature',
      'signatures',
    )
    const names = listed(short.seats.map(({ role }) => role))
    const found = `${asked} of ${names} need different people, and ${short.people.length} can give any`
    // somebody who could not be seen might be the one
    if (!readable)
      return write.unknown(check, { what: `${found}, as far as can be seen`, remedy: 'See the roles above.' })
    return write.problem(
      check,
      found,
      `Add ${counted(short.more, 'person', 'people')} to their teams, or ask for fewer.`,
    )
  }
  const alone = indispensable(people)
  const total = new Set(people.flat()).size
  const found = `${counted(total, 'person', 'people')} for ${counted(roles.length, 'signature', 'signatures')}`
  if (alone.length === 0) return write.ok(check, found)
  return write.advice(
    check,
    `${found}; what ${listed(alone.map((id) => known.get(id)?.login ?? String(id)))} wrote, nobody could complete`,
    'Add people to their teams: authors sign nothing of their own.',
  )
}

/** People without whom the seats can't be filled. */
function indispensable(places: readonly (readonly number[])[]): readonly number[] {
  const everybody = [...new Set(places.flat())]
  return everybody.filter((id) => seatingOf(places.map((place) => place.filter((each) => each !== id))).includes(null))
}
