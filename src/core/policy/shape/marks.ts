import type { Diagnostic } from '../../base/diagnostic.ts'
import { byPlace } from '../../base/diagnostic.ts'
import { lineIndex, positionAt } from '../../base/source.ts'
import type { Position, SourceFile, Span } from '../../base/source.ts'
import type { Problem } from '../../document/problem.ts'
import { POLICY_LIMITS } from '../limits.ts'

/** What a policy may name and must therefore exist. */
export type ReferenceKind = 'model' | 'role' | 'pack'

/** A name used somewhere in the policy, and where. */
export type Reference = { readonly kind: ReferenceKind; readonly name: string; readonly at: Span }

/** What decoding notes while it walks the tree: problems, and names whose meaning is settled afterwards. */
export type Marks = {
  readonly report: (problem: Problem) => void
  readonly refer: (reference: Reference) => void
  readonly position: (offset: number) => Position
}

/** The notes of one reading of one file. */
export type MarkedFile = {
  readonly marks: Marks
  readonly references: readonly Reference[]
  /** In order of reading, at most `POLICY_LIMITS.problems`. */
  readonly diagnostics: () => readonly Diagnostic[]
}

export function markFile(file: SourceFile): MarkedFile {
  const lines = lineIndex(file.text)
  const references: Reference[] = []
  const problems: Problem[] = []
  const position = (offset: number): Position => positionAt(lines, offset)
  const marks: Marks = {
    report: (problem) => void problems.push(problem),
    refer: (reference) => void references.push(reference),
    position,
  }
  const diagnostic = (problem: Problem): Diagnostic => {
    const { code, at, message, hint = null } = problem
    if (at === null) return { code, file: file.path, at: null, length: 1, message, hint }
    const newline = file.text.indexOf('\n', at.start)
    const lineEnd = newline === -1 ? file.text.length : newline
    const length = Math.max(1, Math.min(at.end, lineEnd) - at.start)
    return { code, file: file.path, at: position(at.start), length, message, hint }
  }
  const diagnostics = (): readonly Diagnostic[] =>
    problems.map(diagnostic).toSorted(byPlace).slice(0, POLICY_LIMITS.problems)
  return { marks, references, diagnostics }
}
