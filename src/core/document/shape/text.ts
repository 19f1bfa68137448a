import type { MarkedCode } from './marks.ts'
import type { Node } from '../tree.ts'
import { quoted, reportKind } from './found.ts'
import type { Place, Shape } from './shape.ts'

export type TextRules = {
  /** A noun phrase that completes "expected …". */
  readonly expects: string
  /** An anchored pattern; without backtracking beyond linear, for it meets untrusted text. */
  readonly pattern: string
  /** Characters (code points). */
  readonly most: number
  readonly code?: MarkedCode
  /** What to write instead of a text that does not match; null when the expectation says it. */
  readonly hint?: (text: string) => string | null
  /** A further demand that JSON Schema states by `format`. */
  readonly format?: { readonly name: 'date'; readonly holds: (text: string) => boolean }
}

/** Text of a certain grammar. */
export function text(rules: TextRules): Shape<string> {
  const grammar = new RegExp(rules.pattern, 'u')
  const format = rules.format === undefined ? {} : { format: rules.format.name }
  return {
    expects: rules.expects,
    schema: { type: 'string', minLength: 1, maxLength: rules.most, pattern: rules.pattern, ...format },
    decode: (node, place) => {
      if (node.kind !== 'string') return reportKind(node, place, rules.expects, numberHint(node, rules))
      if (tooLong(node.value, rules.most)) return reportLength(node, place, rules.most)
      const matches = node.value !== '' && grammar.test(node.value) && rules.format?.holds(node.value) !== false
      return matches ? node.value : reportText(node.value, node, { ...rules, place })
    },
  }
}

/** A number where text is due is often the text without its unit. */
function numberHint(node: Node, rules: TextRules): string | undefined {
  return node.kind === 'number' ? (rules.hint?.(node.text) ?? undefined) : undefined
}

function tooLong(value: string, most: number): boolean {
  // a code point takes one or two units, so the exact count is only needed in between
  return value.length > most && (value.length > 2 * most || [...value].length > most)
}

function reportLength(node: Node, place: Place, most: number): undefined {
  const message = `${place.name} is longer than ${most} characters`
  place.marks.report({ code: 'out-of-range', at: node.at, message, hint: 'shorten it' })
  return undefined
}

function reportText(value: string, node: Node, rules: TextRules & { readonly place: Place }): undefined {
  const { place, code = 'wrong-value' } = rules
  const hint = rules.hint?.(value) ?? null
  const message = `${place.name} is ${quoted(value)}; expected ${rules.expects}`
  place.marks.report({ code, at: node.at, message, ...(hint === null ? {} : { hint }) })
  return undefined
}
