import { branchName } from '../base/branch-name.ts'
import type { Dossier } from './dossier.ts'

/** The base branch as policies name it; a full ref is the same branch and must not escape its gate. */
export function branchOf(dossier: Dossier): string {
  return branchName(dossier.subject.base.ref)
}
