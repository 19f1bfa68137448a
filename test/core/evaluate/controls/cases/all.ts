import type { ControlCase } from './case.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { incidentCases } from './incidents.ts'
import { laterStages } from './later.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'

import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...deployment,
  ...driftRuns,
  ...incidentCases,
  ...laterStages,
  ...monitoringPlan,
  ...retentionCases,
  ...retrainingCases,
  ...writtenCases,
]
