import type { Diagnostic } from '../../src/core/base/diagnostic.ts'
import type { SourceFile } from '../../src/core/base/source.ts'
import { parseJson } from '../../src/core/document/json.ts'
import { decodeText } from '../../src/core/document/text.ts'
import { readEvidence } from '../../src/core/evidence/read.ts'
import type { Reading } from '../../src/core/evidence/types.ts'
import { decodePolicy } from '../../src/core/policy/decode.ts'
import type { KnownGovernance } from '../../src/core/policy/types.ts'
import type { Input } from './input.ts'
import { readAsParquet } from './parquet.ts'
import { readAsTable } from './table.ts'

/** Tries one input and throws where a promise is broken; the format that read it, or null where it was refused. */
export type Target = (input: Input) => string | null

const known: KnownGovernance = {
  packs: ['model-card-basic', 'promotion-core'],
  blocks: ['risks', 'oversight'],
  controls: ['DOC-01', 'DOC-02', 'FAIR-02', 'PERF-06'],
}

/** Evidence goes to the readers, seeds of a policy to its decoder, those of a table to its reader. */
export const target: Target = (input) => {
  if (input.aim === 'parquet') return readAsParquet(input.bytes) ? 'parquet' : null
  if (input.aim === 'csv' || input.aim === 'jsonl') return readAsTable(input) ? input.aim : null
  const file = sourceOf(input.path, input.bytes)
  if (input.aim !== 'policy') return readAsEvidence(file, input.stated)
  const result = decodePolicy(file, known)
  if (!result.ok) checkRefusal(file, result.error)
  return result.ok ? 'policy' : null
}

function readAsEvidence(file: SourceFile, stated: string | null): string | null {
  const result = readEvidence(file, stated)
  if (file.path.endsWith('.json')) agreeWithRuntime(file)
  if (result.ok) checkReading(file, result.value)
  else checkRefusal(file, result.error)
  return result.ok ? result.value.format : null
}

/** Bytes that are no text are read as if each were a character, so that no input is wasted. */
function sourceOf(path: string, bytes: Uint8Array): SourceFile {
  const decoded = decodeText(bytes)
  const text = decoded.kind === 'text' ? decoded.text : Buffer.from(bytes).toString('latin1')
  return { path, text, digest: '' }
}

/** A refusal names at least one problem of this file, at a place that is in it. */
function checkRefusal(file: SourceFile, problems: readonly Diagnostic[]): void {
  if (problems.length === 0) throw new Error('refused without a diagnostic')
  const lines = file.text.split('\n').length
  for (const { at, message, file: named } of problems) {
    if (message === '' || named !== file.path) throw new Error('a diagnostic without message or file')
    if (at !== null && (at.line < 1 || at.column < 1 || at.line > lines))
      throw new Error('a diagnostic outside the file')
  }
}

function checkReading(file: SourceFile, reading: Reading): void {
  const lines = file.text.split('\n').length
  const places = [...reading.measurements, ...reading.attestations, ...reading.lineage]
  for (const { at } of places) {
    if (!(at.line >= 1 && at.line <= lines && at.column >= 1)) throw new Error('something read stands outside the file')
  }
  for (const { path, value, standardError, n } of reading.measurements) {
    if (path.length === 0) throw new Error('a measurement without a path')
    if (value.kind === 'number' && !/\d/.test(value.text)) throw new Error(`a number without digits: ${value.text}`)
    for (const text of [standardError, n]) if (text === '') throw new Error('an empty count')
  }
  JSON.stringify(reading)
}

/** Our JSON parser and the runtime's accept the same texts, but for what ours documents. */
function agreeWithRuntime(file: SourceFile): void {
  const ours = parseJson(file)
  const text = file.text.replace(/^\ufeff/, '')
  if (ours.ok) {
    if (!/NaN|Infinity/.test(text)) JSON.parse(text)
  } else if (ours.error.some(({ code }) => code === 'document/syntax') && runtimeAccepts(text)) {
    throw new Error('the runtime reads this JSON, we do not')
  }
}

function runtimeAccepts(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
