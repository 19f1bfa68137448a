import type { Diagnostic, DiagnosticCode } from '../base/diagnostic.ts'
import type { Position } from '../base/source.ts'
import type { Document } from '../document/tree.ts'

/** So many notes of one kind are listed; a file with more of them is odd enough. */
export const NOTES_LISTED = 20

/** Something odd about a document that was read nevertheless, at a place that is known already. */
export function note(
  document: Document,
  odd: { readonly code?: DiagnosticCode; readonly at: Position; readonly message: string },
): Diagnostic {
  const { code = 'evidence/conflict', at, message } = odd
  return { code, file: document.file.path, at, length: 1, message, hint: null }
}
