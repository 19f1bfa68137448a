import type { Gap } from '../../core/evaluate/dossier.ts'
import type { PullReading } from './types.ts'

type Lists = Pick<PullReading, 'commits' | 'reviews' | 'head'>

/** Lists the forge would not hand out whole: nobody may be missing from them. */
export function incomplete({ commits, reviews, head }: Lists): readonly Gap[] {
  const gaps: Gap[] = []
  if (commits.total > commits.items.length) {
    gaps.push({ what: 'too-many-commits', detail: `${commits.items.length} of ${commits.total}` })
  } else if (!commits.items.some(({ sha }) => sha === head.sha)) {
    gaps.push({ what: 'commits-without-head', detail: `${commits.items.length} listed` })
  }
  if (reviews.total > reviews.items.length) {
    gaps.push({ what: 'too-many-reviews', detail: `${reviews.items.length} of ${reviews.total}` })
  }
  return gaps
}
