import { byPlace } from '../base/diagnostic.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { columnWidth } from './column-width.ts'
import { plain, quote } from './phrase.ts'
import { shorten, visible } from './visible.ts'

/** Columns of source shown around what is wrong. */
const WINDOW = 100

/**
 * Diagnostics for a terminal: place, code, message, the line of source with carets under what is wrong, and the hint.
 * `texts` holds the sources by path; without its text a diagnostic is shown without the line.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string {
  const lines = new Map([...texts].map(([path, text]) => [path, text.split('\n')]))
  return diagnostics
    .toSorted(byPlace)
    .map((diagnostic) => renderDiagnostic(diagnostic, lines.get(diagnostic.file)))
    .join('\n')
}

function renderDiagnostic(diagnostic: Diagnostic, lines: readonly string[] | undefined): string {
  const { at } = diagnostic
  const place = at === null ? '' : `:${at.line}:${at.column}`
  const head = `${shorten(visible(diagnostic.file), 200)}${place}: ${prose(diagnostic.message)} [${diagnostic.code}]`
  const source = at === null ? undefined : lines?.[at.line - 1]
  const number = String(at?.line ?? '')
  const shown = source === undefined ? [] : excerpt(source.replace(/\r$/, ''), diagnostic, number)
  const hint = diagnostic.hint === null ? [] : [`${' '.repeat(number.length)} = ${prose(diagnostic.hint)}`]
  return [head, ...shown, ...hint, ''].join('\n')
}

/** A message may quote the document, so it is treated as text from outside. */
function prose(text: string): string {
  return plain([quote(text)])
}

function excerpt(line: string, diagnostic: Diagnostic, number: string): readonly string[] {
  const start = Math.min((diagnostic.at?.column ?? 1) - 1, line.length)
  const end = Math.max(start, Math.min(start + diagnostic.length, line.length))
  const { before, marked, after } = windowed(line, start, end)
  const gutter = ' '.repeat(number.length)
  const carets = '^'.repeat(Math.max(1, columnWidth(marked)))
  return [
    `${gutter} |`,
    `${number} | ${before}${marked}${after}`,
    `${gutter} | ${' '.repeat(columnWidth(before))}${carets}`,
  ]
}

type Excerpt = { readonly before: string; readonly marked: string; readonly after: string }

/** Cuts a long line to a window around what is wrong; a cut is marked by `…`. Columns are UTF-16 units. */
function windowed(line: string, start: number, end: number): Excerpt {
  const stop = Math.min(end, start + WINDOW)
  const room = Math.max(20, WINDOW - (stop - start))
  const from = line.length <= WINDOW ? 0 : Math.max(0, start - Math.floor(room / 2))
  const to = line.length <= WINDOW ? line.length : Math.min(line.length, from + WINDOW + 20)
  return {
    before: `${from > 0 ? '…' : ''}${drawn(line.slice(from, start))}`,
    marked: drawn(line.slice(start, stop)),
    after: `${drawn(line.slice(stop, Math.max(stop, to)))}${Math.max(stop, to) < line.length ? '…' : ''}`,
  }
}

/** Tabs as two spaces, so that carets stand right on any terminal; everything unseen is spelled. */
function drawn(text: string): string {
  return visible(text.replaceAll('\t', '  '))
}
