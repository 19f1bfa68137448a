import { parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { ReportedValue } from '../../evidence/types.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'

/** A reported value as a number that can be compared, or why it cannot. */
export type Reported =
  | { readonly kind: 'number'; readonly value: Decimal; readonly percent: boolean }
  | { readonly kind: 'unusable'; readonly ruling: Ruling }

/** `25.59%`: digits, at most one point, a percent sign. Linear, because nothing in it can match two ways. */
const percentage = /^([+-]?\d{1,100}(?:\.\d{1,100})?)[ \t]?%$/

/**
 * Reads a value as a number. Nothing is coerced: a text is not a number however it looks, unless the rule declares
 * `unit: percent` and the text ends in `%`. NaN fails (a model that yields no number has not shown its worth), other
 * values that are no number are indeterminate.
 */
export function reported(value: ReportedValue, unit: 'percent' | null): Reported {
  switch (value.kind) {
    case 'number':
      return finite(value.text)
    case 'nonfinite':
      if (value.text === 'NaN') return unusable(fail({ code: 'not-a-number' }))
      return unusable(indeterminate({ code: 'not-finite', text: value.text }))
    case 'text':
      return percentText(value.text, unit)
    case 'boolean':
      return notNumeric('boolean', value.text)
    case 'null':
      return notNumeric('null', 'null')
    case 'collection':
      if (value.of === 'runs') return unusable(indeterminate({ code: 'runs-undeclared', runs: value.count }))
      return notNumeric(value.of, '', value.keys.slice(0, 10))
    default:
      return unreachable(value)
  }
}

function finite(text: string): Reported {
  const value = parseDecimal(text)
  return value === null ? notNumeric('number-out-of-range', text) : { kind: 'number', value, percent: false }
}

function percentText(written: string, unit: 'percent' | null): Reported {
  const digits = unit === 'percent' ? percentage.exec(written)?.[1] : undefined
  const value = digits === undefined ? null : parseDecimal(digits)
  return value === null ? notNumeric('text', written) : { kind: 'number', value, percent: true }
}

type Found = 'text' | 'boolean' | 'null' | 'list' | 'mapping' | 'number-out-of-range'

function notNumeric(found: Found, written: string, children: readonly string[] = []): Reported {
  const short = written.length > 80 ? `${written.slice(0, 79)}…` : written
  return unusable(indeterminate({ code: 'not-numeric', found, text: short, children }))
}

function unusable(ruling: Ruling): Reported {
  return { kind: 'unusable', ruling }
}
