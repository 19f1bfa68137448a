import type { AreaCode, Diagnostic, DiagnosticCode } from '../../base/diagnostic.ts'
import { byPlace } from '../../base/diagnostic.ts'
import { lineIndex, positionAt } from '../../base/source.ts'
import type { Position, SourceFile, Span } from '../../base/source.ts'
import type { Problem } from '../problem.ts'

/** What a policy may name and must therefore exist. */
export type ReferenceKind = 'model' | 'role' | 'pack' | 'block'

/** A name used somewhere in the policy, and where. */
export type Reference = { readonly kind: ReferenceKind; readonly name: string; readonly at: Span }

/** What a shape finds wrong: the area of the document stands before it. Or a code of its own, whole. */
export type MarkedCode = AreaCode | DiagnosticCode

export type MarkedProblem = Omit<Problem, 'code'> & { readonly code: MarkedCode }

/** What decoding notes while it walks the tree: problems, and names whose meaning is settled afterwards. */
export type Marks = {
  readonly report: (problem: MarkedProblem) => void
  readonly refer: (reference: Reference) => void
  readonly position: (offset: number) => Position
}

/** The notes of one reading of one file. */
export type MarkedFile = {
  readonly marks: Marks
  readonly references: readonly Reference[]
  /** In order of reading. */
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Which document it is, and how many problems of it are listed at most. */
export type MarkedArea = { readonly area: 'policy' | 'governance'; readonly most: number }

export function markFile(file: SourceFile, { area, most }: MarkedArea): MarkedFile {
  const lines = lineIndex(file.text)
  const references: Reference[] = []
  const problems: Problem[] = []
  const position = (offset: number): Position => positionAt(lines, offset)
  const marks: Marks = {
    report: ({ code, ...problem }) => void problems.push({ ...problem, code: whole(code, area) }),
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
  const diagnostics = (): readonly Diagnostic[] => problems.map(diagnostic).toSorted(byPlace).slice(0, most)
  return { marks, references, diagnostics }
}

function whole(code: MarkedCode, area: MarkedArea['area']): DiagnosticCode {
  // a code of an area has no slash, and every area has every one of them
  return code.includes('/') ? (code as DiagnosticCode) : (`${area}/${code}` as DiagnosticCode)
}
