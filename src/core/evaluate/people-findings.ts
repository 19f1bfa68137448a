import type { Count, RoleMembers, Shortage } from '../approval/types.ts'
import { AUTHORS } from '../policy/rule-id.ts'
import { plainFinding } from './finding.ts'
import type { Reason } from './reasons.ts'
import { isHeld } from './role-findings.ts'
import type { Finding, Outcome } from './verdict.ts'

export type People = { readonly gate: string; readonly count: Count; readonly members: readonly RoleMembers[] }

/** What signatures come to beyond single roles: too few people, a bot's change, vetoes, unknown authors. */
export function peopleFindings(people: People): readonly Finding[] {
  return [...quorum(people), ...botChange(people), ...vetoes(people), ...authors(people)]
}

function quorum({ gate, count, members }: People): readonly Finding[] {
  const { unreachable, shortage } = count
  // of a role that nobody holds, that is said already
  if (unreachable !== null && !unreachable.seats.every(({ role }) => !isHeld(role, members))) {
    return [about(`${gate}/approvals`, 'fail', { code: 'quorum-unreachable', ...unreachable })]
  }
  if (shortage === null || !isOfPeople(shortage, count)) return []
  return [about(`${gate}/approvals`, 'pending', { code: 'people-short', ...shortage })]
}

/** Whether each of the roles has signatures enough, and only one person can't sit twice. */
function isOfPeople({ seats }: Shortage, { tallies }: Count): boolean {
  return seats.every(({ role }) => {
    const tally = tallies.find((one) => one.role === role)
    if (tally === undefined) return false
    const elsewhere = tally.notCounted.filter(({ because }) => because.code === 'sits-elsewhere')
    return tally.counted.length + elsewhere.length >= tally.required
  })
}

function botChange({ gate, count: { extra } }: People): readonly Finding[] {
  if (extra === null) return []
  const { bot, filledBy } = extra
  const rule = `${gate}/approvals/bot`
  if (filledBy === null) return [about(rule, 'pending', { code: 'bot-change-awaits', bot })]
  return [about(rule, 'pass', { code: 'bot-change-signed', bot, by: filledBy.login })]
}

function vetoes({ gate, count }: People): readonly Finding[] {
  if (count.vetoes.length === 0) return []
  return [about(`${gate}/vetoes`, 'fail', { code: 'changes-requested', vetoes: count.vetoes })]
}

function authors({ gate, count: { untraced } }: People): readonly Finding[] {
  if (untraced.length === 0) return []
  return [about(`${gate}/${AUTHORS}`, 'indeterminate', { code: 'authors-untraced', untraced })]
}

function about(rule: string, outcome: Outcome, reason: Reason): Finding {
  return plainFinding({ rule, kind: 'approval', model: null, outcome, reason })
}
