import { counted, detail, enumerated, named } from '../detail.ts'
import { accountableHolders, withDuty } from './accountable-holders.ts'
import type { AccountableHolder } from './accountable-holders.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { duties } from './duty-holders.ts'
import type { Duty } from './duty-holders.ts'
import { newlyNamed } from './newly-named.ts'
import { blockOrResult } from './record-facts.ts'
import { account } from './resolved-holder.ts'
import { awaited, mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const inv05: Control = {
  id: 'INV-05',
  title: 'Accountable roles named, resolvable, not vacant',
  question: 'Is every role that the tier needs held by people who exist, and the validator’s by more than one?',
  why: 'A role that nobody holds is a duty that nobody has. A validator alone has nobody to take over, or to disagree.',
  remedy:
    'Name under `roles:` in the governance record who is `model-owner`, from medium on `independent-validator`, at high `model-risk` and `business-owner` too. Put each of them into a role of the policy that the gate asks for, so that it can look them up. Whom a change newly names, somebody named before confirms by a review.',
  severity: severityByTier('w b b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'gate',
  maps: clauses('EU Art. 17(1)(m)', 'RMF GOVERN 2.1', 'ISO A.3.2', 'MRM § VI', 'PRA 2.4†', 'AIV 9.1.1'),
  check,
}

/** Duties that somebody must have. */
const minimum = byTier<readonly Duty[]>(
  ['owner'],
  ['owner', 'validator'],
  ['owner', 'validator', 'riskOrCompliance', 'business'],
)

type Holders = readonly AccountableHolder[]

function check(facts: ControlFactsheet): ControlResult {
  const holders = accountableHolders(facts)
  const problem = vacantDuty(facts, holders) ?? otherOwner(facts, holders) ?? doubleHat(holders) ?? unresolved(holders)
  if (problem !== null) return problem
  if (facts.dossier.members === null) {
    return mendedBy(
      detail`Nothing to do before the pull request: the gate looks them up there`,
      awaited(detail`The gate looks up who holds the roles`, placesOf(holders)),
    )
  }
  return tooFewValidators(facts, holders) ?? newlyNamed(facts) ?? resolved(holders)
}

/** A duty that nobody is named for. A record that is there and can't be read may say anything. */
function vacantDuty(facts: ControlFactsheet, holders: Holders): ControlResult | null {
  const vacant = minimum[facts.tier].filter((duty) => withDuty(holders, duty).length === 0)
  const { kind } = facts.record
  if (kind === 'wrong' || kind === 'refused' || (kind !== 'read' && vacant.length > 0)) {
    const found = blockOrResult(facts, 'roles')
    if (found.kind === 'result') return found.result
  }
  if (vacant.length === 0) return null
  return mendedBy(
    detail`Name who it is under ${named('roles:')} of the governance record`,
    notShown(detail`Nobody is named as ${enumerated(vacant.map((duty) => duties[duty][0]))}`, [
      ...(holders.length === 0 ? [citePolicy(facts)] : placesOf(holders)),
    ]),
  )
}

/** The policy and the record on who owns the model; a team and one of its people may both be right. */
function otherOwner(facts: ControlFactsheet, holders: Holders): ControlResult | null {
  const { owner } = facts.evidence.model
  if (owner === null) return null
  const policys = account(owner)
  const owners = withDuty(holders, 'owner').filter(({ name }) => name.includes('/') === policys.includes('/'))
  const [first] = owners
  if (first === undefined || owners.some(({ name }) => name === policys)) return null
  return mendedBy(
    detail`Name the same owner in record and policy`,
    notShown(
      detail`The roles name ${named(first.name)} as owner, and the policy’s entry ${named(policys.slice(0, 60))}`,
      [first.citation, citePolicy(facts)],
    ),
  )
}

/** Whoever owns a model is no independent judge of it. */
function doubleHat(holders: Holders): ControlResult | null {
  for (const validator of withDuty(holders, 'validator')) {
    const owner = withDuty(holders, 'owner').find(({ name }) => name === validator.name)
    if (owner === undefined) continue
    return mendedBy(
      detail`Name a validator who does not own the model`,
      notShown(detail`${named(validator.name)} is named as ${named(owner.role)} and as ${named(validator.role)}`, [
        owner.citation,
        validator.citation,
      ]),
    )
  }
  return null
}

function unresolved(holders: Holders): ControlResult | null {
  const of = (kind: AccountableHolder['resolved']['kind']): Holders =>
    holders.filter(({ resolved: found }) => found.kind === kind)
  const [unknown, vacant, unreadable] = [of('unknown'), of('vacant'), of('unreadable')]
  if (unknown.length > 0) {
    return mendedBy(
      detail`Put them into a role of the policy, so that the gate can look them up`,
      notShown(detail`No role of the policy knows ${enumerated(namesOf(unknown))}`, placesOf(unknown)),
    )
  }
  if (vacant.length > 0) {
    return mendedBy(
      detail`Name somebody who is there`,
      notShown(detail`Nobody is behind ${enumerated(namesOf(vacant))}`, placesOf(vacant)),
    )
  }
  if (unreadable.length === 0) return null
  return mendedBy(
    detail`Let the app read the teams of these roles`,
    undecided(detail`Who is behind ${enumerated(namesOf(unreadable))} could not be read`, placesOf(unreadable)),
  )
}

/** So many people, owners aside: two where a team is named, and at high; else one. */
function tooFewValidators({ tier }: ControlFactsheet, holders: Holders): ControlResult | null {
  const validators = withDuty(holders, 'validator')
  if (validators.length === 0) return null
  const least = tier === 'high' || validators.some(({ name }) => name.includes('/')) ? 2 : 1
  const owners = new Set(peopleOf(withDuty(holders, 'owner')))
  const people = new Set(peopleOf(validators).filter((login) => !owners.has(login)))
  if (people.size >= least) return null
  if (validators.some(({ name, resolved: found }) => found.kind === 'listed' && name.includes('/'))) {
    return mendedBy(
      detail`Give the validators a role of their own that the gate asks for`,
      undecided(detail`How many people are in the validator’s team could not be read`, placesOf(validators)),
    )
  }
  return mendedBy(
    detail`Name at least ${least} validators who do not own the model`,
    notShown(
      detail`${counted(people.size, 'validator')} who can judge without owning the model, and ${least} are needed`,
      placesOf(validators),
    ),
  )
}

/** People found, and logins that the policy lists. */
function peopleOf(holders: Holders): readonly string[] {
  return holders.flatMap(({ name, resolved: found }) => {
    if (found.kind === 'people') return found.logins
    return found.kind === 'listed' && !name.includes('/') ? [name] : []
  })
}

function resolved(holders: Holders): ControlResult {
  const listed = holders.filter(({ resolved: found }) => found.kind === 'listed')
  const people = new Set(peopleOf(holders))
  if (listed.length === 0) {
    return shown(
      'E3',
      detail`${counted(new Set(holders.map(({ role }) => role)).size, 'role')} held by ${counted(people.size, 'person', 'people')}, all of whom the gate found`,
      placesOf(holders).map((place) => ({ ...place, strength: 'E3' })),
    )
  }
  return mendedBy(
    detail`Ask for their roles under ${named('approvals:')} of the gate, so that it looks them up`,
    shown(
      'E2',
      detail`Every role is held by somebody the policy knows; whether ${enumerated(namesOf(listed))} is there was not read`,
      placesOf(holders).map((place) => ({ ...place, strength: 'E2' })),
    ),
  )
}

function namesOf(holders: Holders): readonly string[] {
  return [...new Set(holders.map(({ name }) => name))]
}

function placesOf(holders: Holders): ControlResult['citations'] {
  const seen = new Map(holders.map(({ citation }) => [`${citation.path}:${citation.at?.line}`, citation]))
  return [...seen.values()]
}
