import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { LineageDataset } from './lineage-datasets.ts'

/** How firmly a dataset is pinned: by something that can't change, by an MD5 only, or not at all, and why. */
export type DatasetPin =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'weak' }
  | { readonly kind: 'loose'; readonly why: Detail }

/** A branch or alias points to something else tomorrow, whatever stands beside it. */
export function pinOf({ id, revision, sha256, md5 }: LineageDataset): DatasetPin {
  if (id === '' || isUnanswered(id, '')) return loose(detail`A dataset of the lineage has no ${named('id')}`)
  const dataset = named(shortened(id))
  if (revision !== null && floating.test(revision)) {
    return loose(
      detail`The dataset ${dataset} is pinned to ${named(shortened(revision))}, which points to something else tomorrow`,
    )
  }
  if (sha256 !== null) {
    return isDigest(sha256, 64) ? { kind: 'fixed' } : loose(detail`What pins the dataset ${dataset} is no SHA-256`)
  }
  if (revision !== null && (isDigest(revision, 40) || isDigest(revision, 64))) return { kind: 'fixed' }
  if (md5 !== null && isDigest(md5.replace(/\.dir$/, ''), 32)) return { kind: 'weak' }
  if (revision !== null) {
    return loose(
      detail`The dataset ${dataset} is pinned to ${named(shortened(revision))}, which is no commit and can be moved`,
    )
  }
  return loose(detail`Nothing pins the dataset ${dataset}`)
}

const floating =
  /^(?:refs\/heads\/.*|origin\/.*|(?:latest|main|master|head|trunk|dev|develop|default|current|newest|nightly|edge|stable|prod|production)(?:[-_/.].*)?)$/i

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** So many hexadecimal digits, that are neither one digit over and over nor the digest of nothing. */
function isDigest(text: string, digits: number): boolean {
  const hex = text.replace(/^(?:sha256|sha1|md5):/, '').toLowerCase()
  return hex.length === digits && /^[0-9a-f]+$/.test(hex) && !/^(.)\1*$/.test(hex) && hex !== EMPTY_SHA256
}

/** A name from outside, short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function loose(why: Detail): DatasetPin {
  return { kind: 'loose', why }
}
