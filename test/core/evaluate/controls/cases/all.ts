import type { ControlCase } from './case.ts'
import { approvalCases } from './approvals.ts'
import { changeCases } from './change.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { incidentCases } from './incidents.ts'
import { laterStages } from './later.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { sensitiveContentCases } from './sensitive-content.ts'
import { serialisationCases } from './serialisation.ts'
import { validationCases } from './validation.ts'
import { workflowCases } from './workflows.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...approvalCases,
  ...changeCases,
  ...deployment,
  ...driftRuns,
  ...incidentCases,
  ...laterStages,
  ...measurementCases,
  ...monitoringPlan,
  ...retentionCases,
  ...retrainingCases,
  ...sensitiveContentCases,
  ...serialisationCases,
  ...validationCases,
  ...workflowCases,
  ...writtenCases,
]
