import {
  absolute,
  add,
  atLeast,
  compare,
  decimal,
  formatDecimal,
  isZero,
  multiply,
  subtract,
} from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Direction } from '../../evidence/types.ts'
import type { Margin } from '../../policy/types.ts'
import type { Amount } from '../../document/shape/number.ts'
import { fail, indeterminate, pass } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'

/** Two values of one metric, compared in its direction; null where none is known, and only their distance counts. */
export type Change = {
  readonly candidate: Decimal
  readonly baseline: Decimal
  readonly direction: Direction | null
  /** Below this size a baseline is too near zero for a relative amount. */
  readonly resolution: Amount | null
}

const zero = decimal('0')

/** `regress_at_most`: how much worse the candidate may be than the baseline, inclusive. */
export function judgeRegression(change: Change, margin: Margin): Ruling {
  const improved = improvement(change)
  const judged = judgeParts(change, margin, {
    slackOf: (amount) => add(improved, amount),
    shareOfNothing: () => zero,
  })
  if (judged.kind === 'open') return judged.ruling
  const slack = formatDecimal(judged.slack)
  return judged.holds ? pass({ code: 'within-margin' }, slack) : fail({ code: 'beyond-margin' }, slack)
}

/** `improve_at_least`: how much better the candidate must be than the baseline, inclusive. */
export function judgeImprovement(change: Change, margin: Margin): Ruling {
  const improved = improvement(change)
  const judged = judgeParts(change, margin, {
    slackOf: (amount) => subtract(improved, amount),
    // no share of zero is an improvement, however small the share that is asked for
    shareOfNothing: (relative) => relative.value,
  })
  if (judged.kind === 'open') return judged.ruling
  const slack = formatDecimal(judged.slack)
  return judged.holds ? pass({ code: 'improved-enough' }, slack) : fail({ code: 'improved-too-little' }, slack)
}

/** `change_at_most`: how far the candidate may be from the baseline, either way, inclusive. */
export function judgeSameness(change: Change, margin: Margin): Ruling {
  const moved = absolute(subtract(change.candidate, change.baseline))
  const judged = judgeParts(change, margin, {
    slackOf: (amount) => subtract(amount, moved),
    shareOfNothing: () => zero,
  })
  if (judged.kind === 'open') return judged.ruling
  const slack = formatDecimal(judged.slack)
  return judged.holds ? pass({ code: 'within-margin' }, slack) : fail({ code: 'beyond-margin' }, slack)
}

/** Positive when the candidate is better, whatever the direction. */
function improvement({ candidate, baseline, direction }: Change): Decimal {
  return direction === 'lower' ? subtract(baseline, candidate) : subtract(candidate, baseline)
}

type Reckoning = {
  readonly slackOf: (amount: Decimal) => Decimal
  /** What a share comes to where baseline and candidate are both zero. */
  readonly shareOfNothing: (relative: Amount) => Decimal
}

type Judged =
  | { readonly kind: 'judged'; readonly holds: boolean; readonly slack: Decimal }
  | { readonly kind: 'open'; readonly ruling: Ruling }

/**
 * Judges the absolute and the relative amount of a margin and combines them. A share of a baseline at or near zero
 * means nothing: then the absolute amount alone decides, and without one nothing is decided.
 */
function judgeParts(change: Change, margin: Margin, reckoning: Reckoning): Judged {
  const { slackOf, shareOfNothing } = reckoning
  const { absolute: plain, relative } = margin
  const slacks = plain === null ? [] : [slackOf(plain.value)]
  if (relative !== null) {
    const open = shareless(change)
    if (open === null)
      slacks.push(slackOf(isZero(change.baseline) ? shareOfNothing(relative) : share(change, relative)))
    else if (slacks.length === 0) return { kind: 'open', ruling: open }
  }
  const slack = slacks.reduce(margin.combine === 'any' ? larger : smaller)
  return { kind: 'judged', holds: atLeast(slack, zero), slack }
}

/** Why a share of this baseline means nothing; null where it means something. */
function shareless({ candidate, baseline, resolution }: Change): Ruling | null {
  // both zero: not worse, and not better by any share
  if (isZero(baseline)) return isZero(candidate) ? null : indeterminate({ code: 'zero-baseline' })
  if (resolution === null || atLeast(absolute(baseline), resolution.value)) return null
  return indeterminate({ code: 'tiny-baseline', resolution: resolution.text })
}

/** A share is taken of |baseline|, so that a worse value below zero is worse. */
function share({ baseline }: Change, relative: Amount): Decimal {
  return multiply(relative.value, absolute(baseline))
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b
}
