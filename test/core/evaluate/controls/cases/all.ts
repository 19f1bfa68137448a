import type { ControlCase } from './case.ts'
import { approvalCases } from './approvals.ts'
import { baseModelCases } from './base-model.ts'
import { changeCases } from './change.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { environmentCases } from './environment.ts'
import { incidentCases } from './incidents.ts'
import { laterStages } from './later.ts'
import { lineageCases } from './lineage.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { reproductionCases } from './reproduction.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { supplyChainCases } from './supply-chain.ts'
import { validationCases } from './validation.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...approvalCases,
  ...baseModelCases,
  ...changeCases,
  ...deployment,
  ...driftRuns,
  ...environmentCases,
  ...incidentCases,
  ...laterStages,
  ...lineageCases,
  ...measurementCases,
  ...monitoringPlan,
  ...reproductionCases,
  ...retentionCases,
  ...retrainingCases,
  ...supplyChainCases,
  ...validationCases,
  ...writtenCases,
]
