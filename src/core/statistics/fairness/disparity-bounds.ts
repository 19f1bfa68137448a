import type { Undefined } from '../estimate.ts'
import { disparityBound } from '../intervals/disparity.ts'
import type { Share } from '../intervals/wilson.ts'
import type { GroupTable } from './count-groups.ts'
import { groupRate, shareOf } from './group-rate.ts'
import type { GroupRate } from './group-rate.ts'

/**
 * One-sided bounds of a disparity, each of them at the level asked for; for a two-sided interval at level c take
 * (1 + c) / 2. `pairs`: how many ordered pairs of groups they are taken over.
 */
export type DisparityBounds =
  | { readonly kind: 'bounds'; readonly difference: Bounds; readonly ratio: Bounds; readonly pairs: number }
  /** With weights a closed form would need the design: resample instead. */
  | { readonly kind: 'unknown'; readonly why: Undefined | 'weighted' | 'too-many-groups' }

export type Bounds = { readonly lower: number; readonly upper: number }

/** All pairs of more groups than this are not worth their time. */
const MOST_GROUPS = 200

/**
 * Bounds of largest − smallest rate and of smallest ÷ largest, of several rates where that is worst, as equalised odds asks
 * of true and false positive rate: `disparityBound` on the rates of a table. A group with few rows widens both: it can't
 * be made to vanish.
 */
export function disparityBounds(table: GroupTable, rates: readonly GroupRate[], level: number): DisparityBounds {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`)
  for (const rate of rates) {
    const why = refusal(table, rate)
    if (why !== null) return { kind: 'unknown', why }
  }
  const shares = rates.map((rate) =>
    table.groups.map((counts): Share => {
      const { part, whole } = shareOf(counts.rows, rate)
      return { successes: part, n: whole }
    }),
  )
  const bound = (of: 'difference' | 'ratio', side: 'lower' | 'upper'): number =>
    disparityBound({ kind: 'disparity', of, rates: shares }, level, side)
  const bounds = (of: 'difference' | 'ratio'): Bounds => ({ lower: bound(of, 'lower'), upper: bound(of, 'upper') })
  const pairs = shares.reduce((sum, groups) => sum + groups.length * (groups.length - 1), 0)
  return { kind: 'bounds', difference: bounds('difference'), ratio: bounds('ratio'), pairs }
}

function refusal(table: GroupTable, rate: GroupRate): Undefined | 'weighted' | 'too-many-groups' | null {
  if (!table.labelled && rate !== 'selection-rate') return 'no-labels'
  if (table.weighted) return 'weighted'
  if (table.groups.length < 2) return 'one-group'
  if (table.groups.length > MOST_GROUPS) return 'too-many-groups'
  for (const counts of table.groups) {
    const of = groupRate(counts, rate)
    if (of.kind === 'undefined') return of.why
  }
  return null
}
