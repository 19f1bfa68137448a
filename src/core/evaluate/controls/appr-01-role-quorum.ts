import { seatingOf } from '../../approval/seating.ts'
import { demandsOf } from '../demands.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { approvalRulesOf, citeApprovals, countedOrResult, nothingAsked } from './counted-signatures.ts'
import { duties, holdersOf, isAsked, signersOf } from './duty-holders.ts'
import type { Duty, DutyHolders } from './duty-holders.ts'
import { awaited, mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { vacantDuties } from './vacant-duties.ts'

export const appr01: Control = {
  id: 'APPR-01',
  title: 'Role quorum for the tier',
  question: 'Does the gate ask for the signatures this tier needs, from different people, and are they there?',
  why: 'One person who builds, checks and approves decides alone. What harms many people needs more than one pair of eyes.',
  remedy:
    'Ask under `approvals:` for one signature on a low model, for owner and validator on a medium one, and for owner, validator, risk or compliance and business on a high one. Name who has these duties under `roles:` of the governance record.',
  severity: severityByTier('b b b'),
  needed: byTier('E5', 'E5', 'E5'),
  stage: 'gate',
  maps: clauses('EU Art. 17(1)(m)', 'RMF GOVERN 2.1', 'RMF GOVERN 2.3', 'ISO A.3.2', 'PRA 2.4†'),
  check,
}

/** Whose signatures a tier needs, each by another person; at low, anybody who is no author. */
const minimum = byTier<readonly Duty[]>(
  [],
  ['owner', 'validator'],
  ['owner', 'validator', 'riskOrCompliance', 'business'],
)

function check(facts: ControlFactsheet): ControlResult {
  const rules = approvalRulesOf(facts)
  if (rules.length === 0) return nothingAsked(facts)
  const least = Math.max(1, minimum[facts.tier].length)
  const asked = demandsOf(facts.policy, rules).reduce((sum, { seats }) => sum + seats.length, 0)
  if (asked < least) {
    return notShown(
      detail`The policy itself asks too little: ${counted(asked, 'signature')} on a ${named(facts.tier)} model, and ${least} are needed`,
      citeApprovals(facts),
    )
  }
  const held = minimum[facts.tier].map((duty) => ({ duty, holders: holdersOf(facts, duty) }))
  return policyGap(facts, held) ?? signed(facts, held)
}

type Held = { readonly duty: Duty; readonly holders: DutyHolders }

/** A duty that nobody has, or whose holders the gate asks for no signature. */
function policyGap(facts: ControlFactsheet, held: readonly Held[]): ControlResult | null {
  const vacant = held.flatMap(({ duty, holders }) => (holders.kind === 'nobody' ? [{ duty, holders }] : []))
  if (vacant.length > 0) return vacantDuties(facts, vacant)
  const unasked = held.filter(({ holders }) => !isAsked(facts, holders)).map(({ duty }) => duties[duty][0])
  if (unasked.length === 0) return null
  const places = held.flatMap(({ holders }) => (holders.kind === 'record' ? holders.citations : []))
  return mendedBy(
    detail`Put those the record names into a role that ${named('approvals:')} of the gate asks for`,
    notShown(detail`The policy asks none of those whom the record names as ${enumerated(unasked)}`, [
      ...places.map((place) => ({ ...place, strength: null })),
      ...citeApprovals(facts),
    ]),
  )
}

function signed(facts: ControlFactsheet, held: readonly Held[]): ControlResult {
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  const seats = seatingOf(held.map(({ holders }) => signersOf(facts, holders).map(({ id }) => id)))
  const empty = held.filter((_, index) => seats[index] === null).map(({ duty }) => duties[duty][0])
  const places = held.flatMap(({ holders }) => (holders.kind === 'record' ? holders.citations : []))
  if (empty.length > 0) {
    return mendedBy(
      detail`Ask them for a review; each duty takes a person of its own`,
      awaited(detail`Nobody of its own has signed yet as ${enumerated(empty)}`, [...places, ...citeApprovals(facts)]),
    )
  }
  const people = [...new Set(found.tallies.flatMap((tally) => tally.counted.map(({ login }) => login)))]
  return shown('E5', detail`${people.length} independent people have signed: ${enumerated(people)}`, [
    ...places,
    ...citeApprovals(facts, 'E5'),
  ])
}
