import type { ApprovalTally } from '../../evaluate/verdict.ts'

/** Approvals of one role; `tally` is null when only the gate counts them. */
export type ApprovalView = {
  readonly role: string
  readonly required: number
  readonly tally: ApprovalTally | null
}
