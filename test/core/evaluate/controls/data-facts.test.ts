import { expect, test } from 'vitest'
import { deniesGaps } from '../../../../src/core/evaluate/controls/data-setting.ts'
import { describedPeriod, isAfter } from '../../../../src/core/evaluate/controls/described-period.ts'
import { splitManifest } from '../../../../src/core/evaluate/controls/split-manifest.ts'
import { splitOverlap } from '../../../../src/core/evaluate/controls/split-overlap.ts'
import { sentencesOf } from '../../../../src/core/evaluate/controls/text-sentences.ts'
import { withoutQuestions } from '../../../../src/core/evaluate/controls/without-questions.ts'

test.each([
  ['One. Two', ['One.', ' Two']],
  ['Of U.S. patients 12.4 per cent. Others', ['Of U.S. patients 12.4 per cent.', ' Others']],
  ['one\nline\n\nanother', ['one\nline', '\nanother']],
  ['| a | b |', [' a ', ' b ']],
  ['', []],
])('sentences of %j', (text, expected) => {
  expect(sentencesOf(text).map((each) => each.text)).toEqual(expected)
})

test('a sentence begins where it says', () => {
  const text = 'One. Two? Three'
  for (const { text: said, start } of sentencesOf(text)) expect(text.startsWith(said, start)).toBe(true)
})

test('questions are left out, answers stay', () => {
  expect(withoutQuestions('Why was it made? To learn who leaves.\nBy whom？\nBy us.')).toBe(
    ' To learn who leaves.\n\nBy us.',
  )
})

test.each([
  ['2024-01 to 2026-06', { first: '2024-01', last: '2026-06' }],
  ['From June 2026 back to 2019', { first: '2019', last: '2026' }],
  ['2024-25', { first: '2024', last: '2024' }],
  ['the last two years', null],
])('the period of %j', (text, expected) => {
  expect(describedPeriod(text)).toEqual(expected)
})

test.each([
  ['2026-12', '2026-11-22', true],
  ['2026', '2026-11-22', false],
  ['2026-11-22', '2026-11-22', false],
  ['2027', '2026-11-22', true],
])('%s after %s is %s', (a, b, expected) => {
  expect(isAfter(a, b)).toBe(expected)
})

test.each([
  ['None', true],
  ['There are no known gaps', true],
  ['No customers of the prepaid plan are in the data, though they are a tenth of those who will be scored', false],
  ['Prepaid customers are missing', false],
])('%j denies gaps: %s', (text, expected) => {
  expect(deniesGaps(text)).toBe(expected)
})

test('a table of many rows is compared, and every shared one is counted', () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => `train,${index.toString(16).padStart(20, 'f')}`)
  const again = Array.from({ length: 3 }, (_, index) => `test,${index.toString(16).padStart(20, 'f')}`)
  const text = ['split,row', ...rows, ...again].join('\n')
  const read = splitManifest({ path: 'splits.csv', text, digest: '' })
  expect(read.kind === 'read' && splitOverlap(read.manifest.splits)).toMatchObject({
    count: 3,
    parts: ['train', 'test'],
  })
})
