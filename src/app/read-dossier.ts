import type { Diagnostic } from '../core/base/diagnostic.ts'
import { err, ok, type Result } from '../core/base/result.ts'
import type { SourceFile } from '../core/base/source.ts'
import { problemsAgainst } from '../core/document/hold-to-schema.ts'
import { parseJson } from '../core/document/json.ts'
import type { DocumentLimits } from '../core/document/limits.ts'
import { plainValue } from '../core/document/plain.ts'
import type { Dossier } from '../core/evaluate/dossier.ts'
import { dossierSchema } from '../core/report/dossier-schema.ts'

/** Dossiers hold whole evidence files, so they may be larger than one. */
export const DOSSIER_LIMITS: DocumentLimits = { bytes: 256 * 1024 * 1024, depth: 20, values: 1_000_000 }

/** A dossier from its JSON, or everything in it that its published schema does not allow. */
export function readDossier(file: SourceFile): Result<Dossier, readonly Diagnostic[]> {
  const parsed = parseJson(file, DOSSIER_LIMITS)
  if (!parsed.ok) return parsed
  const problems = problemsAgainst({ file, syntax: 'json', root: parsed.value }, dossierSchema())
  // the schema is closed and a test holds it equal to the type, so what satisfies it is a Dossier
  return problems.length > 0 ? err(problems) : ok(plainValue(parsed.value) as Dossier)
}
