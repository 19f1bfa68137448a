import type { RoleMembers, Roll } from '../approval/types.ts'
import type { Dossier } from './dossier.ts'

/** What counting signatures reads of a dossier. */
export function rollOf(dossier: Dossier, members: readonly RoleMembers[]): Roll {
  return { ...dossier, head: dossier.subject.head.sha, members }
}
