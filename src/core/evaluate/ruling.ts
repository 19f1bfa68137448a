import type { Reason } from './reasons.ts'
import type { InferenceFacts, Outcome } from './verdict.ts'

/** What a question came to, before it is dressed as a finding. `slack` is exact: inside the bound (+) or outside (−). */
export type Ruling = {
  readonly outcome: Outcome
  readonly reason: Reason
  readonly slack: string | null
  /** Where an interval decided it. */
  readonly inference?: InferenceFacts
}

export function pass(reason: Reason, slack: string | null = null): Ruling {
  return { outcome: 'pass', reason, slack }
}

export function fail(reason: Reason, slack: string | null = null): Ruling {
  return { outcome: 'fail', reason, slack }
}

export function indeterminate(reason: Reason): Ruling {
  return { outcome: 'indeterminate', reason, slack: null }
}
