import {
  atLeast,
  atMost,
  compare,
  decimal,
  divideForDisplay,
  formatDecimal,
  isZero,
  multiply,
  subtract,
} from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Direction } from '../../evidence/types.ts'
import type { Amount } from '../../document/shape/number.ts'
import { fail, indeterminate, pass } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'

/** The value of one slice. */
export type SliceValue = { readonly slice: string; readonly value: Decimal }

/** A ruling about the spread of all slices, and the spread itself. */
export type SpreadRuling = { readonly ruling: Ruling; readonly spread: string | null }

const zero = decimal('0')

/** Digits in which a ratio is shown; it is decided without division. */
const DIGITS = 6

/** `gap_at_most`: greatest minus least slice value, inclusive. */
export function judgeGap(values: readonly SliceValue[], limit: Amount, direction: Direction | null): SpreadRuling {
  const ends = extremes(values)
  if (ends === null) return undefinedSpread('one-slice')
  const gap = subtract(ends.greatest.value, ends.least.value)
  const slack = formatDecimal(subtract(limit.value, gap))
  const names = namesOf(ends, direction)
  const holds = atMost(gap, limit.value)
  return { ruling: spreadRuling(holds, names, slack), spread: formatDecimal(gap) }
}

/** `ratio_at_least`: least over greatest slice value, inclusive. Means something only for values that share a zero. */
export function judgeRatio(values: readonly SliceValue[], limit: Amount, direction: Direction | null): SpreadRuling {
  const ends = extremes(values)
  if (ends === null) return undefinedSpread('one-slice')
  const { least, greatest } = ends
  if (compare(least.value, zero) < 0) return undefinedSpread('negative')
  if (isZero(greatest.value)) return undefinedSpread('zero')
  // least ÷ greatest ≥ limit, without the quotient; the slack is in the metric's unit
  const asked = multiply(limit.value, greatest.value)
  const slack = formatDecimal(subtract(least.value, asked))
  const ratio = divideForDisplay(least.value, greatest.value, DIGITS)
  const names = namesOf(ends, direction)
  const holds = atLeast(least.value, asked)
  return { ruling: spreadRuling(holds, names, slack), spread: formatDecimal(ratio) }
}

export type Ends = { readonly least: SliceValue; readonly greatest: SliceValue }

/** Least and greatest; the first in order where several are equal. Null for fewer than two slices. */
export function extremes(values: readonly SliceValue[]): Ends | null {
  const [first, ...others] = values
  if (first === undefined || others.length === 0) return null
  let [least, greatest] = [first, first]
  for (const other of others) {
    if (compare(other.value, least.value) < 0) least = other
    if (compare(other.value, greatest.value) > 0) greatest = other
  }
  return { least, greatest }
}

type Names = { readonly best: string; readonly worst: string }

/** Which end is better depends on the metric; where nobody says, the greatest is called the best. */
function namesOf({ least, greatest }: Ends, direction: Direction | null): Names {
  const [best, worst] = direction === 'lower' ? [least, greatest] : [greatest, least]
  return { best: best.slice, worst: worst.slice }
}

function spreadRuling(holds: boolean, names: Names, slack: string): Ruling {
  return holds ? pass({ code: 'within-gap', ...names }, slack) : fail({ code: 'beyond-gap', ...names }, slack)
}

function undefinedSpread(why: 'one-slice' | 'negative' | 'zero'): SpreadRuling {
  return { ruling: indeterminate({ code: 'gap-undefined', why }), spread: null }
}
