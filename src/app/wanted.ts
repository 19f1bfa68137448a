import { branchName } from '../core/base/branch-name.ts'
import type { SourceFile } from '../core/base/source.ts'
import { decodedPolicy } from '../core/evaluate/decoded-policy.ts'
import type { ChangedFile } from '../core/evaluate/dossier.ts'
import { neededFor } from '../core/evaluate/needed.ts'
import { measurePlans } from '../core/measure/plans.ts'
import type { PlannedMeasure } from '../core/measure/plans.ts'
import type { Needs } from '../core/policy/needs.ts'
import { selectGate } from '../core/policy/select-gate.ts'
import { selectModels } from '../core/policy/select-models.ts'

/** What is read, and what is measured of it. */
export type WantedOfChange = Needs & { readonly plans: readonly PlannedMeasure[] }

const nothing: WantedOfChange = { texts: [], hashes: [], description: false, scans: [], roles: [], plans: [] }

/**
 * What a policy wants read for a change to a branch. Nothing where there is no policy, where it is wrong, or where
 * no gate matches: then the judgement needs no evidence to say so.
 */
export function wantedFor(policyFile: SourceFile | null, ref: string, changes: readonly ChangedFile[]): WantedOfChange {
  if (policyFile === null) return nothing
  const policy = decodedPolicy(policyFile)
  if (!policy.ok) return nothing
  const gate = selectGate(policy.value, branchName(ref))
  if (!gate.ok || gate.value === null) return nothing
  const models = selectModels(policy.value, changes)
  return { ...neededFor(gate.value, models), plans: measurePlans(gate.value, models) }
}
