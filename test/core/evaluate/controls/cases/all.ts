import type { ControlCase } from './case.ts'
import { accountableCases } from './accountable.ts'
import { approvalCases } from './approvals.ts'
import { changeCases } from './change.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { incidentCases } from './incidents.ts'
import { inventoryCases } from './inventory.ts'
import { laterStages } from './later.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { riskCases } from './risk.ts'
import { validationCases } from './validation.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...accountableCases,
  ...approvalCases,
  ...changeCases,
  ...deployment,
  ...driftRuns,
  ...incidentCases,
  ...inventoryCases,
  ...laterStages,
  ...measurementCases,
  ...monitoringPlan,
  ...retentionCases,
  ...retrainingCases,
  ...riskCases,
  ...validationCases,
  ...writtenCases,
]
