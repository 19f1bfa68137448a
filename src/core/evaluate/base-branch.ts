import type { Dossier } from './dossier.ts'

/** The base branch as policies name it; a full ref is the same branch and must not escape its gate. */
export function branchOf(dossier: Dossier): string {
  return dossier.subject.base.ref.replace(/^refs\/heads\//, '')
}
