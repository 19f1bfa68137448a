import type { Diagnostic, DiagnosticCode } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { unreachable } from '../../base/unreachable.ts'
import { decodeText } from '../../document/text.ts'
import { csvNames, readCsv } from './csv.ts'
import { jsonLinesNames, readJsonLines } from './jsonl.ts'
import { TABLE_LIMITS } from './table.ts'
import type { ByteSource, TableRequest, TableResult } from './table.ts'
import { readAt } from './read-at.ts'
import { latin1 } from './latin1.ts'

/** Reads Parquet; given from outside, so that a command that needs none does not carry it. */
export type ParquetReader = (source: ByteSource, request: TableRequest) => TableResult

/**
 * Reads a file of rows, its format told by its first bytes: `PAR1` is Parquet; JSON Lines begin with `{`; all else is
 * CSV. What is certainly none of them (UTF-16, archives, a JSON list, a pointer of Git LFS) is told as such.
 */
export function readTable(source: ByteSource, request: TableRequest, parquet: ParquetReader): TableResult {
  const kind = kindOf(source, request.path)
  if (typeof kind !== 'string') return err([kind])
  switch (kind) {
    case 'parquet':
      return parquet(source, request)
    case 'jsonl':
      return readJsonLines(source, request)
    case 'csv':
      return readCsv(source, request)
    default:
      return unreachable(kind)
  }
}

/** The names of a file's columns without reading it whole: of JSON Lines, the keys of its first rows. */
export function tableNames(
  source: ByteSource,
  path: string,
  parquet: ParquetReader,
): Result<readonly string[], readonly Diagnostic[]> {
  const kind = kindOf(source, path)
  if (typeof kind !== 'string') return err([kind])
  if (kind === 'csv') return csvNames(source, path)
  if (kind === 'jsonl') return jsonLinesNames(source, path)
  const read = parquet(source, { path, wants: () => [], limits: TABLE_LIMITS, progress: null })
  return read.ok ? ok(read.value.names) : read
}

/** So many bytes tell the format; `decodeText` looks at as many to tell UTF-16. */
const HEAD = 8_000

function kindOf(source: ByteSource, path: string): 'csv' | 'jsonl' | 'parquet' | Diagnostic {
  const head = headOf(source)
  const refuse = (code: DiagnosticCode, message: string, hint: string | null): Diagnostic => {
    return { code, file: path, at: null, length: 1, message, hint }
  }
  if (head.length === 0) return refuse('table/empty', 'is empty', null)
  const start = latin1(head, 0, Math.min(head.length, 64))
  if (start.startsWith('PAR1')) return 'parquet'
  const archive = archives.find(([magic]) => start.startsWith(magic))
  if (archive !== undefined) return refuse('table/format-unknown', `is ${archive[1]}`, 'Commit the table itself')
  if (start.startsWith('version https://git-lfs')) {
    return refuse('evidence/pointer', 'is a pointer of Git LFS, not the table', 'Fetch the file it points to')
  }
  const decoded = decodeText(head)
  if (decoded.kind === 'refused' && decoded.why === 'utf-16') {
    return refuse('document/utf-16', 'is UTF-16 text', 'Save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)')
  }
  if (head.includes(0)) return refuse('table/format-unknown', 'is binary: it has NUL bytes', known)
  return (
    textKind(start) ?? refuse('table/format-unknown', 'is a JSON list', 'Write JSON Lines: one object on each line')
  )
}

const known = 'Predictions are CSV, JSON Lines or Parquet'

const archives: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive (or a workbook)'],
  ['\u001f\u008b', 'packed with gzip'],
  ['\u0028\u00b5\u002f\u00fd', 'packed with Zstandard'],
  ['BZh', 'packed with bzip2'],
  ['\u00fd7zXZ', 'packed with xz'],
  ['ARROW1', 'an Arrow or Feather file'],
  ['SQLite format 3', 'a SQLite database'],
  ['\u0093NUMPY', 'a NumPy array'],
]

/** Null for a JSON list. */
function textKind(start: string): 'csv' | 'jsonl' | null {
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (text.startsWith('{')) return 'jsonl'
  return /^\[\s*(\{|\[|$)/.test(text) ? null : 'csv'
}

function headOf(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(HEAD, source.size)))
  return bytes.subarray(0, readAt(source, bytes, 0))
}
