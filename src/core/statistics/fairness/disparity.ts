import type { Computed } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { GroupTable } from './count-groups.ts'
import { groupRate, shareOf } from './group-rate.ts'
import type { GroupRate } from './group-rate.ts'

/** A rate in one group; `n` is the number of rows it is a share of, not of all rows in the group. */
export type RateOfGroup = { readonly group: string; readonly n: number; readonly rate: Computed }

/** One of the groups that are furthest apart. */
export type ExtremeGroup = { readonly group: string; readonly n: number; readonly value: number }

/** How far apart a rate is between groups. No group is left out: one without a rate leaves difference and ratio undefined. */
export type Disparity = {
  /** In the order they came. */
  readonly groups: readonly RateOfGroup[]
  /** Of those that have a rate: the first of the lowest, and the first of the highest. */
  readonly lowest: ExtremeGroup | null
  readonly highest: ExtremeGroup | null
  /** Largest − smallest rate, and smallest ÷ largest. */
  readonly difference: Computed
  readonly ratio: Computed
}

/**
 * The disparity of one rate; equals fairlearn's `MetricFrame.difference` and `.ratio` with `method="between_groups"` where
 * every group has the rate.
 */
export function disparity(table: GroupTable, rate: GroupRate): Disparity {
  return disparityOf(
    table.groups.map((counts) => ({
      group: counts.group,
      n: shareOf(counts.rows, rate).whole,
      rate: groupRate(counts, rate),
    })),
  )
}

/** The same of any number that each group has. */
export function disparityOf(groups: readonly RateOfGroup[]): Disparity {
  const known = groups.flatMap(({ group, n, rate }) => (rate.kind === 'value' ? [{ group, n, value: rate.value }] : []))
  const lacking = groups.flatMap(({ rate }) => (rate.kind === 'undefined' ? [rate.why] : []))
  const why = lacking[0] ?? (groups.length < 2 ? 'one-group' : null)
  const [lowest, highest] = extremes(known)
  const [least, most] = [lowest?.value ?? 0, highest?.value ?? 0]
  return {
    groups,
    lowest,
    highest,
    difference: why === null ? computed(most - least) : undefinedFor(why),
    ratio: why === null ? quotient(least, most) : undefinedFor(why),
  }
}

function extremes(known: readonly ExtremeGroup[]): readonly [ExtremeGroup | null, ExtremeGroup | null] {
  let lowest: ExtremeGroup | null = null
  let highest: ExtremeGroup | null = null
  for (const each of known) {
    if (lowest === null || each.value < lowest.value) lowest = each
    if (highest === null || each.value > highest.value) highest = each
  }
  return [lowest, highest]
}

function quotient(part: number, whole: number): Computed {
  return whole > 0 ? computed(part / whole) : undefinedFor('zero-denominator')
}
