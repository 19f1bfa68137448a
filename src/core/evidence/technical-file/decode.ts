import type { SourceFile } from '../../base/source.ts'
import type { DocumentLimits } from '../../document/limits.ts'
import { markFile } from '../../document/shape/marks.ts'
import { parseYaml } from '../../document/yaml.ts'
import { technicalFile } from './language.ts'
import type { ReadTechnicalFile } from './types.ts'

/** Nine points with their references: far less than a mebibyte. */
const LIMITS: DocumentLimits = { bytes: 1024 * 1024, depth: 12, values: 20_000 }

const MOST = 100

/** The index of a technical documentation with the place of everything in it, or all that is wrong with it. */
export function decodeTechnicalFile(file: SourceFile): ReadTechnicalFile {
  const parsed = parseYaml(file, LIMITS)
  if (!parsed.ok) return { kind: 'wrong', problems: parsed.error }
  const { marks, diagnostics } = markFile(file, { area: 'governance', most: MOST })
  const root = parsed.value
  const at = { start: root.at.start, end: root.at.start }
  const points = technicalFile.decode(root, { name: 'the index', at, marks })
  const problems = diagnostics()
  if (points === undefined || problems.length > 0) return { kind: 'wrong', problems }
  return { kind: 'read', technicalFile: { file, points } }
}
