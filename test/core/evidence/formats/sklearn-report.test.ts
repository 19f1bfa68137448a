import { expect, test } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { measurementTable, readingOfJson, source } from './reading-of.ts'

const row = (support: number): object => ({ precision: 0.9, recall: 0.8, 'f1-score': 0.85, support })

test('classes are slices, their support the sample count', () => {
  const reading = readingOfJson('sklearn-report', { cat: row(50), '1': row(30), accuracy: 0.8, 'macro avg': row(80) })
  expect(measurementTable(reading).map((line) => line.replace(/ \| \d+:\d+/, ''))).toEqual([
    // JSON.stringify puts the key that looks like an index first
    '1.precision | 0.9 | slice 1 | n 30',
    '1.recall | 0.8 | slice 1 | n 30',
    '1.f1-score | 0.85 | slice 1 | n 30',
    '1.support | 30 | slice 1 | operational',
    'cat.precision | 0.9 | slice cat | n 50',
    'cat.recall | 0.8 | slice cat | n 50',
    'cat.f1-score | 0.85 | slice cat | n 50',
    'cat.support | 50 | slice cat | operational',
    'accuracy | 0.8 | n 80',
    'macro avg.precision | 0.9 | n 80',
    'macro avg.recall | 0.8 | n 80',
    'macro avg.f1-score | 0.85 | n 80',
    'macro avg.support | 80 | operational',
  ])
  expect(reading.notes).toEqual([])
})

test('a class that is hidden behind the row "accuracy" is noted', () => {
  const reading = readingOfJson('sklearn-report', { cat: row(50), accuracy: 0.8, 'macro avg': row(80) })
  expect(reading.notes.map(({ code }) => code)).toEqual(['evidence/conflict'])
})

test('with a subset of labels there is a micro average, and a class may be named accuracy', () => {
  const reading = readingOfJson('sklearn-report', {
    accuracy: row(50),
    'micro avg': row(50),
    'macro avg': row(50),
    'samples avg': row(50),
  })
  const slices = new Set(reading.measurements.map(({ path, slice }) => `${path[0]} ${slice}`))
  expect([...slices]).toEqual(['accuracy accuracy', 'micro avg null', 'macro avg null', 'samples avg null'])
  expect(reading.notes).toEqual([])
})

test.each([
  ['support as a float', { a: row(50.5) }, '50.5'],
  ['support that is no number', { a: { ...row(1), support: null } }, null],
])('%s', (_, value, n) => {
  expect(readingOfJson('sklearn-report', value).measurements[0]?.n).toBe(n)
})

test.each([
  ['a row with a column less', { a: { precision: 1, recall: 1, support: 1 } }],
  ['a row with a column more', { a: { ...row(1), auc: 1 } }],
  ['another number at the top', { a: row(1), auc: 0.9 }],
  ['accuracy alone', { accuracy: 0.9 }],
])('%s is plain metrics', (_, value) => {
  const result = readEvidence(source('report.json', JSON.stringify(value)))
  expect(result.ok && result.value.format).toBe('metrics')
})
