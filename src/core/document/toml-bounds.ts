import type { DocumentLimits } from './limits.ts'
import type { Problem } from './problem.ts'

/** Files of metrics are short; the parser below takes time and stack in proportion to what it is given. */
const LONGEST_FILE = 1_048_576
/** Strings are spread onto the stack by the parser, so one must stay far below what a stack holds. */
const LONGEST_STRING = 16_384

type Scan = { readonly text: string; at: number; open: number; dots: number }

/**
 * What in a TOML text is beyond our limits, told before parsing: nesting of brackets, segments of one dotted key,
 * the length of a string or of the file. Null when nothing is. It judges no syntax.
 */
export function tomlBeyondLimits(text: string, limits: DocumentLimits): Problem | null {
  const most = Math.min(limits.bytes, LONGEST_FILE)
  if (text.length > most) {
    return { code: 'document/too-large', at: null, message: `is larger than ${most} bytes` }
  }
  const scan: Scan = { text, at: 0, open: 0, dots: 0 }
  while (scan.at < text.length) {
    const start = scan.at
    step(scan)
    const at = { start, end: start + 1 }
    if (scan.open > limits.depth || scan.dots > limits.depth) {
      return { code: 'document/too-deep', at, message: `is nested more than ${limits.depth} levels deep` }
    }
    if (scan.at - start > LONGEST_STRING) {
      return { code: 'document/too-large', at, message: `a string is longer than ${LONGEST_STRING} characters` }
    }
  }
  return null
}

function step(scan: Scan): void {
  const character = scan.text.charAt(scan.at)
  if (character === '"' || character === "'") return skipString(scan, character)
  if (character === '#') return skipTo(scan, '\n')
  if (character === '.') scan.dots++
  else if ('=,\n[]{}'.includes(character)) scan.dots = 0
  if (character === '[' || character === '{') scan.open++
  else if (character === ']' || character === '}') scan.open--
  scan.at++
}

function skipString(scan: Scan, quote: '"' | "'"): void {
  const { text } = scan
  const triple = quote.repeat(3)
  const long = text.startsWith(triple, scan.at)
  scan.at += long ? 3 : 1
  while (scan.at < text.length) {
    const character = text.charAt(scan.at)
    if (character === '\\' && quote === '"') scan.at++
    else if (long ? text.startsWith(triple, scan.at) : character === quote || character === '\n') break
    scan.at++
  }
  scan.at += long ? 3 : 1
}

function skipTo(scan: Scan, end: string): void {
  const found = scan.text.indexOf(end, scan.at)
  scan.at = found === -1 ? scan.text.length : found
}
