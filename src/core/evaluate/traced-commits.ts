import { branchName } from '../base/branch-name.ts'
import { isObjectId } from '../base/git-object.ts'
import { byCodeUnit } from '../base/order.ts'
import { selectGate } from '../policy/select-gate.ts'
import { selectModels } from '../policy/select-models.ts'
import { askedControls } from './controls/asked-controls.ts'
import { codeCommits } from './controls/code-commits.ts'
import { structuredFiles } from './controls/structured-files.ts'
import { decodedPolicy } from './decoded-policy.ts'
import type { Dossier } from './dossier.ts'
import { modelEvidenceOf } from './model-evidence-of.ts'

/** So many commits of one change are asked about; a lineage that names more names none that counts. */
const MOST_TRACED = 20

/** The commits whose standing a control of this change must know, each once; none where no control asks. */
export function tracedCommits(dossier: Dossier): readonly string[] {
  const decoded = dossier.policy === null ? null : decodedPolicy(dossier.policy)
  if (decoded === null || !decoded.ok) return []
  const gate = selectGate(decoded.value, branchName(dossier.subject.base.ref))
  const rules = gate.ok ? (gate.value?.controls ?? null) : null
  if (rules === null) return []
  const asked = selectModels(decoded.value, dossier.changes).filter(({ model }) =>
    askedControls(rules, model.tier).some(({ control }) => control.traces === true),
  )
  if (asked.length === 0) return []
  const named = modelEvidenceOf(dossier, asked)
    .flatMap(({ candidate }) => structuredFiles(candidate, dossier.candidate))
    .flatMap(codeCommits)
    .map(({ commit }) => commit)
  return [...new Set(named)].filter(isObjectId).toSorted(byCodeUnit).slice(0, MOST_TRACED)
}
