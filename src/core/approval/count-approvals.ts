import { approvalsOf, byRole, ghostApprovals } from './approvals.ts'
import type { Approval } from './refusal.ts'
import { botBehind } from './bot-change.ts'
import { countedForBot, firstExpiry } from './counted.ts'
import { factsOf } from './facts.ts'
import type { Facts } from './facts.ts'
import { dependence } from './independence.ts'
import { botPlace, hear, placesOf } from './places.ts'
import type { Hearing, Place } from './places.ts'
import { shortageOfPlaces, unreachableQuorum } from './quorum.ts'
import { seatingOf } from './seating.ts'
import { byReview, refusedAs, tallyOf } from './tally.ts'
import type { Sitting } from './tally.ts'
import type { Count, Demand, Refused, RoleTally, Roll } from './types.ts'
import { untracedOf } from './untraced.ts'
import { vetoesOf } from './vetoes.ts'

/**
 * Counts the signatures of a change: who signed for which role, who did not and why, who objects, and who is missing.
 * Pure, and the same whatever the order of reviews, commits, pushes and members. A demand names each role once.
 */
export function countApprovals(demands: readonly Demand[], roll: Roll): Count {
  const facts = factsOf(roll)
  const approvals = approvalsOf(facts)
  const concerned = byRole(approvals, facts)
  const hearings = demands.map((demand) => hear(demand, concerned.get(demand.role) ?? [], facts))
  const places = placesOf(hearings, facts)
  const bot = demands.length === 0 ? null : botBehind(roll)
  const sitting = sit(bot === null ? places : [...places, botPlace(places)])
  const strange = strangers(approvals, hearings, facts)
  const tallies = talliesOf({ hearings, sitting, strange }, facts)
  const extra = bot === null ? null : { bot, filledBy: forBot(sitting, hearings) }
  const counted = [...tallies.flatMap((tally) => tally.counted), ...(extra?.filledBy ? [extra.filledBy] : [])]
  return {
    tallies,
    ...vetoesOf(demands, facts),
    shortage: shortageOfPlaces(places, facts),
    extra,
    untraced: untracedOf(roll),
    unreachable: unreachableQuorum(demands, bot !== null, facts),
    nextExpiry: firstExpiry(counted),
  }
}

function sit(places: readonly Place[]): Sitting {
  const filled = seatingOf(places.map(({ people }) => people))
  const byPerson = new Map(places.flatMap((place, index) => pairOf(filled[index] ?? null, place)))
  return { byPerson, empty: places.filter((_, index) => filled[index] === null) }
}

function pairOf(person: number | null, place: Place): readonly (readonly [number, Place])[] {
  return person === null ? [] : [[person, place]]
}

function forBot({ byPerson }: Sitting, hearings: readonly Hearing[]): ReturnType<typeof countedForBot> {
  const [found] = [...byPerson].find(([, { demand }]) => demand === null) ?? []
  return found === undefined ? null : countedForBot(found, hearings)
}

type Heard = {
  readonly hearings: readonly Hearing[]
  readonly sitting: Sitting
  readonly strange: readonly Refused[]
}

/** Approvals by people who hold no role that is asked, and by accounts that are gone, stand with the first role. */
function talliesOf({ hearings, sitting, strange }: Heard, facts: Facts): readonly RoleTally[] {
  const [first, ...others] = hearings.map((hearing) => tallyOf(hearing, sitting, facts))
  if (first === undefined) return []
  return [{ ...first, notCounted: [...first.notCounted, ...strange].toSorted(byReview) }, ...others]
}

function strangers(approvals: readonly Approval[], hearings: readonly Hearing[], facts: Facts): readonly Refused[] {
  const heard = new Set(
    hearings.flatMap(({ valid, refused }) => [...valid, ...refused.map(({ approval }) => approval)]),
  )
  const refused = approvals.filter((approval) => !heard.has(approval))
  const ghosts = ghostApprovals(facts).map(({ id }): Refused => {
    return { id: null, login: 'ghost', review: id, because: { code: 'account-gone' } }
  })
  return [
    ...refused.map((one) => refusedAs(one, dependence(one.person, facts.authors) ?? { code: 'outsider' })),
    ...ghosts,
  ]
}
