import { describe, expect, test } from 'vitest'
import { aboutOf } from '../../../src/core/report/about.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import { wordsFor } from '../../../src/core/report/words/words.ts'
import { findingOf, judgedTables, predicted, tableLines } from './tables.ts'

const table = (text: string): Readonly<Record<string, string>> => ({ 'eval.csv': text })
const declaring = (columns: string): string =>
  `    predictions: { file: eval.csv, id: id, label: label, prediction: pred, ${columns} }\n`

type Wrong = (row: number) => boolean

const even: Wrong = (row) => row % 10 === 0

const groups = (count: number, wrong: Wrong): string =>
  predicted(count, wrong, { header: ',sex', of: (row) => `,${row % 4 < 2 ? 'f' : 'm'}` })
const judgeFairness = (text: string, candidate: string, baseline?: string): readonly string[] =>
  tableLines({
    model: declaring('fairness: [sex]'),
    rules: [`{ metric: ${text} }`],
    candidate: table(candidate),
    ...(baseline === undefined ? {} : { baseline: table(baseline) }),
  })

const SCORED = '    predictions: { file: eval.csv, id: id, label: label, score: score, fairness: [sex] }\n'

/** Half of each group is positive; scores are 0.5, and so much higher in f. */
function scoredGroups(count: number, higher: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const sex = row % 4 < 2 ? 'f' : 'm'
    return `r${row},${row % 2},${sex === 'f' ? 0.5 + higher : 0.5},${sex}`
  })
  return `id,label,score,sex\n${rows.join('\n')}\n`
}

/** 50 rows of each group, of which so many of f and 20 of m are selected. */
function selecting(most: number): string {
  const rows = Array.from({ length: 100 }, (_, row) => {
    const selected = row < 50 ? row < most : row < 70
    return `r${row},${selected ? 1 : 0},${selected ? 1 : 0},${row < 50 ? 'f' : 'm'}`
  })
  return `id,label,pred,sex\n${rows.join('\n')}\n`
}

describe('fairness', () => {
  test.each([
    ['sex.demographic_parity_ratio, at_least: 0.8, confidence: 95%', 2_000, 'pass meets-bound'],
    ['sex.demographic_parity_ratio, at_least: 0.8, confidence: 95%', 40, 'indeterminate not-shown'],
    ['sex.demographic_parity_ratio, at_least: 0.8', 40, 'indeterminate too-few-rows'],
    ['sex.demographic_parity_ratio, at_least: 0.8', 2_000, 'pass meets-bound'],
    ['sex.demographic_parity_ratio, at_least: 0.8, min_rows: 100', 40, 'indeterminate too-few-rows'],
    ['demographic_parity_ratio, at_least: 0.8', 2_000, 'pass meets-bound'],
  ])('%s on %i rows: %s', (text, count, says) => {
    const [line = ''] = judgeFairness(text, groups(count, even))
    expect(line.replace(/^\S+ /, '')).toBe(says)
  })

  test('four fifths are four fifths: 16 of 50 beside 20 of 50, which doubles put a hair below', () => {
    const rule = 'sex.demographic_parity_ratio, at_least: 0.8'
    expect(judgeFairness(rule, selecting(16))).toEqual(['sex.demographic_parity_ratio/at_least pass meets-bound'])
    expect(judgeFairness(rule, selecting(15))).toEqual(['sex.demographic_parity_ratio/at_least fail misses-bound'])
  })

  test.each([
    ['sex.calibration_difference, at_most: 0.1, confidence: 95%', 2_000, 0, 'pass meets-bound'],
    ['sex.calibration_difference, at_most: 0.1, confidence: 95%', 40, 0, 'indeterminate not-shown'],
    ['sex.calibration_difference, at_most: 0.1', 40, 0, 'indeterminate too-few-rows'],
    ['calibration_difference, at_most: 0.1', 2_000, 0, 'pass meets-bound'],
    ['sex.calibration_difference, at_most: 0.1, confidence: 95%', 2_000, 0.2, 'fail misses-bound'],
    ['sex.calibration_difference, at_most: 0.1', 2_000, 0.2, 'fail misses-bound'],
    ['sex.calibration_difference, regress_at_most: 0.1, confidence: 95%', 2_000, 0, 'indeterminate difference-unknown'],
  ])('%s on %i rows, one group scored %d higher: %s', (text, count, higher, says) => {
    const [line = ''] = tableLines({
      model: SCORED,
      rules: [`{ metric: ${text} }`],
      candidate: table(scoredGroups(count, higher)),
      baseline: table(scoredGroups(count, 0)),
    })
    expect(line.replace(/^\S+ /, '')).toBe(says)
  })

  test('the finding names the groups, what they have and their rows', () => {
    const verdict = judgedTables({
      model: SCORED,
      rules: ['{ metric: sex.calibration_difference, at_most: 0.1 }'],
      candidate: table(scoredGroups(2_000, 0.2)),
    })
    const finding = findingOf(verdict, 'sex.calibration_difference/at_most')
    expect(finding.metric?.apart).toEqual({
      rate: 'calibration',
      lowest: { group: 'm', n: 1_000, value: '0' },
      highest: { group: 'f', n: 1_000, value: '0.2' },
    })
    expect(plain(wordsFor(aboutOf(finding, new Set())).because)).toContain(
      'the mean score less what came true is lowest in m, 0 of 1000 rows, and highest in f, 0.2 of 1000 rows',
    )
  })

  test('a rule about calibration of groups without scores does not pass on what a file claims', () => {
    const lines = judgeFairness('sex.calibration_difference, at_most: 0.1', groups(2_000, even))
    expect(lines).toEqual(['sex.calibration_difference/at_most fail metric-missing'])
  })

  test('a group that is treated otherwise fails, with confidence', () => {
    const unfair = groups(2_000, (row) => row % 4 === 1)
    expect(judgeFairness('sex.equal_opportunity_difference, at_most: 0.1, confidence: 95%', unfair)).toEqual([
      'sex.equal_opportunity_difference/at_most fail misses-bound',
    ])
  })

  test('of one group nothing is said', () => {
    const one = predicted(100, even, { header: ',sex', of: () => ',f' })
    expect(judgeFairness('sex.demographic_parity_ratio, at_least: 0.8', one)).toEqual([
      'sex.demographic_parity_ratio/at_least indeterminate metric-undefined',
    ])
  })

  test('against production by point value on the same rows; by interval it has no method', () => {
    const [now, then] = [groups(2_000, even), groups(2_000, (row) => row % 11 === 0)]
    const rule = 'sex.predictive_parity_ratio, regress_at_most: 0.1'
    expect(judgeFairness(rule, now, then)).toEqual([`sex.predictive_parity_ratio/regress_at_most pass within-margin`])
    expect(judgeFairness(`${rule}, confidence: 95%`, now, then)).toEqual([
      'sex.predictive_parity_ratio/regress_at_most indeterminate difference-unknown',
    ])
    expect(judgeFairness(rule, now, groups(1_900, even))).toEqual([
      'sex.predictive_parity_ratio/regress_at_most indeterminate difference-unknown',
    ])
  })
})
