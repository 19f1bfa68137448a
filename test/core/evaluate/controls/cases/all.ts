import type { ControlCase } from './case.ts'
import { accountableCases } from './accountable.ts'
import { adversarialCases } from './adversarial.ts'
import { approvalCases } from './approvals.ts'
import { baseModelCases } from './base-model.ts'
import { attributionCases } from './attributions.ts'
import { changeCases } from './change.ts'
import { pinnedDataCases } from './data-pinned.ts'
import { dataQualityCases } from './data-quality.ts'
import { dataSettingCases } from './data-setting.ts'
import { dataSplitCases } from './data-splits.ts'
import { datasheetCases } from './datasheets.ts'
import { deployment } from './deployment.ts'
import { driftRuns } from './drift-runs.ts'
import { explanationCases } from './explanation.ts'
import { evaluationCases } from './evaluation.ts'
import { environmentCases } from './environment.ts'
import { incidentCases } from './incidents.ts'
import { inventoryCases } from './inventory.ts'
import { laterStages } from './later.ts'
import { lineageCases } from './lineage.ts'
import { measurementCases } from './measurement.ts'
import { monitoringPlan } from './monitoring-plan.ts'
import { oversightCases } from './oversight.ts'
import { personalDataCases } from './personal-data.ts'
import { reproductionCases } from './reproduction.ts'
import { retentionCases } from './retention.ts'
import { retrainingCases } from './retraining.ts'
import { supplyChainCases } from './supply-chain.ts'
import { sensitiveContentCases } from './sensitive-content.ts'
import { serialisationCases } from './serialisation.ts'
import { robustnessCases } from './robustness.ts'
import { riskCases } from './risk.ts'
import { validationCases } from './validation.ts'
import { workflowCases } from './workflows.ts'
import { writtenCases } from './written.ts'

/** Every case of every control. */
export const cases: readonly ControlCase[] = [
  ...accountableCases,
  ...adversarialCases,
  ...approvalCases,
  ...baseModelCases,
  ...attributionCases,
  ...changeCases,
  ...pinnedDataCases,
  ...dataQualityCases,
  ...dataSettingCases,
  ...dataSplitCases,
  ...datasheetCases,
  ...deployment,
  ...driftRuns,
  ...explanationCases,
  ...evaluationCases,
  ...environmentCases,
  ...incidentCases,
  ...inventoryCases,
  ...laterStages,
  ...lineageCases,
  ...measurementCases,
  ...monitoringPlan,
  ...oversightCases,
  ...personalDataCases,
  ...reproductionCases,
  ...retentionCases,
  ...retrainingCases,
  ...supplyChainCases,
  ...sensitiveContentCases,
  ...serialisationCases,
  ...robustnessCases,
  ...riskCases,
  ...validationCases,
  ...workflowCases,
  ...writtenCases,
]
