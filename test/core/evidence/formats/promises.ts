import { lineIndex } from '../../../../src/core/base/source.ts'
import type { Position, SourceFile } from '../../../../src/core/base/source.ts'
import type { Measurement, Reading } from '../../../../src/core/evidence/types.ts'

/** What every reading owes its file, whatever stands in it. Returns what is broken; nothing when all is kept. */
export function brokenPromises(file: SourceFile, reading: Reading): readonly string[] {
  const offsetOf = offsets(file.text)
  return [
    ...reading.measurements.flatMap((found) => measurementProblems(file.text, found, offsetOf(found.at))),
    ...reading.attestations.flatMap(({ at, name, message }) => [
      ...(offsetOf(at) === null ? [`attestation outside the file: ${name}`] : []),
      ...(name === '' || name.length > 300 || message.length > 300
        ? ['an attestation without a name or too long']
        : []),
    ]),
    ...reading.notes.flatMap(({ at, file: named }) =>
      named !== file.path || (at !== null && offsetOf(at) === null) ? ['a note outside the file'] : [],
    ),
  ]
}

/** Attested by at least one check, and by none that did not pass. */
export function isClean({ attestations, asserts }: Reading): boolean {
  const good = attestations.every(({ outcome }) => outcome === 'passed' || outcome === 'warned')
  return asserts && attestations.length > 0 && good
}

type Offset = (at: Position) => number | null

function offsets(text: string): Offset {
  const lines = lineIndex(text)
  return ({ line, column }) => {
    const start = lines[line - 1]
    const offset = (start ?? 0) + column - 1
    return start === undefined || column < 1 || offset > text.length ? null : offset
  }
}

function measurementProblems(text: string, found: Measurement, offset: number | null): readonly string[] {
  const { path, value, standardError, n, interval } = found
  const name = JSON.stringify(path)
  if (path.length === 0) return ['a measurement without a path']
  if (offset === null) return [`${name} stands outside the file`]
  const there = text.slice(offset, offset + 2_000)
  const problems: string[] = []
  const written = value.kind === 'number' || value.kind === 'nonfinite' ? value.text : ''
  if (!there.startsWith(written) && !there.startsWith(`"${written}`)) problems.push(`${name} is not ${written} there`)
  for (const figure of [standardError, n, interval?.lower ?? null, interval?.upper ?? null]) {
    if (figure !== null && !(text.includes(figure) && Number.isFinite(Number(figure))))
      problems.push(`${name}: ${figure}`)
  }
  return problems
}
