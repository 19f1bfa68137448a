import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../../src/core/evidence/types.ts'
import { attestationTable, measurementTable, readingOf, readingOfJson, seed } from './reading-of.ts'

function unknownMethod(score: string): string {
  return `drift score ${score} without a method: a low p-value means drift, a low distance means none`
}

/** A test suite of tests with these statuses. */
function suite(statuses: readonly unknown[], summary: unknown): Reading {
  return readingOfJson('evidently-test-suite', { tests: statuses.map((status) => ({ name: 't', status })), summary })
}

describe('evidently-report', () => {
  const reading = readingOf('evidently-report', seed('evidently-report', 'report.json'))

  it('puts a drift score under its test, so that two tests on one column stay apart (C96)', () => {
    expect(measurementTable(reading)).toEqual([
      'DatasetDriftMetric.drift_share | 0.5 | 5:34',
      'DatasetDriftMetric.number_of_columns | 3 | 5:60',
      'DatasetDriftMetric.number_of_drifted_columns | 1 | 5:92',
      'DatasetDriftMetric.share_of_drifted_columns | 0.3333 | 5:123',
      'DatasetDriftMetric.dataset_drift | boolean false | 5:148',
      'DataDriftTable.number_of_columns | 2 | 10:30',
      'DataDriftTable.drift_by_columns."depth.m".column_name | text depth.m | 12:39',
      'DataDriftTable.drift_by_columns."depth.m".column_type | text num | 12:65',
      'DataDriftTable.drift_by_columns."depth.m".stattest_name | text K-S p_value | 12:89',
      'DataDriftTable.drift_by_columns."depth.m".stattest_threshold | 0.05 | 12:126',
      'DataDriftTable.drift_by_columns."depth.m".K-S p_value.drift_score | 0.0 | 12:147 | method K-S p_value | threshold 0.05',
      'DataDriftTable.drift_by_columns."depth.m".drift_detected | boolean true | 12:170',
      'DataDriftTable.drift_by_columns.colour.column_name | text colour | 13:38',
      'DataDriftTable.drift_by_columns.colour.column_type | text cat | 13:63',
      'DataDriftTable.drift_by_columns.colour.drift_score | text 0.0056 (method not stated) | 13:85',
      'DataDriftTable.drift_by_columns.colour.drift_detected | boolean false | 13:111',
      'ColumnDriftMetric."depth.m".column_name | text depth.m | 17:65',
      'ColumnDriftMetric."depth.m".stattest_name | text PSI | 17:93',
      'ColumnDriftMetric."depth.m".stattest_threshold | 0.1 | 17:122',
      'ColumnDriftMetric."depth.m".PSI.drift_score | 6.4e-07 | 17:142 | method PSI | threshold 0.1',
      'ColumnDriftMetric."depth.m".drift_detected | boolean false | 17:169',
      'ColumnDriftMetric."depth.m".column_name | text depth.m | 18:65',
      'ColumnDriftMetric."depth.m".stattest_name | text K-S p_value | 18:93',
      'ColumnDriftMetric."depth.m".stattest_threshold | 0.05 | 18:130',
      'ColumnDriftMetric."depth.m".K-S p_value.drift_score | 0.0 | 18:151 | method K-S p_value | threshold 0.05',
      'ColumnDriftMetric."depth.m".drift_detected | boolean true | 18:174',
      'RegressionQualityMetric.columns | list {} | 19:67',
      'RegressionQualityMetric.current.rmse | 1.25 | 19:100',
      'RegressionQualityMetric.current.r2_score | nonfinite NaN | 19:118',
    ])
  })

  it('leaves a score without a test undecided (C95)', () => {
    expect(attestationTable(reading)).toEqual([
      `undecided | DataDriftTable.drift_by_columns.colour.drift_score | ${unknownMethod('0.0056')}`,
    ])
    expect(reading.asserts).toBe(false)
  })
})

describe('evidently-test-suite', () => {
  it('keeps warnings, errors and skips apart from passes (C89, C90)', () => {
    const reading = readingOf('evidently-test-suite', seed('evidently-test-suite', 'suite.json'))
    expect(attestationTable(reading)).toEqual([
      'passed | Number of Rows | There are 900 rows, at least 800 are expected.',
      'failed | Drift per Column (depth) | depth drifted.',
      'warned | Drift per Column (colour) | colour is near its bound.',
      'errored | Share of Nulls | Could not be computed.',
      'skipped | Duplicates | Skipped.',
    ])
    expect(reading.asserts).toBe(true)
    expect(reading.notes).toEqual([])
  })

  it.each([
    ['a failure left out of the list', ['SUCCESS'], { failed_tests: 1 }, ['passed', 'failed']],
    ['a failure by status left out', ['SUCCESS'], { by_status: { FAIL: 2 } }, ['passed', 'failed']],
    ['an error by status left out', ['SUCCESS'], { by_status: { ERROR: 1 } }, ['passed', 'failed']],
    ['not all passed, no reason shown', ['SUCCESS', 'WARNING'], { all_passed: false }, ['passed', 'warned', 'failed']],
    ['tests left out', ['SUCCESS'], { total_tests: 3 }, ['passed', 'undecided']],
    ['successes that are not there', ['FAIL'], { success_tests: 1 }, ['failed', 'undecided']],
    ['all passed beside an error', ['ERROR'], { all_passed: true }, ['errored', 'undecided']],
    ['a count that is no number', ['SUCCESS'], { failed_tests: 'many' }, ['passed', 'failed']],
    ['an empty list that claims tests', [], { all_passed: true, total_tests: 2 }, ['undecided']],
  ])('holds the summary against the list: %s', (_, statuses, summary, expected) => {
    const { attestations, notes } = suite(statuses, summary)
    expect(attestations.map(({ outcome }) => outcome)).toEqual(expected)
    expect(notes.map(({ code }) => code)).toEqual(['evidence/conflict'])
  })

  it('asserts nothing without tests', () => {
    const reading = suite([], { all_passed: true, total_tests: 0, failed_tests: 0 })
    expect([reading.asserts, reading.attestations]).toEqual([true, []])
  })

  it.each([['PASSED'], ['success'], [null], [true], [{}], [['SUCCESS']]])('does not pass the status %j', (status) => {
    expect(suite([status], { all_passed: true }).attestations[0]?.outcome).toBe('undecided')
  })

  it.each([['text'], [null], [7], [[]]])('counts the item %j as an error', (item) => {
    const { attestations } = readingOfJson('evidently-test-suite', { tests: [item], summary: { total_tests: 1 } })
    expect(attestations.map(({ outcome }) => outcome)).toEqual(['errored'])
  })

  it('shortens what tests say without tearing a character', () => {
    const tests = [{ name: 'n'.repeat(500), description: `${'d'.repeat(298)}😀😀`, status: 'FAIL' }]
    const [found] = readingOfJson('evidently-test-suite', { tests, summary: { total_tests: 1 } }).attestations
    expect(found?.name).toBe(`${'n'.repeat(299)}…`)
    expect(found?.message).toBe(`${'d'.repeat(298)}…`)
  })
})

