import { compare, decimal, formatDecimal, multiply, parseDecimal } from '../../base/decimal.ts'
import { POLICY_LIMITS } from '../limits.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { togetherNeed, onlyWith, someOf } from '../../document/shape/constraint.ts'
import { number } from '../../document/shape/number.ts'
import { object, optional } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { text } from '../../document/shape/text.ts'
import { word } from '../../document/shape/word.ts'
import type { ApprovalRule, Margin } from '../types.ts'
import type { Amount } from '../../document/shape/number.ts'

const hundredth = decimal('0.01')
const one = decimal('1')
const fifty = decimal('50')
const hundred = decimal('100')

/** A share of |baseline|: `1%` is 0.01. */
function share(hint: (written: string) => string | null): Shape<Amount> {
  const percentage = text({
    expects: 'a percentage such as 1%',
    pattern: '^(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?%$',
    most: POLICY_LIMITS.quantity,
    hint,
  })
  return made(percentage, (written) => ({ text: written, value: multiply(percentOf(written), hundredth) }))
}

/** An amount in the metric's own unit. */
const amount: Shape<Amount> = number({ least: '0' })

const both: Shape<Margin> = object({
  fields: {
    absolute: optional(amount, null, "In the metric's own unit."),
    relative: optional(share(relativeHint), null, 'As a percentage of the size of the baseline.'),
    combine: optional(word('all', 'any'), null, 'Whether both must hold, or either.'),
  },
  constraints: [
    someOf(['absolute', 'relative'], 'gives no amount', 'add absolute: or relative:'),
    togetherNeed(['absolute', 'relative'], 'combine', 'add combine: all (both must hold) or combine: any'),
    onlyWith('combine', ['absolute', 'relative'], 'leave combine out where one amount stands alone'),
  ],
  build: (values) => values,
})

/** A tolerated or required change: `0.005`, `1%`, or both with `combine`. */
export const margin: Shape<Margin> = byKind('a number, at least 0, or a percentage such as 1%', {
  number: made(amount, (absolute) => ({ absolute, relative: null, combine: null })),
  string: made(share(percentHint), (relative) => ({ absolute: null, relative, combine: null })),
  mapping: both,
})

/** A level of confidence: above 50% and below 100%, for at 50% a test asks nothing and at 100% nothing passes. */
export const confidence: Shape<Amount> = made(
  text({
    expects: 'a percentage above 50% and below 100%, such as 95%',
    pattern: '^(?:50\\.[0-9]*[1-9][0-9]*|5[1-9](?:\\.[0-9]+)?|[6-9][0-9](?:\\.[0-9]+)?)%$',
    most: POLICY_LIMITS.quantity,
    hint: confidenceHint,
  }),
  (written) => ({ text: written, value: percentOf(written) }),
)

function percentOf(written: string): Amount['value'] {
  const value = parseDecimal(written.slice(0, -1))
  if (value === null) throw new Error(`the grammar let through ${written}`)
  return value
}

function percentHint(written: string): string | null {
  const trimmed = written.replaceAll(' ', '')
  if (parseDecimal(trimmed) !== null) return `write ${trimmed} without quotes for an amount, or ${trimmed}% for a share`
  return trimmed !== written && parseDecimal(trimmed.slice(0, -1)) !== null ? `write ${trimmed}` : null
}

/** Where only a share is possible, 0.01 is meant as 1%. */
function relativeHint(written: string): string | null {
  const value = parseDecimal(written)
  return value === null ? percentHint(written) : `write ${formatDecimal(multiply(value, hundred))}% for ${written}`
}

/** 95 and 0.95 are meant as 95%. */
function confidenceHint(written: string): string | null {
  const value = parseDecimal(written.replaceAll(/[\s%]/g, ''))
  if (value === null) return null
  const percent = compare(value, one) < 0 ? multiply(value, hundred) : value
  return compare(percent, fifty) > 0 && compare(percent, hundred) < 0 ? `write ${formatDecimal(percent)}%` : null
}

/** Days where no unit is given; `7 days` and `36 hours` are meant as 7d and 36h. */
function durationHint(written: string): string | null {
  const [, count, unit = 'd'] = /^([1-9][0-9]{0,3}) *([dh])?[a-z]*$/.exec(written) ?? []
  return count === undefined ? null : `write ${count}${unit}`
}

const SECONDS = { h: 3_600, d: 86_400 } as const

/** How long an approval lasts: whole days or hours. */
export const duration: Shape<NonNullable<ApprovalRule['expiresAfter']>> = made(
  text({
    expects: 'a duration such as 7d or 36h',
    pattern: '^[1-9][0-9]{0,3}[dh]$',
    most: POLICY_LIMITS.quantity,
    hint: durationHint,
  }),
  (written) => {
    const unit = written.endsWith('d') ? SECONDS.d : SECONDS.h
    return { text: written, seconds: Number(written.slice(0, -1)) * unit }
  },
)
