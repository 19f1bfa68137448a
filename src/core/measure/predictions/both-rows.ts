import type { Units } from '../../statistics/bootstrap/units.ts'
import type { TaskRows } from './task-rows.ts'

/** The rows of both sides, or of one slice of both; null where a side has none. */
export type BothRows = {
  readonly candidate: TaskRows
  readonly baseline: TaskRows | null
  /** The baseline's rows in the candidate's order; null where they do not pair. */
  readonly aligned: TaskRows | null
  /** What is drawn where a side is resampled. */
  readonly units: { readonly candidate: Units; readonly baseline: Units | null }
}
