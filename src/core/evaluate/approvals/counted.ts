import { countApprovals } from '../../approval/count-approvals.ts'
import type { Count, RoleMembers, RoleTally } from '../../approval/types.ts'
import type { Finding } from '../verdict.ts'
import { findingOf, type Asking, type Signatures } from './asking.ts'
import { demandsOf } from './demands.ts'
import { rollOf } from './roll.ts'

/**
 * Signatures, counted: by role, by different people, without vetoes, from people the change can be told apart from. A
 * gate that asks nobody to sign has no vetoes either.
 */
export function counted(asking: Asking, members: readonly RoleMembers[]): Signatures {
  const demands = demandsOf(asking.policy, asking.asked)
  if (demands.length === 0) return { findings: draftOf(asking), tallies: [], objections: [], nextExpiry: null }
  const count = countApprovals(demands, rollOf(asking.dossier, members))
  const findings = [
    ...count.tallies.map((tally) => roleFinding(tally, asking, members)),
    ...peopleFindings(count, asking),
    ...vetoFindings(count, asking),
    ...botFindings(count, asking),
    ...authorFindings(count, asking),
    ...draftOf(asking),
  ]
  return { findings, tallies: count.tallies, objections: count.objections, nextExpiry: count.nextExpiry }
}

function roleFinding(tally: RoleTally, asking: Asking, members: readonly RoleMembers[]): Finding {
  const { role, required, missing, unreadable } = tally
  const at = asking.asked.find((rule) => rule.role === role)?.at ?? asking.gate.at
  const found = { asking, name: `approvals/${role}`, at }
  if (missing === 0)
    return findingOf({ ...found, outcome: 'pass', reason: { code: 'role-signed', role, count: required } })
  if (unreadable.length > 0)
    return findingOf({ ...found, outcome: 'error', reason: { code: 'role-unreadable', role, teams: unreadable } })
  const roster = members.find((each) => each.role === role)?.members ?? []
  if (roster.every(({ bot }) => bot))
    return findingOf({ ...found, outcome: 'indeterminate', reason: { code: 'role-empty', role } })
  return findingOf({ ...found, outcome: 'pending', reason: { code: 'role-awaits', role, count: required, missing } })
}

/** Seats that nobody could fill are no matter of waiting; seats that too few have filled are. */
function peopleFindings({ shortage, unreachable, tallies }: Count, asking: Asking): readonly Finding[] {
  const readable = tallies.every(({ unreadable }) => unreadable.length === 0)
  if (unreachable !== null && readable) {
    return [
      findingOf({ asking, name: 'approvals', outcome: 'fail', reason: { code: 'quorum-unreachable', ...unreachable } }),
    ]
  }
  if (shortage === null) return []
  return [findingOf({ asking, name: 'approvals', outcome: 'pending', reason: { code: 'people-short', ...shortage } })]
}

function vetoFindings({ vetoes }: Count, asking: Asking): readonly Finding[] {
  if (vetoes.length === 0) return []
  return [findingOf({ asking, name: 'vetoes', outcome: 'fail', reason: { code: 'changes-requested', vetoes } })]
}

function botFindings({ extra }: Count, asking: Asking): readonly Finding[] {
  if (extra === null) return []
  const { bot, filledBy } = extra
  const found = { asking, name: 'approvals/bot' }
  return filledBy === null
    ? [findingOf({ ...found, outcome: 'pending', reason: { code: 'bot-change-awaits', bot } })]
    : [findingOf({ ...found, outcome: 'pass', reason: { code: 'bot-change-signed', bot, by: filledBy.login } })]
}

/** One for each model, so that a waiver can name the models it is for. */
function authorFindings({ untraced }: Count, asking: Asking): readonly Finding[] {
  if (untraced.length === 0) return []
  const models = asking.models.length === 0 ? [null] : asking.models
  return models.map((model) =>
    findingOf({
      asking,
      name: 'authors',
      outcome: 'indeterminate',
      model,
      reason: { code: 'authors-untraced', untraced },
    }),
  )
}

function draftOf(asking: Asking): readonly Finding[] {
  if (!asking.dossier.draft) return []
  return [findingOf({ asking, name: 'draft', outcome: 'pending', reason: { code: 'draft' } })]
}
