import { canonicalJson } from '../base/canonical-json.ts'
import type { Json } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import { byCodeUnit, byKeys } from '../base/order.ts'
import { unreachable } from '../base/unreachable.ts'
import type { CollectedFile, Content, Dossier, Review, RoleMembers } from './dossier.ts'
import type { Verdict } from './verdict.ts'

/** What the verdict rests on. The order in which files were collected shows in none of them. */
export function digestsOf(dossier: Dossier): Verdict['digests'] {
  return {
    policy: dossier.policy?.digest ?? null,
    evidence: evidenceDigest(dossier),
    dossier: dossierDigest(dossier),
  }
}

/**
 * What a signature covers: which file stood on which side with which bytes. The moment of judging, the pull request's
 * prose and its people are no part of it.
 */
export function evidenceDigest(dossier: Dossier): string {
  const sides = { candidate: dossier.candidate, baseline: dossier.baseline }
  const rows = Object.entries(sides).flatMap(([side, files]) =>
    files.toSorted(byPath).map(({ path, content }) => [side, path, fingerprint(content)]),
  )
  return sha256(canonicalJson(rows))
}

type LaterKey = 'ancestry' | 'measured' | 'scans'

function dossierDigest(dossier: Dossier): string {
  const { ancestry, measured, scans, ...rest } = dossier
  const ordered: Omit<Dossier, LaterKey> & Partial<Pick<Dossier, LaterKey>> = {
    ...rest,
    // a dossier of before there were these keys keeps its digest
    ...(ancestry.length === 0 ? {} : { ancestry: sorted(ancestry) }),
    ...(measured.length === 0 ? {} : { measured: sorted(measured) }),
    ...(scans.length === 0 ? {} : { scans: sorted(scans) }),
    changes: dossier.changes.toSorted(byKeys((file) => file.path)),
    candidate: dossier.candidate.toSorted(byPath),
    baseline: dossier.baseline.toSorted(byPath),
    mergeBase: dossier.mergeBase.toSorted(byPath),
    commits: sorted(dossier.commits.map((commit) => ({ ...commit, coAuthors: sorted(commit.coAuthors) }))),
    pushes: sorted(dossier.pushes),
    producers: sorted(dossier.producers),
    reviews: sorted(dossier.reviews.map(sortedReview)),
    members: dossier.members === null ? null : sorted(dossier.members.map(sortedMembers)),
  }
  // a dossier is plain JSON by its definition; interfaces without index signature don't say so to the compiler
  return sha256(canonicalJson(ordered as unknown as Json))
}

function sortedReview(review: Review): Review {
  const { moved, heldRoles } = review
  return { ...review, moved: sorted(moved), heldRoles: heldRoles?.toSorted(byCodeUnit) ?? null }
}

function sortedMembers(list: RoleMembers): RoleMembers {
  return { ...list, members: sorted(list.members), unreadable: sorted(list.unreadable) }
}

/** By all there is to an item, so that equal lists look alike whatever their order. */
function sorted<T>(items: readonly T[]): readonly T[] {
  // items of a dossier are plain JSON by its definition
  return items.toSorted(byKeys((item) => canonicalJson(item as unknown as Json)))
}

const byPath = byKeys<CollectedFile>((file) => file.path)

function fingerprint(content: Content): string {
  switch (content.kind) {
    case 'text':
    case 'bytes':
      return content.digest
    case 'absent':
      return 'absent'
    case 'refused':
      return `refused ${content.why}`
    default:
      return unreachable(content)
  }
}
