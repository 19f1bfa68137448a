import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile, Span } from '../base/source.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import type { DocumentLimits } from './limits.ts'
import { diagnose } from './problem.ts'
import type { Problem } from './problem.ts'
import { untypedScalar } from './untyped-scalar.ts'
import type { Node, ScalarNode, SequenceNode } from './tree.ts'

type Scan = {
  readonly text: string
  readonly separator: string
  at: number
  values: number
  problem: Problem | null
}

/**
 * Reads RFC 4180: a sequence of rows, each a sequence of cells. Rows end at LF or CRLF and all have as many cells as
 * the first; empty lines are skipped. Quotes only transport (`"0.91"` is a number, as without them); around unquoted
 * cells white space is dropped, and an empty cell is null. A `.tsv` file is separated by tabs, any other by commas.
 */
export function parseCsv(
  file: SourceFile,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Result<Node, readonly Diagnostic[]> {
  const { text, path } = file
  if (text.length > limits.bytes) {
    return err([
      diagnose(file, { code: 'document/too-large', at: null, message: `is larger than ${limits.bytes} bytes` }),
    ])
  }
  if (text.trim() === '') return err([diagnose(file, { code: 'document/empty', at: null, message: 'is empty' })])
  const separator = path.toLowerCase().endsWith('.tsv') ? '\t' : ','
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const scan: Scan = { text, separator, at: start, values: 0, problem: null }
  const rows = readRows(scan, limits)
  const problem = scan.problem ?? raggedRow(rows)
  if (problem !== null) return err([diagnose(file, problem)])
  return ok({ kind: 'sequence', items: rows, at: { start: 0, end: text.length } })
}

function readRows(scan: Scan, limits: DocumentLimits): SequenceNode[] {
  const rows: SequenceNode[] = []
  while (scan.at < scan.text.length && scan.problem === null) {
    const row = readRow(scan)
    const [only] = row.items
    const blank = row.items.length === 1 && only?.kind === 'null' && only.at.start === only.at.end
    if (!blank) rows.push(row)
    if (scan.values > limits.values) {
      const message = `holds more than ${limits.values} values`
      scan.problem ??= { code: 'document/too-many-values', at: row.at, message }
    }
  }
  return rows
}

function readRow(scan: Scan): SequenceNode {
  const start = scan.at
  const items: Node[] = []
  for (;;) {
    items.push(scan.text.charAt(afterSpace(scan)) === '"' ? readQuoted(scan) : readPlain(scan))
    scan.values++
    const end = scan.at
    if (scan.problem === null && scan.text.charAt(end) === scan.separator) {
      scan.at++
      continue
    }
    if (scan.text.charAt(scan.at) === '\r') scan.at++
    if (scan.text.charAt(scan.at) === '\n') scan.at++
    return { kind: 'sequence', items, at: { start, end } }
  }
}

/** Offset of the next character that is no space; the scan itself stays where it is. */
function afterSpace(scan: Scan): number {
  let at = scan.at
  while (scan.text.charAt(at) === ' ') at++
  return at
}

function readPlain(scan: Scan): ScalarNode {
  const { text, separator } = scan
  const from = scan.at
  for (;;) {
    const character = text.charAt(scan.at)
    if (character === '' || character === separator || character === '\n') break
    if (character === '\r' && (text.charAt(scan.at + 1) === '\n' || scan.at + 1 === text.length)) break
    if (character === '"') {
      syntax(scan, { start: scan.at, end: scan.at + 1 }, 'a quote stands inside a cell', 'Quote the whole cell')
    }
    scan.at++
  }
  const whole = text.slice(from, scan.at)
  const start = from + whole.length - whole.trimStart().length
  return untypedScalar(whole.trim(), { start, end: start + whole.trim().length })
}

function readQuoted(scan: Scan): ScalarNode {
  const { text } = scan
  const start = afterSpace(scan)
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) {
      syntax(scan, { start, end: start + 1 }, 'a quoted cell has no end', 'Close the quote')
      scan.at = text.length
      return { kind: 'null', at: { start, end: text.length } }
    }
    value += text.slice(from, quote)
    from = quote + 2
    if (text.charAt(quote + 1) === '"') value += '"'
    else {
      scan.at = quote + 1
      endQuoted(scan)
      return untypedScalar(value, { start, end: quote + 1 })
    }
  }
}

/** After the closing quote only spaces may follow until the cell ends. */
function endQuoted(scan: Scan): void {
  const at = afterSpace(scan)
  const next = scan.text.charAt(at)
  if (next !== '' && next !== scan.separator && next !== '\n' && next !== '\r') {
    syntax(
      scan,
      { start: at, end: at + 1 },
      'something follows the closing quote of a cell',
      'Double quotes inside a cell',
    )
  }
  scan.at = at
}

function syntax(scan: Scan, at: Span, message: string, hint: string): void {
  scan.problem ??= { code: 'document/syntax', at, message, hint }
}

function raggedRow(rows: readonly SequenceNode[]): Problem | null {
  const width = rows[0]?.items.length ?? 0
  const ragged = rows.find((row) => row.items.length !== width)
  if (ragged === undefined) return null
  const message = `this row has ${ragged.items.length} cells, the first has ${width}`
  return { code: 'document/syntax', at: ragged.at, message, hint: 'Give every row the cells of the header' }
}
