import type { Day } from '../../evidence/governance/blocks.ts'
import type { Tier } from '../../policy/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { daysAgo } from './day-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A day on which people looked at something, and how long that serves. */
export type DatedReview = {
  readonly day: Day
  /** What was done then, as it begins a sentence: `The risk was reviewed`. */
  readonly what: Detail
  /** Days, by tier. */
  readonly most: Readonly<Record<Tier, number>>
  readonly citation: Citation
}

/** What is wrong with the day of a review: it is yet to come, or too long ago for the tier; null when nothing is. */
export function misdatedReview(facts: ControlFactsheet, review: DatedReview): ControlResult | null {
  const { day, what, most, citation } = review
  const age = daysAgo(facts, day)
  if (age < 0) {
    return mendedBy(
      detail`Correct the day`,
      notShown(detail`${what} on ${named(day.value)}, which is yet to come`, [citation]),
    )
  }
  if (age <= most[facts.tier]) return null
  return mendedBy(
    detail`Look at it again, and write the new day`,
    notShown(detail`${what} ${age} days ago; at most ${most[facts.tier]} are allowed here`, [citation]),
  )
}
