import type { Computed, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import { normalQuantile } from '../special/normal.ts'
import type { GroupTable } from './count-groups.ts'
import { groupRate, shareOf } from './group-rate.ts'
import { ratioBound } from '../intervals/ratio-bound.ts'

/** A group against the group that is selected most often. */
export type ImpactRatio = {
  readonly group: string
  readonly n: number
  /** The group's share of all rows: 29 CFR 1607.15 A(2)(a) asks for no determination below 2 %. */
  readonly shareOfRows: number
  readonly selectionRate: Computed
  /** Selection rate ÷ highest selection rate. */
  readonly ratio: Computed
  /** Whether the ratio reaches four fifths; null where there is none. Of whole counts it is decided exactly. */
  readonly reaches: boolean | null
  /** One-sided lower bound of the ratio to that one group (`ratioBound`); null with weights. It does not count that the group was picked. */
  readonly lower: number | null
}

export type FourFifths =
  | { readonly kind: 'ratios'; readonly highest: string; readonly groups: readonly ImpactRatio[] }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** A relative slack for weighted rates only: a ratio that is 0.8 but for rounding reaches it. */
const SLACK = 1e-12

/**
 * The four-fifths rule (29 CFR 1607.4 D): a selection rate below 4/5 of that of the group with the highest rate is
 * generally regarded as evidence of adverse impact. One-sided, and against the highest, not the largest, group. Being
 * selected (prediction 1) must be the favourable outcome. Groups are compared whatever their size; `n` stands beside.
 */
export function fourFifths(table: GroupTable, level: number): FourFifths {
  if (table.groups.length < 2) return { kind: 'undefined', why: 'one-group' }
  const rates = table.groups.map((counts) => groupRate(counts, 'selection-rate'))
  let highest = -1
  let most = 0
  for (const [at, rate] of rates.entries()) {
    if (rate.kind === 'value' && rate.value > most) [highest, most] = [at, rate.value]
  }
  const top = table.groups[highest]
  if (top === undefined) return { kind: 'undefined', why: 'zero-denominator' }
  const z = -normalQuantile(1 - level)
  const whole = shareOf(top.weights, 'selection-rate')
  const all = shareOf(table.overall.rows, 'selection-rate').whole
  const groups = table.groups.map((counts, at): ImpactRatio => {
    const part = shareOf(counts.weights, 'selection-rate')
    const rate = rates[at] ?? undefinedFor('no-rows')
    const n = shareOf(counts.rows, 'selection-rate').whole
    const sizes = { group: counts.group, n, shareOfRows: n / all, selectionRate: rate }
    if (rate.kind === 'undefined') return { ...sizes, ratio: rate, reaches: null, lower: null }
    // part.part / part.whole ≥ 4/5 · whole.part / whole.whole, without a division
    const slack = table.weighted ? SLACK : 0
    const reaches = 5 * part.part * whole.whole >= 4 * whole.part * part.whole * (1 - slack)
    const lower = ratioBound({ successes: part.part, n: part.whole }, { successes: whole.part, n: whole.whole }, z)
    return { ...sizes, ratio: computed(rate.value / most), reaches, lower: table.weighted ? null : lower }
  })
  return { kind: 'ratios', highest: top.group, groups }
}
