import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { checkWants, readColumns } from './columns.ts'
import { jsonKeys } from './json-keys.ts'
import type { JsonKeys } from './json-keys.ts'
import { JOINED_NAME, joinedKey } from './joined-key.ts'
import { readJsonLine } from './jsonl-row.ts'
import type { JsonlReader } from './jsonl-row.ts'
import { keyHash } from './key-hash.ts'
import { jsonLeap } from './json-leap.ts'
import { longestRow, patient, refuseLongRow, runPass } from './pass.ts'
import type { Pass } from './pass.ts'
import { problemsOf, tell } from './problems.ts'
import type { Problems } from './problems.ts'
import type { Slot } from './slot.ts'
import { TABLE_LIMITS } from './table.ts'
import type { ByteSource, TableFormat, TableLimits, TableRequest, TableResult } from './table.ts'
import { tableKernel } from './table-kernel.ts'
import type { TableKernel } from './table-kernel.ts'
import { fill, openWindow, rewind, windowSize } from './window.ts'
import type { Window } from './window.ts'

/** So many rows are looked at for the names that are there, as far as they begin in so many bytes. */
const SAMPLE = 1000
const SAMPLE_BYTES = 1024 * 1024

type Parts = {
  readonly window: Window
  readonly problems: Problems
  readonly limits: TableLimits
  readonly progress: ((read: number) => void) | null
  readonly kernel: TableKernel | null
}

/**
 * Reads JSON Lines, one object on each, to the contract of `table.ts`; blank lines are skipped. An absent key and null
 * are missing cells, so are an empty text and, in number columns, the texts NA, N/A, None and null. `NaN` and
 * `Infinity`, which Python writes, are numbers. Other texts, true and false are no numbers; numbers, true and false are
 * texts as they are written. A nested value in a wanted column is a wrong cell, in others it only has to be well formed.
 * A key that stands twice in an object of a line is an error, whoever wants it.
 *
 * `wants` is told the keys of the first rows; the table's names are those of all rows. Samples of lm-eval (`doc_id`,
 * `target`, and `filter` or `doc_hash`) have one column more, `doc_hash+filter`, which tells their rows apart.
 */
export function readJsonLines(source: ByteSource, request: TableRequest): TableResult {
  const parts = open(source, request)
  const { limits, problems } = parts
  const sampled = sample(parts)
  if (sampled === null) return err(problems.found)
  const format = formatOf(sampled.first)
  const wants = request.wants(listed(sampled.names, format))
  const memory = { left: limits.memory }
  if (format === 'lm-eval-samples' && wants.some(({ name, as }) => name === JOINED_NAME && as === 'number')) {
    const message = `the column '${JOINED_NAME}' holds texts, not numbers`
    tell(problems, { code: 'table/cell', at: null, message, hint: null })
    return err(problems.found)
  }
  const names = new Set(sampled.names)
  const once = (slots: ReadonlyMap<string, Slot>): number | null => readOnce({ parts, format, memory, names }, slots)
  const read = readColumns(wants, once, { problems, limits, memory })
  if (read === null) return err(problems.found)
  const all = listed([...names], format)
  return checkWants(wants, all, problems) ? ok({ format, names: all, ...read }) : err(problems.found)
}

/** The keys of the first rows. */
export function jsonLinesNames(source: ByteSource, path: string): Result<readonly string[], readonly Diagnostic[]> {
  const parts = open(source, { path, limits: TABLE_LIMITS, progress: null })
  const sampled = sample(parts)
  if (sampled === null) return err(parts.problems.found)
  return ok(listed(sampled.names, formatOf(sampled.first)))
}

function open(source: ByteSource, request: Omit<TableRequest, 'wants'>): Parts {
  const { limits, progress } = request
  const size = windowSize(source, longestRow(limits))
  const kernel = tableKernel(source.size, size)
  const window = openWindow(source, kernel?.bytes ?? new Uint8Array(size))
  return { window, problems: problemsOf(source, request), limits, progress, kernel }
}

type Reading = {
  readonly parts: Parts
  readonly format: TableFormat
  readonly memory: { left: number }
  /** All names so far; those of this reading are added. */
  readonly names: Set<string>
}

function readOnce({ parts, format, memory, names }: Reading, slots: ReadonlyMap<string, Slot>): number | null {
  const { window, problems, limits, progress } = parts
  rewind(window)
  const joined = format === 'lm-eval-samples' ? joinedKey(slots.get(JOINED_NAME)) : null
  const wanted = new Map([...slots].filter(([name]) => format !== 'lm-eval-samples' || name !== JOINED_NAME))
  const pass: Pass = { window, problems, limits, memory, slots: [...slots.values()], rows: 0, room: 0, progress }
  const keys = jsonKeys(wanted, limits.columns)
  const reader: JsonlReader = { pass, keys, joined, hash: keyHash(), learn: null, objects: 0, width: 0 }
  const leap = parts.kernel === null || joined !== null ? null : jsonLeap(parts.kernel, reader)
  if (!runPass(pass, () => readJsonLine(reader), leap === null ? null : patient(leap))) return null
  for (const name of keys.names) names.add(name)
  return pass.rows
}

type Sampled = { readonly names: readonly string[]; readonly first: readonly string[] }

/** The keys of the first row and of the first rows; null where there is no first row. */
function sample({ window, problems, limits }: Parts): Sampled | null {
  rewind(window)
  const memory = { left: 0 }
  const pass: Pass = { window, problems, limits, memory, slots: [], rows: 0, room: 0, progress: null }
  const keys = jsonKeys(new Map(), limits.columns)
  const reader: JsonlReader = { pass, keys, joined: null, hash: keyHash(), learn: null, objects: 0, width: 0 }
  let first: readonly string[] | null = null
  for (;;) {
    const end = readJsonLine(reader)
    if (end === 'row') {
      pass.rows++
      first ??= [...keys.names]
    }
    // however little comes at once, the same rows are looked at
    const enough = pass.rows >= SAMPLE || window.base + window.at >= SAMPLE_BYTES
    if (end === 'more' && !(enough && first !== null) && fill(window)) continue
    // what is wrong in a row or after it is told when all is read
    if (first !== null) problems.found.length = 0
    if (end === 'more' && first === null && window.at < window.end) refuseLongRow(pass)
    if (end === 'stop' || end === 'more' || (enough && first !== null)) return sampledOf(keys, first, problems)
  }
}

function sampledOf(keys: JsonKeys, first: readonly string[] | null, problems: Problems): Sampled | null {
  if (first !== null) return { names: keys.names, first }
  if (problems.found.length === 0) tell(problems, { code: 'table/empty', at: null, message: 'is empty', hint: null })
  return null
}

function formatOf(first: readonly string[]): TableFormat {
  const has = (name: string): boolean => first.includes(name)
  return has('doc_id') && has('target') && (has('filter') || has('doc_hash')) ? 'lm-eval-samples' : 'jsonl'
}

function listed(names: readonly string[], format: TableFormat): readonly string[] {
  return format === 'lm-eval-samples' && !names.includes(JOINED_NAME) ? [...names, JOINED_NAME] : names
}
