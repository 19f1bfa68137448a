import type { Json } from '../core/base/canonical-json.ts'
import type { Diagnostic } from '../core/base/diagnostic.ts'
import { err, ok, type Result } from '../core/base/result.ts'
import type { SourceFile } from '../core/base/source.ts'
import { withDefaults } from '../core/document/fill-defaults.ts'
import { problemsAgainst } from '../core/document/hold-to-schema.ts'
import { parseJson } from '../core/document/json.ts'
import type { DocumentLimits } from '../core/document/limits.ts'
import { plainValue } from '../core/document/plain.ts'
import type { Dossier, Review, RoleMembers } from '../core/evaluate/dossier.ts'
import { dossierSchema } from '../core/report/dossier-schema.ts'
import { impossibleReviews } from './impossible-reviews.ts'

/** Dossiers hold whole evidence files, so they may be larger than one. */
export const DOSSIER_LIMITS: DocumentLimits = { bytes: 256 * 1024 * 1024, depth: 20, values: 1_000_000 }

/**
 * A dossier from its JSON, or everything in it that its published schema does not allow, or that can't be. Keys that may be left out are
 * filled in: with the schema's default; a review's `heldRoles` with the roles its author holds now.
 */
export function readDossier(file: SourceFile): Result<Dossier, readonly Diagnostic[]> {
  const parsed = parseJson(file, DOSSIER_LIMITS)
  if (!parsed.ok) return parsed
  const schema = dossierSchema()
  const problems = problemsAgainst({ file, syntax: 'json', root: parsed.value }, schema)
  if (problems.length > 0) return err(problems)
  const impossible = impossibleReviews(file, parsed.value)
  if (impossible.length > 0) return err(impossible)
  return ok(complete(withDefaults(plainValue(parsed.value), schema)))
}

/** A review as it may be written by hand. */
type WrittenReview = Omit<Review, 'heldRoles'> & Partial<Pick<Review, 'heldRoles'>>
type Written = Omit<Dossier, 'reviews'> & { readonly reviews: readonly WrittenReview[] }

function complete(value: Json): Dossier {
  // the schema is closed and a test holds it equal to the type, so what satisfies it and has its defaults is this
  const dossier = value as unknown as Written
  return { ...dossier, reviews: dossier.reviews.map((review) => withRoles(review, dossier.members ?? [])) }
}

/** A what-if has no past: who holds a role in it did so when they signed, unless it says otherwise. */
function withRoles(review: WrittenReview, members: readonly RoleMembers[]): Review {
  const { heldRoles } = review
  if (heldRoles !== undefined) return { ...review, heldRoles }
  const held = members.filter((role) => role.members.some(({ id }) => id === review.by?.id))
  return { ...review, heldRoles: held.map(({ role }) => role) }
}
