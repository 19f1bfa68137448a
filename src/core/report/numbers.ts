import { compare, formatDecimal, parseDecimal, roundToDigits } from '../base/decimal.ts'
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
    slack: facts.slack === null ? null : shortNumber(facts.slack),
    change,
  }
}

function quantityTexts(quantity: Quantity | null): readonly string[] {
  if (quantity === null) return []
  return [quantity.value, ...(quantity.interval ?? [])]
}

/** One number on its own, shortened to six significant digits. What is no number stays as it is. */
export function shortNumber(text: string): string {
  return shortener([text])(text)
}

/** A decimal for reading, at most six significant digits. */
export function shortDecimal(value: Decimal): string {
  return formatDecimal(roundToDigits(value, DIGITS))
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
  const most = Math.max(DIGITS, ...values.map(digitsOf))
  for (let digits = DIGITS; digits < most; digits++) {
    const rounded = values.map((value) => roundToDigits(value, digits))
    if (sameOrder(values, rounded)) return digits
  }
  return most
}

function sameOrder(values: readonly Decimal[], rounded: readonly Decimal[]): boolean {
  return values.every((a, i) =>
    values.every((b, j) => {
      const [x, y] = [rounded[i], rounded[j]]
      return x !== undefined && y !== undefined && compare(a, b) === compare(x, y)
    }),
  )
}
