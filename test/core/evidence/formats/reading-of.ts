import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../../src/core/base/digest.ts'
import type { SourceFile } from '../../../../src/core/base/source.ts'
import { readDocument } from '../../../../src/core/document/read.ts'
import type { Document } from '../../../../src/core/document/tree.ts'
import { readers } from '../../../../src/core/evidence/formats.ts'
import { formatPath } from '../../../../src/core/evidence/metric-name.ts'
import type { FormatId, Measurement, Reading } from '../../../../src/core/evidence/types.ts'

const corpus = join(import.meta.dirname, '../../../fuzz/corpus')

/** A file of one format's corpus, as a commit would hold it. */
export function seed(format: string, name: string): SourceFile {
  return source(name, readFileSync(join(corpus, format, name), 'utf8'))
}

/** Names of all files of one folder of the corpus. */
export function seedNames(folder: string): readonly string[] {
  const names = readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).toSorted()
  return names.filter((name) => statSync(join(corpus, folder, name)).isFile())
}

export function seedFolders(): readonly string[] {
  return readdirSync(corpus).toSorted()
}

export function source(path: string, text: string): SourceFile {
  return { path, text, digest: sha256(text) }
}

export function documentOf(file: SourceFile): Document {
  const document = readDocument(file)
  if (!document.ok) throw new Error(document.error.map((problem) => problem.message).join('; '))
  return document.value
}

/** What the reader of this format makes of a file that it recognises. */
export function readingOf(format: FormatId, file: SourceFile): Reading {
  const reader = readers.find((candidate) => candidate.format === format)
  const document = documentOf(file)
  if (reader === undefined || !reader.recognises(document)) throw new Error(`not recognised as ${format}`)
  const result = reader.read(document)
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join('; '))
  return result.value
}

/** What the reader makes of a value, written as JSON. */
export function readingOfJson(format: FormatId, value: unknown, name = 'evidence.json'): Reading {
  return readingOf(format, source(name, JSON.stringify(value)))
}

/** `path | value | line:column | further facts`, one line per measurement. */
export function measurementTable(reading: Reading): readonly string[] {
  return reading.measurements.map((found) =>
    [formatPath(found.path), valueText(found), place(found), ...facts(found)].join(' | '),
  )
}

/** `outcome | name | message`, one line per attestation. */
export function attestationTable(reading: Reading): readonly string[] {
  return reading.attestations.map(({ outcome, name, message }) => `${outcome} | ${name} | ${message}`)
}

function place({ at }: Measurement): string {
  return `${at.line}:${at.column}`
}

function valueText({ value }: Measurement): string {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'collection':
      return `${value.of} {${value.keys.join(', ')}}`
    case 'number':
      return value.text
    default:
      return `${value.kind} ${value.text}`
  }
}

function facts(found: Measurement): readonly string[] {
  const { dataset, split, slice, n, standardError, interval, direction, operational, context } = found
  const known: Readonly<Record<string, string | null>> = {
    dataset,
    split,
    slice,
    n,
    se: standardError,
    direction,
    ...context,
  }
  return [
    ...Object.entries(known).flatMap(([key, text]) => (text === null ? [] : [`${key} ${text}`])),
    ...(interval === null ? [] : [`interval ${interval.lower}..${interval.upper}`]),
    ...(operational ? ['operational'] : []),
  ]
}
