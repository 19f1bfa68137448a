import type { Diagnostic } from '../base/diagnostic.ts'
import type { DriftPlan } from './drift/plan.ts'
import type { ImportancePlan } from './importance/plan.ts'
import type { PredictionsPlan } from './predictions/plan.ts'

/** What is to be measured of one model, on which bytes: all that a worker needs. */
export type MeasureTask = {
  readonly model: string
  readonly plan: MeasurePlan
  readonly candidate: TaskFile
  readonly baseline: TaskFile
}

export type MeasurePlan = PredictionsPlan | DriftPlan | ImportancePlan

/** A file as found at one commit. */
export type TaskFile = {
  readonly path: string
  readonly content:
    | { readonly kind: 'bytes'; readonly digest: string; readonly bytes: Uint8Array }
    /** A file on disk, which whoever measures opens: one that may be too large to hand over. */
    | { readonly kind: 'file'; readonly location: string }
    | { readonly kind: 'absent' }
    | { readonly kind: 'refused'; readonly problem: Diagnostic }
}
