import type { PairedSides } from './pair-sides.ts'
import type { PredictionsPlan } from './plan.ts'
import type { SharedClasses } from './shared-classes.ts'
import type { SideRows } from './side-rows.ts'

/** Everything that values are computed from. `baseline` is null where production has none that can be measured. */
export type Measuring = {
  readonly plan: PredictionsPlan
  readonly model: string
  readonly shared: SharedClasses
  readonly candidate: SideRows
  readonly baseline: SideRows | null
  readonly paired: PairedSides | null
}
