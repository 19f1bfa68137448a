import { unreachable } from '../base/unreachable.ts'
import type { Measured } from './measured.ts'
import { measureDrift } from './drift/measure-drift.ts'
import { measureImportance } from './importance/measure-importance.ts'
import { measurePredictions } from './predictions/measure-predictions.ts'
import type { MeasureTask } from './task.ts'
import type { MeasureTools } from './tools.ts'

/**
 * Measures one model from its bytes: pure and synchronous, so that it gives the same numbers in a worker, in a test
 * and on any machine. Whatever is wrong with a file is in the result.
 */
export function measure(task: MeasureTask, tools: MeasureTools): Measured {
  const { plan } = task
  switch (plan.what) {
    case 'predictions':
      return measurePredictions({ ...task, plan }, tools)
    case 'drift':
      return measureDrift({ ...task, plan }, tools)
    case 'importance':
      return measureImportance({ ...task, plan })
    default:
      return unreachable(plan)
  }
}
