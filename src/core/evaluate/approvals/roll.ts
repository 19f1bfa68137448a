import type { RoleMembers, Roll } from '../../approval/types.ts'
import type { Dossier } from '../dossier.ts'

/** What counting reads, from a dossier whose role holders are known. */
export function rollOf(dossier: Dossier, members: readonly RoleMembers[]): Roll {
  const { asOf, subject, opener, draft, baseChangedAt, descriptionEditedAt } = dossier
  const { commits, pushes, producers, reviews } = dossier
  return {
    asOf,
    head: subject.head.sha,
    opener,
    draft,
    baseChangedAt,
    descriptionEditedAt,
    commits,
    pushes,
    producers,
    reviews,
    members,
  }
}
