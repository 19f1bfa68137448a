import { approvalCases } from './approvals.ts'
import type { ControlCase } from './case.ts'
import { changeCases } from './change.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { validationCases } from './validation.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  // one line for each group
  ...approvalCases,
  ...changeCases,
  ...monitoringPlan,
  ...validationCases,
]
