import type { Span } from '../base/source.ts'
import { excerpt } from './problem.ts'
import type { Problem } from './problem.ts'

/** Words that other languages write where JSON has another: Python's and JavaScript's. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['None', 'Write null. Python: json.dump writes JSON, str() does not'],
  ['True', 'Write true. Python: json.dump writes JSON, str() does not'],
  ['False', 'Write false. Python: json.dump writes JSON, str() does not'],
  ['undefined', 'Write null, or leave the key out'],
  ['nan', 'Write NaN, as Python does'],
  ['inf', 'Write Infinity, as Python does'],
])

/** Why no JSON value begins at this offset. */
export function explainValue(text: string, start: number): Problem {
  if (start >= text.length) return syntax({ start, end: start + 1 }, 'the file ends where a value was expected')
  const token = /[^\s,:[\]{}"]{1,80}/y
  token.lastIndex = start
  const found = token.exec(text)?.[0] ?? text.charAt(start)
  const at = { start, end: start + found.length }
  return syntax(at, `expected a value, found "${excerpt(found)}"`, hintFor(found))
}

/** What is wrong with a number literal that was read up to the end of this span; null when nothing is. */
export function explainNumber(text: string, at: Span): Problem | null {
  const rest = /[0-9A-Za-z_.+-]{1,80}/y
  rest.lastIndex = at.end
  const more = rest.exec(text)?.[0]
  if (more === undefined) return null
  const whole = text.slice(at.start, at.end + more.length)
  const span = { start: at.start, end: at.end + more.length }
  return syntax(span, `"${excerpt(whole)}" is no number in JSON`, 'Write digits, one point, digits: 0.5, 12, 1e-3')
}

function hintFor(found: string): string | undefined {
  if (found.startsWith('//') || found.startsWith('/*') || found.startsWith('#')) return 'Remove the comment'
  if (found.startsWith("'") || found.startsWith('“')) return 'Use double quotes'
  if (/^[+.]/.test(found)) return 'Write numbers as 0.5 or 12, without a plus sign'
  return foreign.get(found)
}

function syntax(at: Span, message: string, hint?: string): Problem {
  return { code: 'document/syntax', at, message, ...(hint === undefined ? {} : { hint }) }
}
