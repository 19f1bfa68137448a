import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { valueOf } from '../../../src/core/statistics/value-of.ts'
import { amount, ask, csv, measuredTables, valueNamed } from './tasks.ts'
import type { Tables } from './tasks.ts'

/** So many rows of a group with this score, of which the first are positive. */
type Group = { readonly name: string; readonly rows: number; readonly positives: number; readonly score: number }

function table(groups: readonly Group[], more: (row: number) => string = () => ''): string {
  const rows = groups.flatMap(({ name, rows: count, positives, score }) =>
    Array.from({ length: count }, (_, row) => `${name}${row},${row < positives ? 1 : 0},${score},${name}${more(row)}`),
  )
  return csv(`id,label,score,sex${more(0) === '' ? '' : ',extra'}`, rows)
}

const f: Group = { name: 'f', rows: 200, positives: 60, score: 0.4 }
const m: Group = { name: 'm', rows: 300, positives: 120, score: 0.35 }

function sampleOf(candidate: string, declared: Tables['declared'] = {}): ReturnType<typeof valueNamed>['candidate'] {
  return valueNamed(
    measuredTables({ candidate, declared: { fairness: ['sex'], ...declared } }),
    'sex.calibration_difference',
  ).candidate
}

function estimateOf(sample: ReturnType<typeof sampleOf>): Estimate {
  if (sample?.kind !== 'measured') throw new Error(JSON.stringify(sample))
  return sample.estimate
}

describe('calibration by group', () => {
  test('is the largest less the smallest of mean score − what came true, with the groups and their rows', () => {
    const sample = sampleOf(table([f, m]))
    // 0.4 − 0.3 and 0.35 − 0.4
    expect(valueOf(estimateOf(sample))).toBeCloseTo(0.15, 12)
    expect(sample).toMatchObject({
      method: 'all-pairs',
      n: 200,
      apart: {
        rate: 'calibration',
        lowest: { group: 'm', n: 300, value: -0.05 },
        highest: { group: 'f', n: 200, value: 0.1 },
      },
    })
    const estimate = estimateOf(sample)
    expect(lowerBound(estimate, 0.95)).toBeGreaterThan(0.06)
    expect(upperBound(estimate, 0.95)).toBeLessThan(0.24)
  })

  test('that nobody of ten is positive does not show that nobody is', () => {
    // mean score and share agree in both groups to a hair; a standard error of what varies would be nearly 0
    const rare = table([
      { name: 'f', rows: 10, positives: 0, score: 0.01 },
      { name: 'm', rows: 10, positives: 0, score: 0.011 },
    ])
    const estimate = estimateOf(sampleOf(rare, { positive: '1' }))
    expect(valueOf(estimate)).toBeCloseTo(0.001, 12)
    expect(upperBound(estimate, 0.95)).toBeGreaterThan(0.15)
  })

  test.each<[string, string, Tables['declared']]>([
    ['weights', table([f, m], (row) => `,${1 + (row % 2)}`), { weight: 'extra' }],
    ['clusters', table([f, m], (row) => `,c${row % 40}`), { cluster: 'extra' }],
  ])('with %s there is a value and no interval', (_, candidate, declared) => {
    const sample = sampleOf(candidate, declared)
    expect(estimateOf(sample).kind).toBe('point')
    expect(sample).toMatchObject({ method: 'none', apart: { highest: { group: 'f' } } })
  })

  test.each<[string, string, string]>([
    ['one group', table([f]), 'one-group'],
    ['a score that is no probability', table([f, { ...m, score: 1.5 }]), 'outside-probability'],
  ])('%s has none', (_, candidate, why) => {
    expect(sampleOf(candidate)).toMatchObject({ kind: 'undefined', why })
  })

  test('without scores it is not measured, and the other measures are', () => {
    const found = measuredTables({
      candidate: csv('id,label,pred,sex', ['a,1,1,f', 'b,0,1,m', 'c,0,0,f', 'd,1,1,m']),
      declared: { score: null, prediction: 'pred', fairness: ['sex'] },
    })
    const names = found.values.map(({ path }) => path.join('.'))
    expect(names).toContain('sex.accuracy_parity_ratio')
    expect(names).not.toContain('sex.calibration_difference')
  })

  test('on both sides, and never as a difference', () => {
    const found = measuredTables({
      candidate: table([f, m]),
      baseline: table([{ ...f, score: 0.3 }, m]),
      declared: { fairness: ['sex'] },
    })
    const { baseline, difference } = valueNamed(found, 'sex.calibration_difference')
    expect(valueOf(estimateOf(baseline))).toBeCloseTo(0.05, 12)
    expect(difference).toEqual({ kind: 'undefined', why: 'no-method' })
  })
})

/** All positives are selected, and so many others. */
function selected({ name, rows, positives }: Group, others: number): readonly string[] {
  return Array.from(
    { length: rows },
    (_, row) => `${name}${row},${row < positives ? 1 : 0},${row < positives + others ? 0.9 : 0.1},${name}`,
  )
}

describe('who is furthest apart', () => {
  test('is said of the rate that is worst', () => {
    // false positives: 10 of 140 against 60 of 180; true positives: all of both
    const found = measuredTables({
      candidate: csv('id,label,score,sex', [...selected(f, 10), ...selected(m, 60)]),
      declared: { fairness: ['sex'] },
    })
    expect(valueNamed(found, 'sex.equalized_odds_difference').candidate).toMatchObject({
      apart: {
        rate: 'false-positive-rate',
        lowest: { group: 'f', n: 140, value: expect.closeTo(10 / 140, 10) },
        highest: { group: 'm', n: 180, value: expect.closeTo(60 / 180, 10) },
      },
    })
  })

  test('clusters leave no measure of fairness an interval that takes every row for itself', () => {
    const found = measuredTables({
      candidate: table([f, m], (row) => `,c${row % 40}`),
      declared: { fairness: ['sex'], cluster: 'extra', threshold: amount('0.36') },
      asks: [ask('accuracy')],
    })
    const kinds = found.values.flatMap(({ path, candidate }) =>
      path[0] === 'sex' && candidate?.kind === 'measured' ? [candidate.estimate.kind] : [],
    )
    expect(kinds.length).toBeGreaterThan(3)
    expect(new Set(kinds)).toEqual(new Set(['point']))
  })
})
