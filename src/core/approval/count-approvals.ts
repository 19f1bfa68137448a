import { byCodeUnit } from '../base/order.ts'
import { assign, violationOf, type Place } from './assignment.ts'
import { effectiveAuthors } from './authors.ts'
import { standingOpinions, type Opinion } from './opinions.ts'
import { expiryOf, isFresh, refusalOf, type Bench } from './qualify.ts'
import { tallyOf, type Chair } from './tally.ts'
import type { Count, Counted, Demand, Person, Roll, Shortage } from './types.ts'
import { untracedParts } from './untraced.ts'
import { objectionsOf } from './vetoes.ts'

/**
 * Who has signed what a gate asks for. Pure and total: the order of reviews, commits, pushes and members does not
 * matter. One person fills one seat; whoever made the change fills none.
 */
export function countApprovals(demands: readonly Demand[], roll: Roll): Count {
  const bench: Bench = { roll, authors: effectiveAuthors(roll), holds: rolesHeld(roll) }
  const opinions = standingOpinions(roll.reviews)
  const bot = unansweredBot(roll)
  const chairs = chairsOf(demands, { opinions, bench })
  const extra = bot === null ? [] : [{ demand: null, seat: { expiresAfter: null }, signers: everySigner(chairs) }]
  const all: readonly Chair[] = [...chairs, ...extra]
  const people = [...new Set(all.flatMap(({ signers }) => signers))].toSorted((a, b) => a - b)
  const seated = assign(all.map(({ signers }) => placeOf(signers, people))).map((index) =>
    index === null ? null : (people[index] ?? null),
  )
  const signed = (at: number): Counted | null => countedOf(seated[at] ?? null, all[at], opinions)
  const counted = all.map((_, at) => signed(at))
  const tallies = demands.map((demand) => tallyOf(demand, { chairs: all, counted, opinions, bench }))
  return {
    tallies: tallies.map((tally, at) =>
      at === 0 ? { ...tally, notCounted: [...tally.notCounted, ...ghosts(roll)] } : tally,
    ),
    ...objectionsOf(opinions, demands, bench),
    shortage: shortageOf(all, people, opinions),
    extra: bot === null ? null : { bot, filledBy: counted.at(-1) ?? null },
    untraced: untracedParts(roll),
    unreachable: unreachableOf(demands, bot, bench),
    nextExpiry: nextExpiry(counted),
  }
}

type Facts = { readonly opinions: ReadonlyMap<number, Opinion>; readonly bench: Bench }

/** Every seat with the people whose signatures may fill it, by id in order. */
function chairsOf(demands: readonly Demand[], { opinions, bench }: Facts): readonly Chair[] {
  return demands.flatMap((demand) => {
    const able = [...opinions.values()].filter((opinion) => refusalOf(opinion, demand, bench) === null)
    return demand.seats.map((seat) => ({
      demand,
      seat,
      signers: able
        .filter(({ review }) => isFresh(review, seat, bench.roll.asOf))
        .map(({ person }) => person.id)
        .toSorted((a, b) => a - b),
    }))
  })
}

function everySigner(chairs: readonly Chair[]): readonly number[] {
  return [...new Set(chairs.flatMap(({ signers }) => signers))].toSorted((a, b) => a - b)
}

function placeOf(signers: readonly number[], people: readonly number[]): Place {
  const index = new Map(people.map((id, at) => [id, at]))
  return signers.flatMap((id) => index.get(id) ?? [])
}

function countedOf(id: number | null, chair: Chair | undefined, opinions: Facts['opinions']): Counted | null {
  const opinion = id === null ? undefined : opinions.get(id)
  if (opinion === undefined || chair === undefined) return null
  const { person, review } = opinion
  return {
    id: person.id,
    login: person.login,
    review: review.id,
    sha: review.sha ?? '',
    at: review.at,
    expiresAt: expiryOf(review, chair.seat),
  }
}

function rolesHeld({ members }: Roll): ReadonlyMap<number, ReadonlySet<string>> {
  const held = new Map<number, Set<string>>()
  for (const { role, members: people } of members) {
    for (const { id } of people) held.set(id, (held.get(id) ?? new Set()).add(role))
  }
  return held
}

/** The bot that opened or pushed the change where no human is known to have started it; null when there is none. */
function unansweredBot({ opener, pushes, producers }: Roll): string | null {
  if (producers.some(({ by }) => !by.bot)) return null
  if (opener?.bot === true) return opener.login
  return pushes.find(({ by }) => by.bot)?.by.login ?? null
}

function shortageOf(chairs: readonly Chair[], people: readonly number[], opinions: Facts['opinions']): Shortage | null {
  const violation = violationOf(chairs.map(({ signers }) => placeOf(signers, people)))
  if (violation === null) return null
  const persons = violation.people.flatMap((index) => opinions.get(people[index] ?? -1)?.person ?? [])
  return {
    seats: seatsBy(violation.places.map((place) => chairs[place]?.demand?.role ?? 'any')),
    people: persons,
    more: violation.more,
  }
}

function seatsBy(roles: readonly string[]): Shortage['seats'] {
  return [...Map.groupBy(roles, (role) => role)].map(([role, seats]) => ({ role, count: seats.length }))
}

/** The seats that could not be filled even if every independent holder signed today. */
function unreachableOf(demands: readonly Demand[], bot: string | null, { roll, authors }: Bench): Shortage | null {
  const able = new Map<string, readonly Person[]>(
    roll.members.map(({ role, members }) => [role, members.filter(({ id, bot: isBot }) => !isBot && !authors.has(id))]),
  )
  const seats = demands.flatMap(({ role, seats: own }) => own.map(() => role))
  const people = [
    ...new Map(demands.flatMap(({ role }) => able.get(role) ?? []).map((person) => [person.id, person])).values(),
  ].toSorted((a, b) => a.id - b.id)
  const index = new Map(people.map(({ id }, at) => [id, at]))
  const places = seats.map((role) =>
    (able.get(role) ?? []).flatMap(({ id }) => index.get(id) ?? []).toSorted((a, b) => a - b),
  )
  const violation = violationOf(bot === null ? places : [...places, people.map((_, at) => at)])
  if (violation === null) return null
  return {
    seats: seatsBy(violation.places.map((place) => seats[place] ?? 'any')),
    people: violation.people.flatMap((at) => people[at] ?? []),
    more: violation.more,
  }
}

function nextExpiry(counted: readonly (Counted | null)[]): string | null {
  const ends = counted.flatMap((each) => each?.expiresAt ?? [])
  return ends.toSorted(byCodeUnit)[0] ?? null
}

/** Reviews by accounts that are gone: shown once, counted never. */
function ghosts({ reviews }: Roll): Count['tallies'][number]['notCounted'] {
  return reviews
    .filter(({ by, state }) => by === null && state === 'approved')
    .map(({ id }) => ({ id: null, login: 'ghost', review: id, because: { code: 'account-gone' as const } }))
    .toSorted((a, b) => a.review - b.review)
}
