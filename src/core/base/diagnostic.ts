import { byCodeUnit } from './order.ts'
import type { Position } from './source.ts'

/** Ways in which a document of ours with a fixed language can be wrong. */
export type AreaCode =
  | 'not-a-mapping'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'out-of-range'
  | 'empty'
  | 'duplicate'
  | 'contradiction'
  | 'unsafe-path'

/** Every way in which a document can be wrong. Tests assert these codes, never sentences. */
export type DiagnosticCode =
  | 'document/empty'
  | 'document/too-large'
  | 'document/too-deep'
  | 'document/too-many-values'
  | 'document/not-utf8'
  | 'document/utf-16'
  | 'document/binary'
  | 'document/syntax'
  | 'document/duplicate-key'
  | 'document/alias'
  | 'document/tag'
  | 'document/several-documents'
  | 'document/schema'
  | `${'policy' | 'governance'}/${AreaCode}`
  | 'dossier/later-than-judged'
  | 'dossier/duplicate'
  | 'policy/missing'
  | 'policy/unknown-name'
  | 'policy/overlap'
  | 'evidence/format-unknown'
  | 'evidence/format-ambiguous'
  | 'evidence/format-mismatch'
  | 'evidence/malformed'
  | 'evidence/pointer'
  | 'evidence/conflict'
  | 'evidence/no-measurement'
  | 'table/absent'
  | 'table/rows-differ'
  | 'table/empty'
  | 'table/format-unknown'
  | 'table/not-utf8'
  | 'table/header'
  | 'table/duplicate-column'
  | 'table/missing-column'
  | 'table/ragged-row'
  | 'table/quote'
  | 'table/syntax'
  | 'table/cell'
  | 'table/truncated'
  | 'table/corrupt'
  | 'table/unsupported'
  | 'table/too-large'
  | 'table/too-many-rows'
  | 'table/too-many-columns'
  | 'table/too-many-values'

/** One thing that is wrong with one document: data, not prose; how it is printed is the report's affair. */
export type Diagnostic = {
  readonly code: DiagnosticCode
  readonly file: string
  /** Where it is wrong; null when the file as a whole is (absent, empty, binary). */
  readonly at: Position | null
  /** How many characters of that line are wrong, at least 1; for the caret. */
  readonly length: number
  /** What was found and what was expected, one sentence without a final dot. */
  readonly message: string
  /** What to do about it, one sentence without a final dot; null when the message says it. */
  readonly hint: string | null
}

/** Order of reading: by file, then line, then column, then code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.file, b.file) ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  )
}
