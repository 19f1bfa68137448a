import { Lexer, Parser } from 'yaml'
import type { CST } from 'yaml'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Span } from '../base/source.ts'
import type { DocumentLimits } from './limits.ts'
import { excerpt } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * Tokens a YAML document may have: about 5 MB of an everyday file. Lexing costs over a microsecond each, so ten
 * megabytes of newlines would take longer than anybody waits.
 */
const MAX_YAML_TOKENS = 1_000_000

/** Problems listed of one text: the reader sees enough, and hostile text costs no memory. */
export const MAX_YAML_PROBLEMS = 20

const knownTags: ReadonlySet<string> = new Set(['!!str', '!!int', '!!float', '!!bool', '!!null'])

/** What the lexer yields before the text of a scalar. */
const SCALAR_FOLLOWS = '\u001f'

/**
 * The concrete syntax of a YAML text, or why it is refused. Depth is watched while tokens arrive and without
 * recursion, so hostile nesting ends after as many tokens as the limit has levels. Anchors and aliases are refused
 * as written, so nothing is ever expanded.
 */
export function yamlTokens(text: string, limits: DocumentLimits): Result<readonly CST.Token[], readonly Problem[]> {
  const tokens: CST.Token[] = []
  const problems: Problem[] = []
  const parser = new Parser()
  let count = 0
  let inScalar = false
  const keep = (token: CST.Token): void => {
    const problem = tokenProblem(token, tokens)
    if (problem === null) tokens.push(token)
    else problems.push(problem)
  }
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset
    const problem = inScalar ? null : lexemeProblem(lexeme, start)
    if (problem !== null) problems.push(problem)
    inScalar = !inScalar && lexeme === SCALAR_FOLLOWS
    for (const token of parser.next(lexeme)) keep(token)
    // the stack also holds the document and the scalar being read
    if (parser.stack.length > limits.depth + 2) return err([tooDeep(limits, spanFrom(start, lexeme))])
    if (++count > MAX_YAML_TOKENS) return err([tooManyTokens(spanFrom(start, lexeme))])
    if (problems.length >= MAX_YAML_PROBLEMS || problems.at(-1)?.code === 'document/several-documents') break
  }
  for (const token of problems.length === 0 ? parser.end() : []) keep(token)
  return problems.length === 0 ? ok(tokens) : err(problems)
}

function spanFrom(start: number, lexeme: string): Span {
  return { start, end: start + lexeme.length }
}

function tooManyTokens(at: Span): Problem {
  const message = `has more than ${MAX_YAML_TOKENS} YAML tokens`
  return { code: 'document/too-many-values', at, message, hint: 'write large tables as JSON or CSV' }
}

/** The same words wherever nesting is counted. */
export function tooDeep(limits: DocumentLimits, at: Span): Problem {
  return { code: 'document/too-deep', at, message: `is nested more than ${limits.depth} levels deep` }
}

function lexemeProblem(lexeme: string, start: number): Problem | null {
  // almost every lexeme begins otherwise
  if (!'&*!%'.includes(lexeme.charAt(0)) || lexeme === '') return null
  const at = spanFrom(start, lexeme)
  if (lexeme.startsWith('&') || lexeme.startsWith('*')) {
    const what = lexeme.startsWith('&') ? 'the anchor' : 'the alias'
    const hint = 'write the value out; quote the text if a star or ampersand is meant'
    return { code: 'document/alias', at, message: `${what} ${excerpt(lexeme)} is not allowed here`, hint }
  }
  if (lexeme.startsWith('!') && !knownTags.has(lexeme)) {
    const hint = 'leave the tag out; quote the text if an exclamation mark is meant'
    return { code: 'document/tag', at, message: `the tag ${excerpt(lexeme)} is not one of YAML's core schema`, hint }
  }
  if (lexeme.startsWith('%') && !/^%YAML[ \t]+1\.2[ \t]*$/.test(lexeme)) {
    const hint = 'leave the line out: files are read as YAML 1.2'
    return { code: 'document/syntax', at, message: `the directive ${excerpt(lexeme)} is not supported`, hint }
  }
  return null
}

function unexpected(token: CST.ErrorToken): string {
  return token.source === '' ? excerpt(token.message) : `did not expect ${excerpt(token.source)} here`
}

function tokenProblem(token: CST.Token, before: readonly CST.Token[]): Problem | null {
  if (token.type !== 'error' && token.type !== 'document') return null
  const at = { start: token.offset, end: token.offset + 1 }
  if (token.type === 'error') return { code: 'document/syntax', at, message: unexpected(token) }
  if (token.type !== 'document' || !before.some((earlier) => earlier.type === 'document')) return null
  const message = 'a second YAML document begins here; one file holds one document'
  return { code: 'document/several-documents', at, message }
}
