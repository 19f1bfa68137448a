import type { Objection } from '../approval/types.ts'
import type { ApprovalTally, Finding } from './verdict.ts'

/** How the signatures of a change stand. */
export type Signatures = {
  readonly findings: readonly Finding[]
  readonly tallies: readonly ApprovalTally[]
  readonly objections: readonly Objection[]
  readonly nextExpiry: string | null
}
