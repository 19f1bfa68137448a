import type { MeasuredFile } from '../measured.ts'
import type { ReadSide } from '../read-side.ts'
import type { MeasureTask } from '../task.ts'
import type { PredictionsPlan } from './plan.ts'
import type { SideRows } from './side-rows.ts'

export type PredictionsTask = Omit<MeasureTask, 'plan'> & { readonly plan: PredictionsPlan }

/** One table as it was read, by the columns that were meant; `samples` are those of lm-evaluation-harness. */
export type MeantSide = {
  readonly plan: PredictionsPlan
  readonly file: MeasuredFile
  readonly rows: SideRows | null
  readonly side: ReadSide
  readonly samples: boolean
}
