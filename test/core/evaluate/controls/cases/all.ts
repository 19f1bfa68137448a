import type { ControlCase } from './case.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [...measurementCases, ...monitoringPlan]
