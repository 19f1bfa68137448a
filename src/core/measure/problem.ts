import type { Diagnostic, DiagnosticCode } from '../base/diagnostic.ts'

/** One thing that keeps a table from being measured. Rows count from 1 without the header. */
export function tableProblem(
  file: string,
  problem: { readonly code: DiagnosticCode; readonly message: string; readonly hint: string | null },
): Diagnostic {
  return { ...problem, file, at: null, length: 1 }
}
