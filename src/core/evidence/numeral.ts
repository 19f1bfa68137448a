import { parseDecimal } from '../base/decimal.ts'
import type { Node } from '../document/tree.ts'
import { valueOf } from './measurement.ts'
import type { ReportedValue } from './types.ts'

const nonfinite: readonly (string | undefined)[] = ['NaN', 'Infinity', '-Infinity'] satisfies readonly Nonfinite[]
type Nonfinite = Extract<ReportedValue, { readonly kind: 'nonfinite' }>['text']

/** The literal of a number within range, or of a text that is nothing but one; null for anything else. */
export function numeralOf(node: Node | undefined): string | null {
  const text = node?.kind === 'number' ? node.text : node?.kind === 'string' ? node.value : null
  return text !== null && parseDecimal(text) !== null ? text : null
}

/**
 * What a node reports in a format whose schema demands text for numbers. There, and only there, a text that is
 * nothing but a decimal literal is that number, and Python's three words are what they say.
 */
export function valueOfNumeral(node: Node | undefined): ReportedValue {
  const text = numeralOf(node)
  if (text !== null) return { kind: 'number', text }
  const value = valueOf(node)
  return value.kind === 'text' && isNonfinite(value.text) ? { kind: 'nonfinite', text: value.text } : value
}

function isNonfinite(text: string): text is Nonfinite {
  return nonfinite.includes(text)
}
