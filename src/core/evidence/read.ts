import type { Diagnostic } from '../base/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import { byCodeUnit } from '../base/order.ts'
import { err } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile } from '../base/source.ts'
import { diagnose, excerpt } from '../document/problem.ts'
import type { Problem } from '../document/problem.ts'
import { readDocument } from '../document/read.ts'
import type { Document } from '../document/tree.ts'
import { readers } from './formats.ts'
import { metrics } from './formats/metrics.ts'
import { readPointer } from './pointer.ts'
import type { Reader } from './reader.ts'
import type { Pointer, Reading } from './types.ts'

type Refused = Result<never, readonly Diagnostic[]>

/**
 * What an evidence file says. The format is recognised by content: exactly one reader must know the file, and plain
 * `metrics` reads what no other knows. Two that know it refuse it: the policy then states the format. A stated
 * format is never second-guessed, and never stretched to a file that is not of it.
 */
export function readEvidence(file: SourceFile, format: string | null = null): Result<Reading, readonly Diagnostic[]> {
  const stated = format === null ? null : readers.find((reader) => reader.format === format)
  if (stated === undefined) return unknownFormat(file, format ?? '')
  const pointer = readPointer(file.text)
  if (pointer !== null && !wanted(file, pointer, stated)) return standIn(file, pointer)
  const document = readDocument(file)
  if (!document.ok) return document
  if (stated !== null) return stated.recognises(document.value) ? stated.read(document.value) : misfit(file, stated)
  return recognised(document.value)
}

function recognised(document: Document): Result<Reading, readonly Diagnostic[]> {
  const { file } = document
  const fitting = readers.filter((reader) => reader !== metrics && reader.recognises(document))
  const [first, second] = fitting
  if (first !== undefined && second !== undefined) return ambiguous(file, fitting)
  if (first !== undefined) return first.read(document)
  if (metrics.recognises(document)) return metrics.read(document)
  if (file.text.trim() === '') return refuse(file, { code: 'document/empty', at: null, message: 'is empty' })
  const message = 'is of no format that Countersign reads'
  return refuse(file, { code: 'evidence/format-unknown', at: null, message, hint: 'Name a metrics file instead' })
}

/** A DVC pointer is read as lineage where it is asked for as such: as a `.dvc` file or by its format. */
function wanted(file: SourceFile, pointer: Pointer, stated: Reader | null): boolean {
  if (pointer.kind !== 'dvc') return false
  return stated === null ? file.path.endsWith('.dvc') : stated.format === 'dvc-pointer'
}

function standIn(file: SourceFile, pointer: Pointer): Refused {
  const name = pointer.kind === 'dvc' ? 'DVC' : 'Git LFS'
  const message = `is a ${name} pointer, not the content it stands for (${pointer.algorithm} ${excerpt(pointer.digest)})`
  const hint = 'Commit the metrics file itself: metrics are small'
  return refuse(file, { code: 'evidence/pointer', at: null, message, hint })
}

function unknownFormat(file: SourceFile, format: string): Refused {
  const names = readers.map((reader) => reader.format).toSorted(byCodeUnit)
  const meant = nearest(format, names)
  const hint = meant === null ? `Formats are ${names.join(', ')}` : `Did you mean ${meant}?`
  const message = `there is no format "${excerpt(format)}"`
  return refuse(file, { code: 'evidence/format-unknown', at: null, message, hint })
}

function misfit(file: SourceFile, stated: Reader): Refused {
  const message = `is not of the stated format ${stated.format} (${stated.title})`
  const hint = 'Correct the format, or leave it out to have it recognised'
  return refuse(file, { code: 'evidence/format-mismatch', at: null, message, hint })
}

function ambiguous(file: SourceFile, fitting: readonly Reader[]): Refused {
  const names = fitting.map((reader) => reader.format).toSorted(byCodeUnit)
  const message = `could be of the formats ${names.join(' and ')}`
  return refuse(file, { code: 'evidence/format-ambiguous', at: null, message, hint: 'State its format in the policy' })
}

function refuse(file: SourceFile, problem: Problem): Refused {
  return err([diagnose(file, problem)])
}
