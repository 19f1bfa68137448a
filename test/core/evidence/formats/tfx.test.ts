import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { attestationTable, readingOf, readingOfJson, seed, source } from './reading-of.ts'

describe('tfx-blessing', () => {
  it.each([
    ['out/3/BLESSED', 'passed | BLESSED | '],
    ['out/4/NOT_BLESSED', 'failed | NOT_BLESSED | '],
  ])('reads %s by its name, so that both together block (C114)', (name, line) => {
    const result = readEvidence(seed('tfx-blessing', name))
    expect(result.ok && attestationTable(result.value)).toEqual([line])
    expect(result.ok && result.value.asserts).toBe(true)
  })

  it('refuses a blessing with content', () => {
    const result = readEvidence(source('out/BLESSED', 'yes'))
    expect(result.ok ? result.value.format : result.error.map(({ code }) => code)).toEqual(['evidence/format-unknown'])
  })
})

describe('tfx-validation', () => {
  it('names slice, metric, value and threshold of each failure', () => {
    const reading = readingOf('tfx-validation', seed('tfx-validation', 'validation.json'))
    expect(attestationTable(reading)).toEqual([
      'failed | validation_ok | ',
      'failed | region=bm9ydGg=, age=30: candidate auc | below the bound; value 0.71; threshold: at least 0.8, change -0.01',
      'failed | missing slice: region, sex=f | no data for a slice that has thresholds',
      'failed | missing cross-slice | no data for a slice that has thresholds',
    ])
  })

  it('leaves a rubber stamp and missing thresholds undecided, in camelCase too (C116)', () => {
    const reading = readingOf('tfx-validation', seed('tfx-validation', 'camel-rubber-stamp.json'))
    expect(attestationTable(reading)).toEqual([
      'passed | validation_ok | ',
      'undecided | rubber_stamp | nothing was compared: the model was let through as the first one',
      'undecided | missing_thresholds | nothing was asserted: the validation had no thresholds',
    ])
  })

  const failures = [{ metric_key: { name: 'auc' } }]

  it.each([
    ['true', { validation_ok: true }, ['passed']],
    ['false', { validation_ok: false }, ['failed']],
    ['a text', { validation_ok: 'true' }, ['undecided']],
    ['null', { validation_ok: null }, ['undecided']],
    ['absent, as proto3 writes false', { missing_thresholds: false, rubber_stamp: false }, ['undecided']],
    [
      'true beside a failure',
      { validation_ok: true, metric_validations_per_slice: [{ failures }] },
      ['failed', 'failed'],
    ],
    ['true beside a missing slice', { validation_ok: true, missing_slices: [{}] }, ['failed', 'failed']],
    ['true beside a list that is none', { validation_ok: true, missing_slices: {} }, ['failed', 'errored']],
    [
      'true beside a slice that is none',
      { validation_ok: true, metric_validations_per_slice: ['x'] },
      ['failed', 'errored'],
    ],
    [
      'true beside failures that are none',
      { validation_ok: true, metric_validations_per_slice: [{ failures: {} }] },
      ['failed', 'errored'],
    ],
    [
      'true beside a failure that is none',
      { validation_ok: true, metric_validations_per_slice: [{ failures: [null] }] },
      ['failed', 'failed'],
    ],
    ['true beside nulls', { validation_ok: true, missing_slices: null, rubber_stamp: null }, ['passed']],
    ['true beside a stamp of another type', { validation_ok: true, rubber_stamp: 'no' }, ['passed', 'undecided']],
  ])('reads validation_ok %s', (_, value, outcomes) => {
    const { attestations, asserts } = readingOfJson('tfx-validation', value)
    expect(asserts).toBe(true)
    expect(attestations.map(({ outcome }) => outcome)).toEqual(outcomes)
  })

  it('notes where validation_ok contradicts its own failures', () => {
    const { notes } = readingOfJson('tfx-validation', { validation_ok: true, missing_slices: [{}] })
    expect(notes.map(({ code }) => code)).toEqual(['evidence/conflict'])
  })
})
