import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { lineIndex, positionAt } from '../base/source.ts'
import type { SourceFile, Span } from '../base/source.ts'
import { explainNumber, explainValue } from './json-mistakes.ts'
import { readString } from './json-string.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import type { DocumentLimits } from './limits.ts'
import { diagnose, excerpt } from './problem.ts'
import type { Problem } from './problem.ts'
import type { Entry, Node, ScalarNode } from './tree.ts'

/** Nesting this parser's own stack is safe with, whatever the limits say. */
const DEEPEST = 1_000

/** So many repeated keys are listed; one is enough to refuse the file. */
const REPEATS_LISTED = 20

type Scan = {
  readonly text: string
  readonly limits: DocumentLimits
  at: number
  depth: number
  values: number
  problem: Problem | null
  readonly repeats: Repeat[]
}

type Repeat = { readonly key: string; readonly first: Span; readonly again: Span }

/**
 * Reads JSON as RFC 8259 has it, and Python's `NaN`, `Infinity` and `-Infinity` besides, because Python's own
 * writer emits them. Numbers keep their text. A repeated key is an error, for two values under one name are no
 * evidence of either. The first syntax error ends the reading; repeated keys are all listed.
 */
export function parseJson(
  file: SourceFile,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Result<Node, readonly Diagnostic[]> {
  const text = file.text
  if (text.length > limits.bytes) return err([diagnose(file, tooLarge(limits))])
  // a byte order mark that a caller left in place
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const scan: Scan = { text, limits, at: start, depth: 0, values: 0, problem: null, repeats: [] }
  skipSpace(scan)
  if (scan.at === text.length) return err([diagnose(file, { code: 'document/empty', at: null, message: 'is empty' })])
  const root = readValue(scan)
  if (root !== null) expectEnd(scan)
  if (scan.problem !== null) return err([diagnose(file, scan.problem)])
  if (scan.repeats.length > 0 || root === null) return err(repeatDiagnostics(file, scan.repeats))
  return ok(root)
}

function tooLarge(limits: DocumentLimits): Problem {
  return { code: 'document/too-large', at: null, message: `is larger than ${limits.bytes} bytes` }
}

function repeatDiagnostics(file: SourceFile, repeats: readonly Repeat[]): readonly Diagnostic[] {
  const lines = lineIndex(file.text)
  return repeats.slice(0, REPEATS_LISTED).map(({ key, first, again }) => {
    const [one, other] = [first, again].map((span) => positionAt(lines, span.start).line)
    const message = `the key "${excerpt(key)}" stands on line ${one} and again on line ${other}`
    return diagnose(file, { code: 'document/duplicate-key', at: again, message, hint: 'Keep one of the two' })
  })
}

function fail(scan: Scan, problem: Problem): null {
  scan.problem ??= problem
  return null
}

function failSyntax(scan: Scan, message: string, hint?: string): null {
  const at = { start: scan.at, end: scan.at + 1 }
  return fail(scan, { code: 'document/syntax', at, message, ...(hint === undefined ? {} : { hint }) })
}

function skipSpace(scan: Scan): void {
  for (;;) {
    const code = scan.text.charCodeAt(scan.at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    scan.at++
  }
}

function expectEnd(scan: Scan): void {
  skipSpace(scan)
  if (scan.at < scan.text.length) {
    failSyntax(scan, 'something follows the end of the document', 'A JSON file holds one value')
  }
}

function readValue(scan: Scan): Node | null {
  const start = scan.at
  if (++scan.values > scan.limits.values) {
    const message = `holds more than ${scan.limits.values} values`
    return fail(scan, { code: 'document/too-many-values', at: { start, end: start + 1 }, message })
  }
  const character = scan.text.charAt(start)
  if (character === '{' || character === '[') return readNested(scan, character)
  if (character === '"') {
    const value = string(scan)
    return value === null ? null : { kind: 'string', value, at: { start, end: scan.at } }
  }
  return readNumber(scan) ?? readWord(scan) ?? fail(scan, explainValue(scan.text, start))
}

function readNested(scan: Scan, opening: '{' | '['): Node | null {
  const start = scan.at
  if (++scan.depth > Math.min(scan.limits.depth, DEEPEST)) {
    const message = `is nested more than ${scan.limits.depth} levels deep`
    return fail(scan, { code: 'document/too-deep', at: { start, end: start + 1 }, message })
  }
  scan.at++
  const node = opening === '{' ? readMapping(scan, start) : readSequence(scan, start)
  scan.depth--
  return node
}

function readMapping(scan: Scan, start: number): Node | null {
  const entries: Entry[] = []
  const seen = new Map<string, Span>()
  if (closes(scan, '}')) return { kind: 'mapping', entries, at: { start, end: scan.at } }
  do {
    const entry = readEntry(scan)
    if (entry === null) return null
    const first = seen.get(entry.key)
    if (first === undefined) seen.set(entry.key, entry.keyAt)
    else scan.repeats.push({ key: entry.key, first, again: entry.keyAt })
    entries.push(entry)
  } while (continues(scan, '}'))
  return scan.problem === null ? { kind: 'mapping', entries, at: { start, end: scan.at } } : null
}

function readEntry(scan: Scan): Entry | null {
  skipSpace(scan)
  const start = scan.at
  if (scan.text.charAt(start) !== '"') {
    return failSyntax(scan, 'expected a key in double quotes', explainValue(scan.text, start).hint)
  }
  const key = string(scan)
  if (key === null) return null
  const keyAt = { start, end: scan.at }
  skipSpace(scan)
  if (scan.text.charAt(scan.at) !== ':') return failSyntax(scan, `expected a colon after the key "${excerpt(key)}"`)
  scan.at++
  skipSpace(scan)
  const value = readValue(scan)
  return value === null ? null : { key, keyAt, value }
}

function readSequence(scan: Scan, start: number): Node | null {
  const items: Node[] = []
  if (closes(scan, ']')) return { kind: 'sequence', items, at: { start, end: scan.at } }
  do {
    skipSpace(scan)
    const item = readValue(scan)
    if (item === null) return null
    items.push(item)
  } while (continues(scan, ']'))
  return scan.problem === null ? { kind: 'sequence', items, at: { start, end: scan.at } } : null
}

function closes(scan: Scan, closing: '}' | ']'): boolean {
  skipSpace(scan)
  if (scan.text.charAt(scan.at) !== closing) return false
  scan.at++
  return true
}

/** Whether a comma leads to another item; false at the end of the collection and at a mistake, which is noted. */
function continues(scan: Scan, closing: '}' | ']'): boolean {
  if (closes(scan, closing)) return false
  if (scan.text.charAt(scan.at) !== ',') {
    failSyntax(scan, `expected a comma or "${closing}"`, explainValue(scan.text, scan.at).hint)
    return false
  }
  scan.at++
  skipSpace(scan)
  if (scan.text.charAt(scan.at) !== closing) return true
  failSyntax(scan, 'a comma stands before the end of the collection', 'Remove the last comma')
  return false
}

function string(scan: Scan): string | null {
  const read = readString(scan.text, scan.at)
  scan.at = read.end
  return read.ok ? read.value : failSyntax(scan, read.message, read.hint)
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y

function readNumber(scan: Scan): ScalarNode | null {
  number.lastIndex = scan.at
  const text = number.exec(scan.text)?.[0]
  if (text === undefined) return null
  const at = { start: scan.at, end: scan.at + text.length }
  const mistake = explainNumber(scan.text, at)
  if (mistake !== null) return fail(scan, mistake)
  scan.at = at.end
  return { kind: 'number', text, at }
}

const words: ReadonlyMap<string, (at: Span) => ScalarNode> = new Map([
  ['true', (at: Span): ScalarNode => ({ kind: 'boolean', value: true, at })],
  ['false', (at: Span): ScalarNode => ({ kind: 'boolean', value: false, at })],
  ['null', (at: Span): ScalarNode => ({ kind: 'null', at })],
  ['NaN', (at: Span): ScalarNode => ({ kind: 'nonfinite', text: 'NaN', at })],
  ['Infinity', (at: Span): ScalarNode => ({ kind: 'nonfinite', text: 'Infinity', at })],
  ['-Infinity', (at: Span): ScalarNode => ({ kind: 'nonfinite', text: '-Infinity', at })],
])

const word = /-?[A-Za-z_][A-Za-z0-9_]*/y

function readWord(scan: Scan): ScalarNode | null {
  word.lastIndex = scan.at
  const text = word.exec(scan.text)?.[0] ?? ''
  const node = words.get(text)?.({ start: scan.at, end: scan.at + text.length })
  if (node === undefined) return null
  scan.at += text.length
  return node
}