describe('evidently-transitional', () => {
  it('offers no drift score as a number, because the file names no method (C95)', () => {
    const reading = readingOf('evidently-transitional', seed('evidently-transitional', 'report.json'))
    expect(measurementTable(reading)).toEqual([
      'ValueDrift(column=depth) | text 0.0056 (method not stated) | 3:69',
      '"DriftedColumnsCount(drift_share=0.5)".count | 1.0 | 4:92',
      '"DriftedColumnsCount(drift_share=0.5)".share | 0.25 | 4:106',
      'RowCount() | 900 | 5:55',
    ])
    expect(attestationTable(reading)).toEqual([`undecided | ValueDrift(column=depth) | ${unknownMethod('0.0056')}`])
    expect(reading.asserts).toBe(false)
  })

  it.each([
    ['ValueDrift(column=a,method=PSI)', 'number', { method: 'PSI' }],
    ['ValueDrift(column=a, method = PSI)', 'text', {}],
    [
      'ValueDrift(column=a, method=K-S p_value, threshold=0.05)',
      'number',
      { method: 'K-S p_value', threshold: '0.05' },
    ],
    ['ValueDrift(column=a,method=)', 'text', {}],
    ['ValueDrift(column=method)', 'text', {}],
    ['ValueDrift', 'text', {}],
  ])('takes the method from the name %s where it is part of it', (metric_id, kind, context) => {
    const reading = readingOfJson('evidently-transitional', { metrics: [{ metric_id, value: 0.1 }], tests: [] })
    expect(reading.measurements.map((found) => [found.value.kind, found.context])).toEqual([[kind, context]])
    expect(reading.attestations.length).toBe(kind === 'text' ? 1 : 0)
  })

  it('leaves a drift score that is no scalar what it is', () => {
    const metrics = [{ metric_id: 'ValueDrift(column=a)', value: [0.1] }]
    const reading = readingOfJson('evidently-transitional', { metrics, tests: [] })
    expect(measurementTable(reading)).toEqual(['ValueDrift(column=a) | list {} | 1:57'])
  })
})

describe('evidently', () => {
  const reading = readingOf('evidently', seed('evidently', 'report.json'))

  it('reads numbers, counts with shares, and numbers by label', () => {
    expect(measurementTable(reading)).toEqual([
      '"ValueDrift(column=depth,method=PSI,threshold=0.1)" | 6.4e-07 | 3:206 | method PSI | threshold 0.1',
      'ValueDrift(column=colour) | text 0.03 (method not stated) | 4:183',
      'MissingValueCount(column=depth).count | 3 | 5:171',
      'MissingValueCount(column=depth).share | 0.0033 | 5:183',
      'UniqueValueCount(column=colour).blue | 400 | 6:170',
      'UniqueValueCount(column=colour).__proto__ | 2 | 6:188',
    ])
  })

  it('attests its tests, and what can not be judged', () => {
    expect(attestationTable(reading)).toEqual([
      `undecided | ValueDrift(column=colour) | ${unknownMethod('0.03')}`,
      'passed | Share of missing values (depth) | 0.0033 is at most 0.01',
      'failed | Row count | 12 is fewer than 100',
    ])
    expect(reading.asserts).toBe(true)
  })

  it('reads a file of tests alone', () => {
    expect(attestationTable(readingOf('evidently', seed('evidently', 'tests-only.json')))).toEqual([
      'undecided | n | has the unknown status PASSED?',
      'errored | tests[1] | is no test',
    ])
  })

  it('knows a drift score by the type of its configuration too', () => {
    const metrics = [{ metric_name: 'my score', config: { type: 'evidently:metric_v2:ValueDrift' }, value: 0.2 }]
    const { measurements, attestations } = readingOfJson('evidently', { metrics, tests: [] })
    expect(measurements[0]?.value.kind).toBe('text')
    expect(attestations[0]?.outcome).toBe('undecided')
  })
})
