import type { Severity } from '../policy/types.ts'
import type { Reason } from './reasons.ts'
import type { Citation, Finding, FindingKind, Outcome } from './verdict.ts'

/** A finding about something other than a metric or a control. */
export function plainFinding(found: {
  readonly rule: string
  readonly kind: FindingKind
  readonly model: string | null
  readonly outcome: Outcome
  readonly severity?: Severity
  readonly reason: Reason
  readonly evidence?: readonly Citation[]
}): Finding {
  const { rule, kind, model, outcome, severity = 'block', reason, evidence = [] } = found
  return { rule, kind, model, outcome, severity, reason, metric: null, control: null, waiver: null, evidence }
}
