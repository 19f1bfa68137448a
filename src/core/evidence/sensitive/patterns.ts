import {
  isCardNumber,
  isIban,
  isNhsNumber,
  isNobodysAddress,
  isPublicAddress,
  isSocialSecurityNumber,
} from './numbers.ts'
import type { SensitiveKind } from './types.ts'

/** Something found in a line. The text never leaves this floor: it only tells how many different ones there are. */
export type Match = { readonly what: SensitiveKind; readonly column: number; readonly text: string }

type Pattern = {
  readonly what: SensitiveKind
  readonly expression: RegExp
  /** What tells a real one from a number that looks alike. */
  readonly holds?: (text: string, line: string) => boolean
}

/** No repetition in them is without a bound, so no line is slow. */
const PATTERNS: readonly Pattern[] = [
  {
    what: 'email',
    expression: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9][a-z0-9.-]{0,100}\.[a-z]{2,24}(?![\w-])/gi,
    // a package at a version is none
    holds: (text) => !isNobodysAddress(text) && !/@\d+\.\d/.test(text),
  },
  {
    what: 'phone',
    expression:
      /(?<![\w.+-])\+[1-9]\d{0,2}[ (-](?:\d[ ()/-]{0,2}){6,12}\d(?![\w.])|(?<![\w.-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\w-])/g,
    holds: (text) => !/555.{0,2}01\d\d$/.test(text),
  },
  { what: 'iban', expression: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/g, holds: isIban },
  { what: 'card-number', expression: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.]|-\d)/g, holds: isCardNumber },
  {
    what: 'social-security-number',
    expression: /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
    holds: isSocialSecurityNumber,
  },
  {
    what: 'nhs-number',
    expression: /(?<![\w.-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w.-])/g,
    // without its spaces, or with the hyphens of a telephone number, only where the line says what it is
    holds: (text, line) => (text[3] === ' ' || /\bnhs\b/i.test(line)) && isNhsNumber(text),
  },
  {
    what: 'record-number',
    expression:
      /\b(?:mrn|medical record (?:number|no\.?)|hospital (?:number|no\.?)|patient (?:id|number|no\.?))["']?\s{0,3}[:=#]?\s{0,3}["']?[A-Z]{0,3}-?\d{4,12}\b/gi,
  },
  {
    what: 'birth-date',
    expression:
      /\b(?:dob|date[ _]of[ _]birth|birth[ _]?date|born(?: on)?)["']?\s{0,3}[:=]?\s{0,3}["']?(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})/gi,
  },
  {
    what: 'ip-address',
    expression: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]|-\w)/g,
    holds: (text, line) => !/\bversion\b|==|~=|\^/i.test(line) && isPublicAddress(text),
  },
]

/** Everything in a line that looks like somebody’s, and holds up to what can be checked. */
export function matchesIn(line: string): readonly Match[] {
  // every one of them has an at sign or a digit
  if (!/[@\d]/.test(line)) return []
  return PATTERNS.flatMap(({ what, expression, holds }) =>
    [...line.matchAll(expression)]
      .filter(([text]) => holds === undefined || holds(text, line))
      .map(({ 0: text, index }) => ({ what, column: index + 1, text })),
  )
}
