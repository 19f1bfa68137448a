import type { ControlCase } from './case.ts'
import { adversarialCases } from './adversarial.ts'
import { approvalCases } from './approvals.ts'
import { attributionCases } from './attributions.ts'
import { changeCases } from './change.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { explanationCases } from './explanation.ts'
import { incidentCases } from './incidents.ts'
import { laterStages } from './later.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { oversightCases } from './oversight.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { validationCases } from './validation.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...adversarialCases,
  ...approvalCases,
  ...attributionCases,
  ...changeCases,
  ...deployment,
  ...driftRuns,
  ...explanationCases,
  ...incidentCases,
  ...laterStages,
  ...measurementCases,
  ...monitoringPlan,
  ...oversightCases,
  ...retentionCases,
  ...retrainingCases,
  ...validationCases,
  ...writtenCases,
]
