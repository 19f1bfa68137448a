import type { RoleMembers, Roll } from '../approval/types.ts'
import type { Dossier } from './dossier.ts'

/** What counting signatures reads of a dossier. */
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
