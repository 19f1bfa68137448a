import type { ReasonCode } from '../../evaluate/reasons.ts'
import type { RuleView } from '../rule-view.ts'
import type { ModelView } from '../types.ts'

/** Reasons that a role's own row says already. */
const BY_ROLE: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'counted-by-the-gate',
  'role-awaits',
  'role-signed',
  'not-for-this-change',
])

/** What else stands between the signatures and the gate: open approval rules that are not about one role's number. */
export function obstaclesOf(models: readonly ModelView[]): readonly RuleView[] {
  return models
    .flatMap(({ rules }) => rules)
    .filter(
      ({ finding, group }) =>
        finding.kind === 'approval' && !BY_ROLE.has(finding.reason.code) && isShown(finding.reason.code, group),
    )
}

/** One more signature was needed because of a bot: that it was given is not seen in any role's row. */
function isShown(code: ReasonCode, group: RuleView['group']): boolean {
  return code === 'bot-change-signed' || isOpen(group)
}

function isOpen(group: RuleView['group']): boolean {
  return group !== 'passed' && group !== 'waived' && group !== 'not-applicable'
}
