import type { Computed, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { GroupTable } from './count-groups.ts'
import { groupRate, shareOf } from './group-rate.ts'
import type { GroupRate } from './group-rate.ts'

/** A rate in one group; `n` is the number of rows it is a share of, not of all rows in the group. */
export type RateOfGroup = { readonly group: string; readonly n: number; readonly rate: Computed }

/**
 * How far apart a rate is between groups. No group is ever left out: one without a rate makes difference and ratio
 * undefined and is named, and one with fewer rows than asked is named and counts.
 */
export type Disparity = {
  readonly rate: GroupRate
  readonly groups: readonly RateOfGroup[]
  readonly overall: Computed
  readonly highest: string | null
  readonly lowest: string | null
  /** Largest − smallest rate, and smallest ÷ largest. */
  readonly difference: Computed
  readonly ratio: Computed
  /** The largest distance of a group from the rate over all rows; the smallest ratio to it, turned to be at most 1. */
  readonly differenceToOverall: Computed
  readonly ratioToOverall: Computed
  /** The same of the groups that have a rate. The true difference is at least, the true ratio at most, this. */
  readonly differenceOfDefined: number | null
  readonly ratioOfDefined: number | null
  readonly withoutRate: readonly { readonly group: string; readonly why: Undefined }[]
  readonly tooSmall: readonly { readonly group: string; readonly n: number }[]
}

type Known = { readonly group: string; readonly value: number }

/**
 * The disparity of one rate; equals fairlearn's `MetricFrame.difference` and `.ratio`, `between_groups` and `to_overall`,
 * where every group has the rate. `leastRows` is the smallest denominator that is not named as too small.
 */
export function disparity(table: GroupTable, rate: GroupRate, leastRows: number): Disparity {
  const groups = table.groups.map((counts) => ({
    group: counts.group,
    n: shareOf(counts.rows, rate).whole,
    rate: isAnswerable(table, rate) ? groupRate(counts, rate) : undefinedFor('no-labels'),
  }))
  const known = groups.flatMap((of) => (of.rate.kind === 'value' ? [{ group: of.group, value: of.rate.value }] : []))
  const withoutRate = groups.flatMap(({ group, rate: of }) => (of.kind === 'undefined' ? [{ group, why: of.why }] : []))
  const lacking = withoutRate[0]?.why ?? (groups.length < 2 ? 'one-group' : null)
  const [lowest, highest] = extremes(known)
  const [least, most] = [lowest?.value ?? 0, highest?.value ?? 0]
  const overall = isAnswerable(table, rate) ? groupRate(table.overall, rate) : undefinedFor('no-labels')
  return {
    rate,
    groups,
    overall,
    highest: highest?.group ?? null,
    lowest: lowest?.group ?? null,
    difference: lacking === null ? computed(most - least) : undefinedFor(lacking),
    ratio: lacking === null ? quotient(least, most) : undefinedFor(lacking),
    differenceToOverall: toOverall(lacking, overall, (all) => computed(farthest(known, all))),
    ratioToOverall: toOverall(lacking, overall, (all) => leastRatio(known, all)),
    differenceOfDefined: highest === null ? null : most - least,
    ratioOfDefined: most > 0 ? least / most : null,
    withoutRate,
    tooSmall: groups.filter(({ n }) => n < leastRows).map(({ group, n }) => ({ group, n })),
  }
}

function isAnswerable(table: GroupTable, rate: GroupRate): boolean {
  return table.labelled || rate === 'selection-rate'
}

/** The first of the lowest and the first of the highest. */
function extremes(known: readonly Known[]): readonly [Known | null, Known | null] {
  let lowest: Known | null = null
  let highest: Known | null = null
  for (const each of known) {
    if (lowest === null || each.value < lowest.value) lowest = each
    if (highest === null || each.value > highest.value) highest = each
  }
  return [lowest, highest]
}

function quotient(part: number, whole: number): Computed {
  return whole > 0 ? computed(part / whole) : undefinedFor('zero-denominator')
}

function toOverall(lacking: Undefined | null, overall: Computed, of: (overall: number) => Computed): Computed {
  if (lacking !== null) return undefinedFor(lacking)
  return overall.kind === 'undefined' ? overall : of(overall.value)
}

function farthest(known: readonly Known[], overall: number): number {
  return known.reduce((most, { value }) => Math.max(most, Math.abs(value - overall)), 0)
}

function leastRatio(known: readonly Known[], overall: number): Computed {
  if (!(overall > 0)) return undefinedFor('zero-denominator')
  const ratios = known.map(({ value }) => value / overall)
  return computed(ratios.reduce((least, ratio) => Math.min(least, ratio > 1 ? 1 / ratio : ratio), 1))
}
