import { describe, expect, test } from 'vitest'
import { findingOf, judgedTables, predicted, tableLines } from './tables.ts'
import type { Measuring } from './tables.ts'

const rule = (text: string): readonly string[] => [`{ metric: accuracy, ${text} }`]
const table = (text: string): Readonly<Record<string, string>> => ({ 'eval.csv': text })
const claimed = (metrics: string): NonNullable<Measuring['claims']> => ({ 'metrics.json': metrics })
const before = predicted(500, (row) => row % 10 === 0)

describe('a claim never stands in for what is to be measured', () => {
  const good = claimed('{"accuracy": 0.99}')
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no table', {}, ['models/churn/eval.csv fail file-missing', 'accuracy/at_least fail file-missing']],
    [
      'a broken table',
      table('id,label,pred\n'),
      ['models/churn/eval.csv fail file-not-measurable', 'accuracy/at_least fail file-not-measurable'],
    ],
    [
      'a pointer',
      table('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
      [
        'models/churn/eval.csv indeterminate file-not-measurable',
        'accuracy/at_least indeterminate file-not-measurable',
      ],
    ],
  ])('%s', (_, candidate, expected) => {
    expect(tableLines({ rules: rule('at_least: 0.8'), candidate, claims: good })).toEqual(expected)
  })

  test.each<readonly [string, Measuring['baseline'], string]>([
    ['is not there', {}, 'baseline-not-measured'],
    ['is broken', table('id\n'), 'baseline-unusable'],
  ])('nor where production’s table %s', (_, baseline = {}, code) => {
    const lines = tableLines({
      rules: rule('regress_at_most: 0.01'),
      candidate: table(before),
      baseline,
      claims: claimed('{"accuracy": 0.9}'),
    })
    expect(lines).toEqual([`accuracy/regress_at_most indeterminate ${code}`])
  })

  test.each([
    ['0.9', 'pass claim-confirmed'],
    ['0.90', 'pass claim-confirmed'],
    ['90.0', 'pass claim-confirmed'],
    ['0.9000000001', 'pass claim-confirmed'],
    ['0.905', 'fail claim-contradicted'],
    ['0.91', 'fail claim-contradicted'],
    ['1', 'fail claim-contradicted'],
    ['9e-1', 'pass claim-confirmed'],
  ])('a claim of %s where 0.9 is measured: %s', (text, says) => {
    const verdict = judgedTables({
      rules: rule('at_least: 0.8'),
      candidate: table(before),
      claims: claimed(`{"accuracy": ${text}}`),
    })
    const found = findingOf(verdict, 'models/churn/metrics.json/accuracy')
    expect(`${found.outcome} ${found.reason.code}`).toBe(says)
    expect(verdict.decision).toBe(says.startsWith('pass') ? 'promote' : 'block')
    expect(found.evidence.map(({ strength }) => strength)).toEqual(['E2', 'E3'])
  })

  test('a right number deep inside does not make up for a wrong one outside', () => {
    expect(outcomeOfClaims('{"accuracy": 0.99, "eval": {"accuracy": 0.9}}')).toBe('fail')
    expect(outcomeOfClaims('{"accuracy": 0.9, "seed-2": {"accuracy": 0.91}}')).toBe('pass')
  })

  test('a hundred times an error is no percentage of it', () => {
    const model = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred, task: regression }\n'
    const wrong = table('id,label,pred\na,1,1.5\nb,2,2.5\n')
    const on = (claim: string): readonly string[] =>
      tableLines({
        model,
        rules: ['{ metric: mae, at_most: 1 }'],
        candidate: wrong,
        claims: claimed(`{"mae": ${claim}}`),
      })
    expect(on('0.50')).toEqual(['mae/at_most pass meets-bound'])
    expect(on('50.0')).toEqual([
      'models/churn/metrics.json/mae fail claim-contradicted',
      'mae/at_most pass meets-bound',
    ])
  })
})

/** What becomes of claims of accuracy where 0.9 is measured. */
function outcomeOfClaims(claims: string): string {
  const verdict = judgedTables({ rules: rule('at_least: 0.8'), candidate: table(before), claims: claimed(claims) })
  return findingOf(verdict, 'models/churn/metrics.json/accuracy').outcome
}
