import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { child, stringOf, textOf } from '../../document/tree.ts'
import type { Document } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { NOTES_LISTED } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Attestation, Reading } from '../types.ts'
import { readSuite } from './great-expectations-suite.ts'
import { suitesOf } from './great-expectations-shapes.ts'

/**
 * Validation results of Great Expectations: of one suite, or of a checkpoint with several. `success` of a suite
 * without expectations is true, so only expectations attest; `success: false` is believed even where they all passed.
 */
export const greatExpectations: Reader = {
  format: 'great-expectations',
  title: 'Great Expectations validation result',
  recognises: (document) => suitesOf(document.root) !== null,
  read,
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const suites = suitesOf(document.root) ?? []
  const found = suites.map((suite) => readSuite(suite, { document, place, several: suites.length > 1 }))
  const attestations = found.flatMap((suite) => suite.attestations)
  return ok(
    reading({
      format: 'great-expectations',
      measurements: found.flatMap((suite) => suite.measurements),
      attestations: [...attestations, ...disbelief(document, attestations)],
      asserts: true,
      identity: identity(document),
      notes: found.flatMap((suite) => suite.notes).slice(0, NOTES_LISTED),
    }),
  )
}

/** A checkpoint that calls itself failed while nothing in it did. A suite says so itself. */
function disbelief(document: Document, attestations: readonly Attestation[]): readonly Attestation[] {
  const { root } = document
  if (child(root, 'results') !== undefined || attestations.some((found) => found.outcome === 'failed')) return []
  const success = child(root, 'success')
  if (success?.kind !== 'boolean' || success.value) return []
  const message = 'the checkpoint is marked as failed; no expectation in the file shows why'
  return [attestation({ name: 'checkpoint', outcome: 'failed', message, at: placeIn(document)(success) })]
}

function identity({ root }: Document): Readonly<Record<string, string>> {
  const meta = child(root, 'meta')
  const run = child(meta, 'run_id') ?? child(root, 'run_id')
  return stated({
    'library version': stringOf(child(meta, 'great_expectations_version')),
    run: stringOf(child(run, 'run_name')) ?? stringOf(run),
    'run time': textOf(child(run, 'run_time')),
  })
}
