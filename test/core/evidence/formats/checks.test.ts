import { describe, expect, it } from 'vitest'
import { attestationTable, measurementTable, readingOf, readingOfJson, seed } from './reading-of.ts'

describe('deepchecks', () => {
  const reading = readingOf('deepchecks', seed('deepchecks', 'suite.json'))

  it('takes crashes for errors and checks without conditions for no assertion (C91, C92)', () => {
    expect(attestationTable(reading)).toEqual([
      'passed | Train Test Performance: f1 is greater than 0.8 | f1 is 0.81',
      'warned | Train Test Performance: Degradation is less than 5% | Degradation is 10%',
      'failed | Duplicates - Test Dataset: at most 1% | 2%',
      'errored | Duplicates - Test Dataset: other | ValueError',
      'undecided | Columns Info | no assertion: the check has no conditions',
      'errored | Label Drift | DeepchecksValueError: no label',
    ])
    expect(reading.asserts).toBe(true)
    expect(reading.identity).toEqual({ suite: 'Otter suite' })
  })

  it('reads what checks computed, in the shape each gave it', () => {
    expect(measurementTable(reading)).toEqual([
      'Train Test Performance.test.f1 | 0.81 | 9:34',
      'Train Test Performance.test.n | 900 | 9:45',
      'Train Test Performance.train.f1 | 0.9 | 9:69',
      'Train Test Performance.train.n | 3600 | 9:79',
      'Duplicates - Test Dataset | 0.02 | 16:113',
      'Columns Info | list {} | 17:90',
    ])
  })

  it('asserts nothing with an empty suite', () => {
    const empty = readingOfJson('deepchecks', { type: 'SuiteResult', results: [] })
    expect([empty.asserts, empty.attestations]).toEqual([true, []])
  })

  it('says which status it does not know', () => {
    const conditions_results = [{ Status: '?' }, {}]
    const found = readingOfJson('deepchecks', { type: 'CheckResult', check: { name: 'c' }, conditions_results })
    expect(attestationTable(found)).toEqual([
      'undecided | c | has the unknown status ?',
      'undecided | c | states no status',
    ])
  })

  it('reads suites within suites', () => {
    const check = { type: 'CheckFailure', check: { name: 'c' }, exception: 'boom' }
    const suite = { type: 'SuiteResult', results: [{ type: 'SuiteResult', results: [check] }] }
    expect(attestationTable(readingOfJson('deepchecks', suite))).toEqual(['errored | c | boom'])
  })

  it.each([
    ['a result of no known type', { type: 'Other', check: { name: 'c' } }, 'errored'],
    ['a text', 'lost', 'errored'],
    ['null', null, 'errored'],
    ['conditions that are a mapping', { type: 'CheckResult', check: {}, conditions_results: {} }, 'errored'],
    ['conditions that are null', { type: 'CheckResult', check: {}, conditions_results: null }, 'undecided'],
    ['a condition without a status', { type: 'CheckResult', check: {}, conditions_results: [{}] }, 'undecided'],
    ['a condition that is a text', { type: 'CheckResult', check: {}, conditions_results: ['PASS'] }, 'undecided'],
    ['a status in small letters', { type: 'CheckResult', conditions_results: [{ Status: 'pass' }] }, 'undecided'],
  ])('never drops %s', (_, item, outcome) => {
    const { attestations } = readingOfJson('deepchecks', { type: 'SuiteResult', results: [item] })
    expect(attestations.map((found) => found.outcome)).toEqual([outcome])
  })
})

