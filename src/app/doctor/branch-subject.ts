import type { Scribe } from './examination.ts'
import type { DoctorFacts, GatedBranch } from './facts.ts'
import type { Guard } from './guard.ts'

/** One guarded branch under examination. */
export type BranchSubject = {
  readonly write: Scribe
  readonly branch: GatedBranch
  readonly guard: Guard
  readonly facts: DoctorFacts
}
