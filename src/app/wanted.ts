import { branchName } from '../core/base/branch-name.ts'
import type { SourceFile } from '../core/base/source.ts'
import { decodedPolicy } from '../core/evaluate/decoded-policy.ts'
import type { ChangedFile } from '../core/evaluate/dossier.ts'
import { neededFor } from '../core/evaluate/needed.ts'
import type { Needs } from '../core/policy/needs.ts'
import { selectGate } from '../core/policy/select-gate.ts'
import { selectModels } from '../core/policy/select-models.ts'

const nothing: Needs = { texts: [], hashes: [], description: false, scans: [], roles: [] }

/**
 * What a policy wants read for a change to a branch. Nothing where there is no policy, where it is wrong, or where
 * no gate matches: then the judgement needs no evidence to say so.
 */
export function wantedFor(policyFile: SourceFile | null, ref: string, changes: readonly ChangedFile[]): Needs {
  if (policyFile === null) return nothing
  const policy = decodedPolicy(policyFile)
  if (!policy.ok) return nothing
  const gate = selectGate(policy.value, branchName(ref))
  if (!gate.ok || gate.value === null) return nothing
  return neededFor(gate.value, selectModels(policy.value, changes))
}
