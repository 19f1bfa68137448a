import type { ControlCase } from './case.ts'
import { approvalCases } from './approvals.ts'
import { changeCases } from './change.ts'
import { pinnedDataCases } from './data-pinned.ts'
import { dataQualityCases } from './data-quality.ts'
import { dataSettingCases } from './data-setting.ts'
import { dataSplitCases } from './data-splits.ts'
import { datasheetCases } from './datasheets.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { incidentCases } from './incidents.ts'
import { laterStages } from './later.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { personalDataCases } from './personal-data.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { validationCases } from './validation.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...approvalCases,
  ...changeCases,
  ...pinnedDataCases,
  ...dataQualityCases,
  ...dataSettingCases,
  ...dataSplitCases,
  ...datasheetCases,
  ...deployment,
  ...driftRuns,
  ...incidentCases,
  ...laterStages,
  ...measurementCases,
  ...monitoringPlan,
  ...personalDataCases,
  ...retentionCases,
  ...retrainingCases,
  ...validationCases,
  ...writtenCases,
]
