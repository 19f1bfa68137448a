import { BLOCK_NAMES } from '../../evidence/governance/decode.ts'
import type { KnownGovernance } from '../../policy/types.ts'
import { aud01 } from './aud-01-promotion-attestation.ts'
import { aud02 } from './aud-02-ledger-complete.ts'
import { aud03 } from './aud-03-decision-replay.ts'
import { aud04 } from './aud-04-evidence-archived.ts'
import { aud05 } from './aud-05-retention.ts'
import { aud06 } from './aud-06-bypass-recorded.ts'
import { data08 } from './data-08-no-raw-data.ts'
import { depl01 } from './depl-01-deployed-artifact.ts'
import { depl02 } from './depl-02-rollout.ts'
import { depl03 } from './depl-03-business-process.ts'
import { depl04 } from './depl-04-event-logging.ts'
import { depl05 } from './depl-05-conformity.ts'
import { appr01 } from './appr-01-role-quorum.ts'
import { appr02 } from './appr-02-bound-approvals.ts'
import { appr03 } from './appr-03-distinct-people.ts'
import { appr04 } from './appr-04-waivers.ts'
import { appr05 } from './appr-05-policy-integrity.ts'
import { appr06 } from './appr-06-gate-enforced.ts'
import { chg01 } from './chg-01-change-class.ts'
import { chg02 } from './chg-02-envelope.ts'
import { chg03 } from './chg-03-version-bump.ts'
import { chg04 } from './chg-04-cumulative-change.ts'
import { data01 } from './data-01-pinned-datasets.ts'
import { data02 } from './data-02-datasheets.ts'
import { data03 } from './data-03-quality-report.ts'
import { data04 } from './data-04-independent-splits.ts'
import { data05 } from './data-05-representative.ts'
import { data06 } from './data-06-bias-examined.ts'
import { data07 } from './data-07-personal-data.ts'
import { doc01 } from './doc-01-card-present.ts'
import { doc02 } from './doc-02-filled-in.ts'
import { doc03 } from './doc-03-intended-use.ts'
import { doc04 } from './doc-04-out-of-scope.ts'
import { doc05 } from './doc-05-limitations.ts'
import { doc06 } from './doc-06-licence.ts'
import { doc07 } from './doc-07-instructions.ts'
import { doc08 } from './doc-08-design.ts'
import { doc09 } from './doc-09-technical-file.ts'
import { doc10 } from './doc-10-card-moves.ts'
import { doc11 } from './doc-11-contact.ts'
import { expl01 } from './expl-01-explanation.ts'
import { expl02 } from './expl-02-decision-role.ts'
import { expl03 } from './expl-03-disclosure.ts'
import { fair01 } from './fair-01-disaggregated.ts'
import { fair02 } from './fair-02-disparity-limits.ts'
import { inv01 } from './inv-01-inventory.ts'
import { inv02 } from './inv-02-risk-tier.ts'
import { inv03 } from './inv-03-classification.ts'
import { inv04 } from './inv-04-prohibited-practices.ts'
import { lin01 } from './lin-01-code-commit.ts'
import { inv05 } from './inv-05-accountable-roles.ts'
import { lin02 } from './lin-02-artifact-digest.ts'
import { lin03 } from './lin-03-environment.ts'
import { lin04 } from './lin-04-base-model.ts'
import { lin05 } from './lin-05-reproduction.ts'
import { lin06 } from './lin-06-provenance.ts'
import { lin07 } from './lin-07-model-signature.ts'
import { lin08 } from './lin-08-ml-bom.ts'
import { mon01 } from './mon-01-monitoring-plan.ts'
import { mon02 } from './mon-02-frozen-baseline.ts'
import { mon03 } from './mon-03-freshness.ts'
import { mon04 } from './mon-04-data-drift.ts'
import { mon05 } from './mon-05-outcome-drift.ts'
import { mon06 } from './mon-06-retraining.ts'
import { mon07 } from './mon-07-incidents.ts'
import { mon08 } from './mon-08-retirement.ts'
import { mon09 } from './mon-09-heartbeat.ts'
import { ovr01 } from './ovr-01-oversight-design.ts'
import { ovr02 } from './ovr-02-stop-path.ts'
import { rob01 } from './rob-01-robustness.ts'
import { packs } from './packs.ts'
import { perf01 } from './perf-01-fixed-before.ts'
import { perf02 } from './perf-02-thresholds.ts'
import { perf03 } from './perf-03-no-regression.ts'
import { perf04 } from './perf-04-card-numbers.ts'
import { perf05 } from './perf-05-evaluation-context.ts'
import { sec02 } from './sec-02-attacks.ts'
import { sec01 } from './sec-01-safe-serialisation.ts'
import { sec03 } from './sec-03-workflow.ts'
import { risk01 } from './risk-01-risk-register.ts'
import { risk02 } from './risk-02-risk-acceptance.ts'
import { risk03 } from './risk-03-impact-assessment.ts'
import { risk04 } from './risk-04-suppliers.ts'
import { val01 } from './val-01-validation-report.ts'
import { val02 } from './val-02-independent-validator.ts'
import { val03 } from './val-03-open-findings.ts'
import { val04 } from './val-04-effective-challenge.ts'
import { val05 } from './val-05-next-validation.ts'
import { perf08 } from './perf-08-stress-tests.ts'
import { perf07 } from './perf-07-challenger.ts'
import { perf06 } from './perf-06-metric-rationale.ts'
import type { Control } from './types.ts'

/** Every control of this release, in the order reports list them. */
export const controls: readonly Control[] = [
  aud01,
  aud02,
  aud03,
  aud04,
  aud05,
  aud06,
  data08,
  depl01,
  depl02,
  depl03,
  depl04,
  depl05,
  appr01,
  appr02,
  appr03,
  appr04,
  appr05,
  appr06,
  chg01,
  chg02,
  chg03,
  chg04,
  data01,
  data02,
  data03,
  data04,
  data05,
  data06,
  data07,
  doc01,
  doc02,
  doc03,
  doc04,
  doc05,
  doc06,
  doc07,
  doc08,
  doc09,
  doc10,
  doc11,
  expl01,
  expl02,
  expl03,
  fair01,
  fair02,
  inv01,
  inv02,
  inv03,
  inv04,
  lin01,
  inv05,
  lin02,
  lin03,
  lin04,
  lin05,
  lin06,
  lin07,
  lin08,
  mon01,
  mon02,
  mon03,
  mon04,
  mon05,
  mon06,
  mon07,
  mon08,
  mon09,
  ovr01,
  ovr02,
  perf01,
  perf02,
  perf03,
  perf04,
  perf05,
  sec02,
  sec01,
  sec03,
  risk01,
  risk02,
  risk03,
  risk04,
  val01,
  val02,
  val03,
  val04,
  val05,
  perf06,
  perf07,
  perf08,
  rob01,
]

/** The control of an id; undefined when there is none. Case counts. */
export function controlOf(id: string): Control | undefined {
  return controls.find((control) => control.id === id)
}

/** The names a policy may use under `controls:`. */
export const knownGovernance: KnownGovernance = {
  packs: packs.flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)]),
  controls: controls.map(({ id }) => id),
  blocks: [...BLOCK_NAMES],
}
