import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Document } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { AttestationOutcome, Reading } from '../types.ts'

/**
 * A blessing of TFX: an empty file named `BLESSED` or `NOT_BLESSED`. It is evidence by its name alone, so a file
 * of that name that holds anything is no blessing. Where both are there, both are read and the refusal counts.
 */
export const tfxBlessing: Reader = {
  format: 'tfx-blessing',
  title: 'TFX blessing (an empty file BLESSED or NOT_BLESSED)',
  recognises: ({ file }) => file.text === '' && outcomes.has(nameOf(file.path)),
  read,
}

const outcomes: ReadonlyMap<string, AttestationOutcome> = new Map([
  ['BLESSED', 'passed'],
  ['NOT_BLESSED', 'failed'],
])

function read({ file }: Document): Result<Reading, never> {
  const name = nameOf(file.path)
  const outcome = outcomes.get(name) ?? 'undecided'
  const found = attestation({ name, outcome, message: '', at: { line: 1, column: 1 } })
  return ok(reading({ format: 'tfx-blessing', attestations: [found], asserts: true }))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
