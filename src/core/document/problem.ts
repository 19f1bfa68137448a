import type { Diagnostic, DiagnosticCode } from '../base/diagnostic.ts'
import { lineIndex, positionAt } from '../base/source.ts'
import type { SourceFile, Span } from '../base/source.ts'

/** What is wrong with a piece of a file; `at` is null when the file as a whole is. */
export type Problem = {
  readonly code: DiagnosticCode
  readonly at: Span | null
  /** One sentence without a final dot. */
  readonly message: string
  readonly hint?: string
}

/** A diagnostic for a span of a file: the span's offsets become a line, a column and a length within that line. */
export function diagnose(file: SourceFile, problem: Problem): Diagnostic {
  const { code, message, hint = null } = problem
  if (problem.at === null) return { code, file: file.path, at: null, length: 1, message, hint }
  const { start, end } = problem.at
  const newline = file.text.indexOf('\n', start)
  const lineEnd = newline === -1 ? file.text.length : newline
  const length = Math.max(1, Math.min(end, lineEnd) - start)
  return { code, file: file.path, at: positionAt(lineIndex(file.text), start), length, message, hint }
}

/** A piece of a document inside a message: shortened, on one line. Making it inert is the report's affair. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/[\n\r\t]+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
