import type { Diagnostic, DiagnosticCode } from '../../base/diagnostic.ts'
import type { ByteSource, TableRequest } from './table.ts'
import { readAt } from './read-at.ts'
import { shownText } from './utf8.ts'

/** So many problems are told; reading stops with the last of them. */
export const MOST_PROBLEMS = 5

const PIECE = 64 * 1024
const LONGEST_EXCERPT = 40

/** What is wrong with a table, with the place in lines of what was told last, so that none is counted twice. */
export type Problems = {
  readonly source: ByteSource
  readonly path: string
  readonly found: Diagnostic[]
  counted: { readonly at: number; readonly line: number; readonly start: number }
}

export type TableProblem = {
  readonly code: DiagnosticCode
  /** The byte of the file at which it is wrong, and how many are; null when the file as a whole is. */
  readonly at: { readonly offset: number; readonly bytes: number } | null
  readonly message: string
  readonly hint: string | null
}

export function problemsOf(source: ByteSource, request: Pick<TableRequest, 'path'>): Problems {
  return { source, path: request.path, found: [], counted: { at: 0, line: 1, start: 0 } }
}

export function isFull(problems: Problems): boolean {
  return problems.found.length >= MOST_PROBLEMS
}

/** Adds a problem with its line and column; false when no more should follow. */
export function tell(problems: Problems, problem: TableProblem): boolean {
  if (isFull(problems)) return false
  const { code, message, hint, at } = problem
  const file = problems.path
  if (at === null) {
    problems.found.push({ code, file, at: null, length: 1, message, hint })
  } else {
    const { line, start } = lineOf(problems, at.offset)
    const column = textBetween(problems.source, start, at.offset).length + 1
    const length = Math.max(1, firstLine(textBetween(problems.source, at.offset, at.offset + at.bytes)).length)
    problems.found.push({ code, file, at: { line, column }, length, message, hint })
  }
  return !isFull(problems)
}

/** The line a byte stands in, from 1, and the offset at which it starts. Reads the file again up to there. */
export function lineOf(problems: Problems, offset: number): { readonly line: number; readonly start: number } {
  const known = problems.counted.at <= offset ? problems.counted : { at: 0, line: 1, start: 0 }
  let { at, line, start } = known
  const piece = new Uint8Array(Math.min(PIECE, Math.max(1, offset - at)))
  while (at < offset) {
    const asked = Math.min(piece.length, offset - at)
    const read = readAt(problems.source, piece.subarray(0, asked), at)
    if (read === 0) break
    for (let i = piece.indexOf(0x0a); i !== -1 && i < read; i = piece.indexOf(0x0a, i + 1)) {
      line++
      start = at + i + 1
    }
    at += read
  }
  problems.counted = { at, line, start }
  return { line, start }
}

/** The text of a cell inside a message: at most 40 characters, in quotes, with control characters escaped. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_EXCERPT + 2))
  const short = characters.length > LONGEST_EXCERPT ? `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…` : text
  return `'${[...short].map(visible).join('')}'`
}

/** Controls, bidirectional marks, line separators and lone surrogates become escapes. */
function visible(character: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character)) return character
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

/** The text of a part of the file, at most 64 KiB of it. */
export function textBetween(source: ByteSource, from: number, to: number): string {
  const bytes = new Uint8Array(Math.max(0, Math.min(to - from, PIECE)))
  const text = shownText(bytes, 0, readAt(source, bytes, from))
  return from === 0 ? text.replace(/^\ufeff/, '') : text
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? ''
}
