import { compare, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { decimal, formatDecimal } from '../../base/decimal.ts'
import type { Node } from '../tree.ts'
import { found, reportKind } from './found.ts'
import type { Place, Schema, Shape } from './shape.ts'

/** A number as it is written. `text` is printed, `value` is compared. */
export type Amount = { readonly text: string; readonly value: Decimal }

/** Bounds of a number as decimal literals; without one, that side is open. */
export type NumberRange = {
  readonly least?: string
  readonly above?: string
  readonly most?: string
  readonly whole?: boolean
}

/** A finite decimal number, kept as written. */
export function number(range: NumberRange = {}): Shape<Amount> {
  const expects = expectation(range)
  return {
    expects,
    schema: numberSchema(range),
    decode: (node, place) => {
      if (node.kind !== 'number') {
        const hint = node.kind === 'nonfinite' ? 'leave the key out where there is no bound' : undefined
        return reportKind(node, place, expects, hint)
      }
      const value = parseDecimal(node.text)
      if (value !== null && inRange(value, range)) return { text: node.text, value }
      return reportRange(node, place, expects)
    },
  }
}

/** A whole number as JavaScript has them; `most` must be a safe integer. */
export function wholeNumber(least: string, most: string): Shape<number> {
  const shape = number({ least, most, whole: true })
  return {
    ...shape,
    decode: (node, place) => {
      const amount = shape.decode(node, place)
      return amount === undefined ? undefined : Number(formatDecimal(amount.value))
    },
  }
}

function inRange(value: Decimal, range: NumberRange): boolean {
  const { least, above, most, whole = false } = range
  if (least !== undefined && compare(value, decimal(least)) < 0) return false
  if (above !== undefined && compare(value, decimal(above)) <= 0) return false
  if (most !== undefined && compare(value, decimal(most)) > 0) return false
  return !whole || value.exponent >= 0
}

function expectation({ least, above, most, whole = false }: NumberRange): string {
  const noun = whole ? 'a whole number' : 'a number'
  const from = above === undefined ? least && `at least ${least}` : `above ${above}`
  const to = most && `at most ${most}`
  return [noun, [from, to].filter((part) => part !== undefined).join(' and ')].filter((part) => part !== '').join(', ')
}

function numberSchema({ least, above, most, whole = false }: NumberRange): Schema {
  return {
    type: whole ? 'integer' : 'number',
    ...(least === undefined ? {} : { minimum: Number(least) }),
    ...(above === undefined ? {} : { exclusiveMinimum: Number(above) }),
    ...(most === undefined ? {} : { maximum: Number(most) }),
  }
}

function reportRange(node: Node, place: Place, expects: string): undefined {
  const message = `${place.name} is ${found(node)}; expected ${expects}`
  place.marks.report({ code: 'out-of-range', at: node.at, message })
  return undefined
}