describe('great-expectations', () => {
  const reading = readingOf('great-expectations', seed('great-expectations', 'suite.json'))

  it('takes an exception for an error although it calls itself a success', () => {
    expect(attestationTable(reading)).toEqual([
      'passed | expect_column_values_to_not_be_null(column=depth) | ',
      'failed | expect_column_mean_to_be_between(column=depth) | observed_value 0.4',
      'errored | expect_column_to_exist(column=colour) | KeyError: colour',
    ])
  })

  it('keeps percentages as written, with the rows they are of', () => {
    expect(measurementTable(reading)).toEqual([
      'expect_column_values_to_not_be_null(column=depth).unexpected_count | 0 | 7:61 | dataset rivers_csv | n 900',
      'expect_column_values_to_not_be_null(column=depth).unexpected_percent | 0.0 | 7:86 | dataset rivers_csv | n 900',
      'expect_column_mean_to_be_between(column=depth).observed_value | 0.4 | 14:37 | dataset rivers_csv',
    ])
    expect(reading.identity).toEqual({ 'library version': '1.2.0', 'run time': '2026-11-20T09:30:00+00:00' })
  })

  it('asserts nothing without expectations (C93)', () => {
    const zero = readingOf('great-expectations', seed('great-expectations', 'zero.json'))
    expect([zero.asserts, zero.attestations]).toEqual([true, []])
  })

  it('reads checkpoints before 1.0, an empty suite among them included', () => {
    const found = readingOf('great-expectations', seed('great-expectations', 'checkpoint-0.x.json'))
    expect(attestationTable(found)).toEqual([
      'passed | rivers: expect_table_row_count_to_be_between | ',
      'undecided | lakes: suite | nothing was asserted: no expectations',
    ])
    expect(measurementTable(found)).toEqual([
      'rivers.expect_table_row_count_to_be_between.observed_value | 900 | 8:176',
    ])
  })

  it('reads descriptions of checkpoints since 1.0', () => {
    const found = readingOf('great-expectations', seed('great-expectations', 'checkpoint-1.x.json'))
    expect(attestationTable(found)).toEqual([
      'failed | expect_column_max_to_be_between(column=depth) | observed_value 11',
    ])
  })

  it('reads a checkpoint whose suites are not wrapped', () => {
    const suite = { success: true, suite_name: 's', results: [{ success: true, expectation_config: { type: 'e' } }] }
    const found = readingOfJson('great-expectations', { success: true, run_results: { a: suite } })
    expect(attestationTable(found)).toEqual(['passed | e | '])
  })

  const passed = { success: true, expectation_config: { type: 'e', kwargs: {} } }

  it.each([
    ['failures that the list lacks', { success: true, statistics: { unsuccessful_expectations: 1 } }, 'failed'],
    [
      'a count of failures that is no number',
      { success: true, statistics: { unsuccessful_expectations: 'x' } },
      'failed',
    ],
    ['a failure without a reason', { success: false }, 'failed'],
    ['expectations that the list lacks', { success: true, statistics: { evaluated_expectations: 2 } }, 'undecided'],
  ])('holds the suite against its list: %s', (_, suite, outcome) => {
    const { attestations, notes } = readingOfJson('great-expectations', {
      suite_name: 's',
      results: [passed],
      ...suite,
    })
    expect(attestations.map((found) => found.outcome)).toEqual(['passed', outcome])
    expect(notes.map(({ code }) => code)).toEqual(['evidence/conflict'])
  })

  it('believes a checkpoint that calls itself failed', () => {
    const suite = { success: true, suite_name: 's', results: [passed] }
    const { attestations } = readingOfJson('great-expectations', { success: false, run_results: { a: suite } })
    expect(attestations.map((found) => found.outcome)).toEqual(['passed', 'failed'])
  })

  it('adds nothing to a checkpoint whose failure is shown', () => {
    const suite = { success: false, suite_name: 's', results: [passed, { success: false }] }
    const { attestations } = readingOfJson('great-expectations', { success: false, run_results: { a: suite } })
    expect(attestations.map((found) => found.outcome)).toEqual(['passed', 'failed'])
  })

  it('is not recognised where a part of a checkpoint can not be read', () => {
    const suite = { success: true, suite_name: 's', results: [passed] }
    const value = { success: true, run_results: { a: suite, b: { success: true } } }
    expect(() => readingOfJson('great-expectations', value)).toThrow('not recognised')
  })

  it.each([
    ['a text', 'lost', 'undecided'],
    ['null', null, 'undecided'],
    ['no success', { expectation_config: {} }, 'undecided'],
    ['success as a text', { success: 'true' }, 'undecided'],
    ['success as a number', { success: 1 }, 'undecided'],
    ['an exception flag of another type', { success: true, exception_info: { raised_exception: 'yes' } }, 'errored'],
    ['a nested exception', { success: true, exception_info: { a: {}, b: { raised_exception: true } } }, 'errored'],
    ['a failure with an exception', { success: false, exception_info: { raised_exception: true } }, 'errored'],
  ])('never passes an expectation with %s', (_, item, outcome) => {
    const { attestations } = readingOfJson('great-expectations', { success: true, suite_name: 's', results: [item] })
    expect(attestations.map((found) => found.outcome)).toEqual([outcome])
  })
})
