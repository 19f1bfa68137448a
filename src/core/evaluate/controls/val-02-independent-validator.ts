import { detail, enumerated, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult } from './counted-signatures.ts'
import { holds, holdersOf, isAsked, signersOf } from './duty-holders.ts'
import type { DutyHolders } from './duty-holders.ts'
import { awaited, mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { untracedAuthors } from './untraced-authors.ts'
import { vacantDuties } from './vacant-duties.ts'

export const val02: Control = {
  id: 'VAL-02',
  title: 'Validator independent of the authors',
  question: 'Did a validator sign who had no hand in the change, its commits or the run that produced its evidence?',
  why: 'Whoever built it has already judged it. A second look by the same eyes finds the same things.',
  remedy:
    'Name validators under `roles: {independent-validator: […]}` of the governance record, ask for a role they hold under `approvals:` of the gate, and ask one of them for a review.',
  severity: severityByTier('w b b'),
  needed: byTier('E5', 'E5', 'E5'),
  stage: 'gate',
  maps: clauses('MRM § III', 'MRM § V', 'PRA 4.1', 'RMF MEASURE 1.3', 'AIV 9.4.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const holders = holdersOf(facts, 'validator')
  if (holders.kind === 'nobody') return vacantDuties(facts, [{ duty: 'validator', holders }])
  if (!isAsked(facts, holders)) {
    return mendedBy(
      detail`Put the validators into a role that ${named('approvals:')} of the gate asks for`,
      notShown(detail`The gate asks none of the validators for a signature`, withoutStrength(holders)),
    )
  }
  return untracedAuthors(facts) ?? signed(facts, holders)
}

function signed(facts: ControlFactsheet, holders: Exclude<DutyHolders, { kind: 'nobody' }>): ControlResult {
  const signers = signersOf(facts, holders)
  if (signers.length > 0 && facts.dossier.members !== null) {
    return shown(
      'E5',
      detail`${enumerated(signers.map(({ login }) => login))} signed as validator and is no author of the change`,
      [...holders.citations, ...citeApprovals(facts, 'E5')],
    )
  }
  const dependent = dependentOf(facts, holders)
  if (dependent.length > 0) {
    return mendedBy(
      detail`Ask a validator who had no hand in the change`,
      notShown(
        detail`${enumerated(dependent)} is a validator and an author of the change, so the approval does not count`,
        withoutStrength(holders),
      ),
    )
  }
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  return mendedBy(
    detail`Ask a validator for a review of this version`,
    awaited(detail`No validator has signed yet`, withoutStrength(holders)),
  )
}

function dependentOf(facts: ControlFactsheet, holders: DutyHolders): readonly string[] {
  const tallies = facts.signatures?.tallies ?? []
  return tallies.flatMap(({ role, notCounted }) =>
    notCounted
      .filter(({ login, because }) => because.code === 'author' && holds(facts, holders, { role, login }))
      .map(({ login }) => login),
  )
}

function withoutStrength({ citations }: Exclude<DutyHolders, { kind: 'nobody' }>): DutyCitations {
  return citations.map((citation) => ({ ...citation, strength: null }))
}

type DutyCitations = ControlResult['citations']
