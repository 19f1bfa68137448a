import { add, compare, formatDecimal, parseDecimal, roundToDigits } from '../base/decimal.ts'
import type { Decimal } from '../base/decimal.ts'
import type { MetricFacts, Quantity } from '../evaluate/verdict.ts'

/** The numbers of one finding as shown to people. `verdict.json` keeps them as written. */
export type ShownNumbers = {
  readonly candidate: string | null
  readonly interval: readonly [string, string] | null
  readonly baseline: string | null
  readonly mergeBase: string | null
  readonly limit: string
  readonly slack: string | null
  /** Candidate − baseline, when both are numbers. */
  readonly change: Decimal | null
}

/** Numbers with at most so many significant digits are shown as written. */
const DIGITS = 6

/** Numbers that so many digits don't tell apart are shown as written too. */
const MOST_DIGITS = 24

/**
 * Shortens long decimals of one finding, all to the same number of significant digits: the fewest, from six up, at
 * which every two numbers that differ still differ in the same direction (0.8999999 next to 0.90 stays 0.8999999).
 */
export function shownNumbers(facts: MetricFacts, change: Decimal | null): ShownNumbers {
  const limit = facts.limit
  const texts = [...quantityTexts(facts.candidate), ...quantityTexts(facts.baseline), ...quantityTexts(facts.mergeBase)]
  const short = shortener([...texts, limit])
  const optional = (text: string | undefined): string | null => (text === undefined ? null : short(text))
  const interval = facts.candidate?.interval ?? null
  return {
    candidate: optional(facts.candidate?.value),
    interval: interval === null ? null : [short(interval[0]), short(interval[1])],
    baseline: optional(facts.baseline?.value),
    mergeBase: optional(facts.mergeBase?.value),
    limit: short(limit),
    slack: facts.slack === null ? null : signed(facts.slack),
    change,
  }
}

function quantityTexts(quantity: Quantity | null): readonly string[] {
  if (quantity === null) return []
  return [quantity.value, ...(quantity.interval ?? [])]
}

/** A slack with its sign, three significant digits: rounding never takes it to zero. */
function signed(text: string): string {
  const value = parseDecimal(text)
  if (value === null) return text
  return `${value.coefficient > 0n ? '+' : ''}${formatDecimal(roundToDigits(value, DISTANCE_DIGITS))}`
}

function shortener(texts: readonly string[]): (text: string) => string {
  if (texts.every((text) => text.length <= DIGITS + 1)) return (text) => text
  const values = new Map<string, Decimal>()
  for (const text of texts) {
    const value = parseDecimal(text)
    if (value !== null) values.set(text, value)
  }
  const digits = separatingDigits([...values.values()])
  return (text) => {
    const value = values.get(text)
    if (value === undefined || digitsOf(value) <= digits) return text
    return formatDecimal(roundToDigits(value, digits))
  }
}

function digitsOf(value: Decimal): number {
  return value.coefficient.toString().replace('-', '').length
}

function separatingDigits(values: readonly Decimal[]): number {
  for (let digits = DIGITS; digits <= MOST_DIGITS; digits++) {
    const rounded = values.map((value) => roundToDigits(value, digits))
    if (sameOrder(values, rounded)) return digits
  }
  return Infinity
}

function sameOrder(values: readonly Decimal[], rounded: readonly Decimal[]): boolean {
  return values.every((a, i) =>
    values.every((b, j) => {
      const [x, y] = [rounded[i], rounded[j]]
      return x !== undefined && y !== undefined && compare(a, b) === compare(x, y)
    }),
  )
}

/** Digits of a distance between numbers: enough to act on. */
const DISTANCE_DIGITS = 3

/** A distance for reading; `up` never falls short of what is asked. */
export function shortDistance(value: Decimal, rounding: 'nearest' | 'up'): string {
  const rounded = roundToDigits(value, DISTANCE_DIGITS)
  if (rounding === 'nearest' || compare(rounded, value) >= 0) return formatDecimal(rounded)
  const unit = { coefficient: 1n, exponent: value.exponent + digitsOf(value) - DISTANCE_DIGITS }
  return formatDecimal(add(rounded, unit))
}

/** A difference next to the limit it is held against: three digits, or as many as tell the two apart. */
export function shortChange(size: Decimal, limit: string): string {
  const bound = parseDecimal(limit)
  for (let digits = DISTANCE_DIGITS; digits <= MOST_DIGITS; digits++) {
    const rounded = roundToDigits(size, digits)
    if (bound === null || compare(rounded, bound) === compare(size, bound)) return formatDecimal(rounded)
  }
  return formatDecimal(size)
}
