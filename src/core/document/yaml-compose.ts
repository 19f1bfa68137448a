import { Composer } from 'yaml'
import type { CST, Document, ErrorCode } from 'yaml'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Span } from '../base/source.ts'
import type { Problem } from './problem.ts'
import { MAX_YAML_PROBLEMS } from './yaml-tokens.ts'

/** Composing stops here: the file has shown enough problems. */
class EnoughProblems extends Error {}

/**
 * The document that concrete syntax stands for, or its syntax errors. Scalars stay text (failsafe schema): what a
 * plain scalar means is `plainScalar`'s affair. Keys are not compared here, because the library compares each with
 * each.
 */
export function composeYaml(tokens: readonly CST.Token[], end: number): Result<Document, readonly Problem[]> {
  const problems: Problem[] = []
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false })
  // The library collects an Error with a stack for each flaw, hundreds of thousands of a hostile file. This hook is
  // not in its published types; should it vanish, only the time spent on hopeless files grows.
  Reflect.set(composer, 'onError', (source: unknown, code: ErrorCode, message: string, warning?: boolean) => {
    if (warning === true) return
    if (problems.length >= MAX_YAML_PROBLEMS) throw new EnoughProblems()
    problems.push(syntaxProblem(spanOf(source), code, message))
  })
  let document: Document | null = null
  try {
    for (const composed of composer.compose(tokens, true, end)) document = composed
  } catch (thrown) {
    if (!(thrown instanceof EnoughProblems)) problems.push(unreadable(thrown))
  }
  for (const error of document?.errors.slice(0, MAX_YAML_PROBLEMS) ?? []) {
    problems.push(syntaxProblem(spanOf(error.pos), error.code, error.message))
  }
  if (problems.length > 0) return err(problems)
  return document === null ? err([unreadable(null)]) : ok(document)
}

/** Whatever the library throws on a text is that text's fault to us: a finding, not a crash. */
function unreadable(thrown: unknown): Problem {
  const reason = thrown instanceof Error ? `: ${firstLine(thrown.message)}` : ''
  return { code: 'document/syntax', at: null, message: `can't be read as YAML${reason}` }
}

/** The library names a place by an offset, a pair of offsets or a token. */
function spanOf(source: unknown): Span {
  if (typeof source === 'number') return { start: source, end: source + 1 }
  if (Array.isArray(source)) return { start: Number(source[0]), end: Number(source[1]) }
  if (typeof source !== 'object' || source === null) return { start: 0, end: 1 }
  const start = 'offset' in source ? Number(source.offset) : 0
  return { start, end: start + ('source' in source ? String(source.source).length : 1) }
}

const hints: { readonly [code in ErrorCode]?: string } = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'entries of one mapping or list start in the same column',
  BLOCK_AS_IMPLICIT_KEY: "quote text that contains ': '",
  MULTILINE_IMPLICIT_KEY: 'look for a missing colon, quote or bracket before this',
  MISSING_CHAR: 'look for a missing colon, quote, comma or bracket',
  BAD_SCALAR_START: 'quote text that begins with @, ` or %',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
}

function syntaxProblem(at: Span, code: ErrorCode, message: string): Problem {
  const hint = message.includes('end with a') ? 'look for a missing bracket before this' : hints[code]
  return { code: 'document/syntax', at, message: firstLine(message), ...(hint === undefined ? {} : { hint }) }
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? ''
  return line.length > 160 ? `${line.slice(0, 157)}…` : line
}
