import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { checkWants, readColumns } from './columns.ts'
import { readCsvHeader } from './csv-header.ts'
import type { CsvHeader } from './csv-header.ts'
import { csvReader, readCsvRow } from './csv-row.ts'
import type { Memory } from './memory.ts'
import { longestRow, patient, runPass } from './pass.ts'
import type { Pass } from './pass.ts'
import { problemsOf } from './problems.ts'
import type { Problems } from './problems.ts'
import type { Slot } from './slot.ts'
import { TABLE_LIMITS } from './table.ts'
import type { ByteSource, TableRequest, TableResult } from './table.ts'
import { tableKernel } from './table-kernel.ts'
import type { TableKernel } from './table-kernel.ts'
import { openWindow, windowSize } from './window.ts'
import type { Window } from './window.ts'

/**
 * Reads a CSV file (RFC 4180; also tabs and semicolons, see `readCsvHeader`) to the contract of `table.ts`: UTF-8 with
 * or without a mark, LF or CRLF, quoted cells with newlines and doubled quotes, blank lines skipped, as many cells in a
 * row as in the header. In number columns blanks around the number are dropped, and empty, `NA`, `N/A`, `None` and
 * `null` are missing; texts stay as written, an empty one is missing.
 */
export function readCsv(source: ByteSource, request: TableRequest): TableResult {
  const { limits } = request
  const problems = problemsOf(source, request)
  const size = windowSize(source, longestRow(limits))
  const kernel = tableKernel(source.size, size)
  const window = openWindow(source, kernel?.bytes ?? new Uint8Array(size))
  const header = readCsvHeader({ window, problems, limits })
  if (header === null) return err(problems.found)
  const wants = request.wants(header.names)
  if (!checkWants(wants, header.names, problems)) return err(problems.found)
  const memory: Memory = { left: limits.memory }
  const parts: Parts = { request, header, window, problems, memory, kernel }
  const read = readColumns(wants, (slots) => readOnce(parts, slots), { problems, limits, memory })
  if (read === null) return err(problems.found)
  return ok({ format: 'csv', names: header.names, ...read })
}

type Parts = {
  readonly request: TableRequest
  readonly header: CsvHeader
  readonly window: Window
  readonly problems: Problems
  readonly memory: Memory
  readonly kernel: TableKernel | null
}

function readOnce(parts: Parts, slots: ReadonlyMap<string, Slot>): number | null {
  const { request, header, window, problems, memory, kernel } = parts
  const { limits, progress } = request
  readCsvHeader({ window, problems, limits })
  const pass: Pass = { window, problems, limits, memory, slots: [...slots.values()], rows: 0, room: 0, progress }
  const slotAt = header.names.map((name) => slots.get(name) ?? null)
  const reader = csvReader(pass, header.separator, slotAt)
  const fields = slotAt.map((slot) => ({ slot, key: null }))
  const rows = kernel?.start(pass, fields, { kind: 'csv', separator: header.separator }) ?? null
  reader.learn = rows?.learn ?? null
  return runPass(pass, () => readCsvRow(reader), rows === null ? null : patient(rows.leap)) ? pass.rows : null
}

/** The names in the header. */
export function csvNames(source: ByteSource, path: string): Result<readonly string[], readonly Diagnostic[]> {
  const problems = problemsOf(source, { path })
  const window = openWindow(source, new Uint8Array(windowSize(source, longestRow(TABLE_LIMITS))))
  const header = readCsvHeader({ window, problems, limits: TABLE_LIMITS })
  return header === null ? err(problems.found) : ok(header.names)
}
