import { ParseError, parseTOML } from 'toml-eslint-parser'
import type { AST } from 'toml-eslint-parser'
import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile } from '../base/source.ts'
import { DOCUMENT_LIMITS } from './limits.ts'
import type { DocumentLimits } from './limits.ts'
import { diagnose } from './problem.ts'
import type { Problem } from './problem.ts'
import { tomlBeyondLimits } from './toml-bounds.ts'
import { tomlTree } from './toml-tree.ts'
import type { Node } from './tree.ts'

/** Reads TOML 1.0 as Python's `tomllib` does. Numbers keep their text (without underscores), dates become strings. */
export function parseToml(
  file: SourceFile,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Result<Node, readonly Diagnostic[]> {
  if (file.text.trim() === '') return err([diagnose(file, { code: 'document/empty', at: null, message: 'is empty' })])
  const beyond = tomlBeyondLimits(file.text, limits)
  if (beyond !== null) return err([diagnose(file, beyond)])
  // a mark that a caller left in place; and the parser gives a 0 at the very end of a text an empty range
  const text = `${file.text.replace(/^\ufeff/, ' ')}\n`
  const parsed = parse(text)
  if (!parsed.ok) return err([diagnose(file, within(file.text, parsed.error))])
  const tree = tomlTree(text, parsed.value, limits.values)
  if (tree !== null) return ok(tree)
  const message = `holds more than ${limits.values} values`
  return err([diagnose(file, { code: 'document/too-many-values', at: null, message })])
}

function parse(text: string): Result<AST.TOMLProgram, Problem> {
  try {
    return ok(parseTOML(text, { tomlVersion: '1.0.0' }))
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const duplicate = error.message.includes('multiple times')
    const at = { start: error.index, end: error.index + 1 }
    if (!duplicate) return err({ code: 'document/syntax', at, message: `is no TOML here: ${lowered(error.message)}` })
    const message = 'this key is defined before'
    return err({ code: 'document/duplicate-key', at, message, hint: 'Keep one of the two' })
  }
}

/** The parser may point past the end of what it was given. */
function within(text: string, problem: Problem): Problem {
  const start = Math.min(problem.at?.start ?? 0, text.length)
  return { ...problem, at: { start, end: start + 1 } }
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
