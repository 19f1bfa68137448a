import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { countGroups } from '../../../../src/core/statistics/fairness/count-groups.ts'
import type { GroupRows, GroupTable } from '../../../../src/core/statistics/fairness/count-groups.ts'
import { disparity } from '../../../../src/core/statistics/fairness/disparity.ts'
import type { GroupRate } from '../../../../src/core/statistics/fairness/group-rate.ts'
import { worstDisparity } from '../../../../src/core/statistics/fairness/worst-disparity.ts'
import { mismatch } from '../mismatch.ts'

type Value = number | null
type Expected = {
  readonly byGroup: readonly Value[]
  readonly difference: Value
  readonly ratio: Value
}
type Case = {
  readonly name: string
  readonly labels: string
  readonly predictions: string
  readonly groups: string
  readonly weights: readonly number[] | null
  readonly expected: {
    readonly rates: Readonly<Record<GroupRate, Expected>>
    readonly odds: Readonly<Record<string, readonly [Value, Value]>>
    readonly demographic: readonly [Value, Value]
    readonly opportunity: readonly [Value, Value]
  }
}
// the committed file, of the shape its script writes
const oracle = JSON.parse(readFileSync(new URL('oracle/fairness.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}

const bits = (text: string): Uint8Array => Uint8Array.from(text, Number)

function rowsOf(of: Case): GroupRows {
  const groups = Int32Array.from(of.groups, Number)
  return {
    labels: bits(of.labels),
    predictions: bits(of.predictions),
    groups,
    names: [...new Set(groups)].toSorted((a, b) => a - b).map(String),
    weights: of.weights === null ? null : Float64Array.from(of.weights),
  }
}

function tableOf(rows: GroupRows): GroupTable {
  const counted = countGroups(rows)
  if (counted.kind !== 'counted') throw new Error(counted.why)
  return counted.table
}

const d11 = rowsOf({
  name: 'D11',
  labels: '11110000001110000010',
  predictions: '11101000001000000100',
  groups: '00000000001111111122',
  weights: null,
  // not read here
  expected: { rates: {} as Case['expected']['rates'], odds: {}, demographic: [0, 0], opportunity: [0, 0] },
})

describe('disparities equal fairlearn', () => {
  test('there are enough data sets', () => {
    expect(oracle.cases.length).toBeGreaterThanOrEqual(20)
  })

  test.each(oracle.cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const table = tableOf(rowsOf(of))
    const { rates, demographic, opportunity } = of.expected
    // Object.entries forgets the keys' type
    const wrong = (Object.entries(rates) as [GroupRate, Expected][]).flatMap(([rate, expected]) => {
      const found = disparity(table, rate)
      return [
        ...found.groups.flatMap((group, at) => mismatch(group.group, group.rate, expected.byGroup[at] ?? null)),
        ...mismatch('difference', found.difference, expected.difference),
        ...mismatch('ratio', found.ratio, expected.ratio),
      ].map((what) => `${rate} ${what}`)
    })
    expect(wrong).toEqual([])
    expect([rates['selection-rate'].difference, rates['selection-rate'].ratio]).toEqual(demographic)
    expect([rates['true-positive-rate'].difference, rates['true-positive-rate'].ratio]).toEqual(opportunity)
  })

  test.each(oracle.cases.map((of) => [of.name, of] as const))('equalised odds of %s', (_, of) => {
    const table = tableOf(rowsOf(of))
    const rates = [disparity(table, 'true-positive-rate'), disparity(table, 'false-positive-rate')]
    const [difference = null, ratio = null] = of.expected.odds['worst_case between_groups'] ?? []
    expect([
      ...mismatch('difference', worstDisparity(rates, 'difference').value, difference),
      ...mismatch('ratio', worstDisparity(rates, 'ratio').value, ratio),
    ]).toEqual([])
  })
})

describe('groups are never left out', () => {
  test('the vector D11: two rows decide, and are named', () => {
    const found = disparity(tableOf(d11), 'selection-rate')
    expect(found.difference).toEqual(computed(0.4))
    expect(found.ratio).toEqual(computed(0))
    expect([found.highest, found.lowest]).toEqual([
      { group: '0', n: 10, value: 0.4 },
      { group: '2', n: 2, value: 0 },
    ])
    // of the true positive rate n is the positives
    expect(disparity(tableOf(d11), 'true-positive-rate').groups.map(({ n }) => n)).toEqual([4, 3, 1])
  })

  test('a group without positives leaves no difference', () => {
    const rows = { ...d11, labels: bits('11110000001110000000') }
    const found = disparity(tableOf(rows), 'true-positive-rate')
    expect(found.difference).toEqual(undefinedFor('no-positives'))
    expect(found.ratio).toEqual(undefinedFor('no-positives'))
    expect(found.groups[2]).toEqual({ group: '2', n: 0, rate: undefinedFor('no-positives') })
    const other = disparity(tableOf(rows), 'false-positive-rate')
    for (const each of [
      [found, other],
      [other, found],
    ]) {
      expect(worstDisparity(each, 'difference')).toEqual({ value: undefinedFor('no-positives'), at: -1 })
    }
  })

  test('the worst of none is none, of equal ones the first', () => {
    const found = disparity(tableOf(d11), 'accuracy')
    expect(worstDisparity([], 'ratio')).toEqual({ value: undefinedFor('one-group'), at: -1 })
    expect(worstDisparity([found, found], 'ratio').at).toBe(0)
  })

  test('a group that no row is in has no rate', () => {
    const found = disparity(tableOf({ ...d11, names: ['0', '1', '2', 'nobody'] }), 'selection-rate')
    expect(found.groups[3]).toEqual({ group: 'nobody', n: 0, rate: undefinedFor('no-rows') })
    expect(found.difference).toEqual(undefinedFor('no-rows'))
  })

  test('a group that has no weight has no rate', () => {
    const weights = Float64Array.from({ length: 20 }, (_, row) => (row < 18 ? 1 : 0))
    const found = disparity(tableOf({ ...d11, weights }), 'selection-rate')
    expect(found.groups[2]).toEqual({ group: '2', n: 2, rate: undefinedFor('no-weight') })
  })

  test('of equal groups the first is named', () => {
    const rows = { ...d11, predictions: new Uint8Array(20) }
    const found = disparity(tableOf(rows), 'selection-rate')
    expect([found.highest?.group, found.lowest?.group]).toEqual(['0', '0'])
    expect(found.difference).toEqual(computed(0))
    // nobody is selected anywhere: 0/0
    expect(found.ratio).toEqual(undefinedFor('zero-denominator'))
  })

  test('one group has nobody to differ from', () => {
    const rows = { ...d11, groups: new Int32Array(20), names: ['all'] }
    expect(disparity(tableOf(rows), 'accuracy').difference).toEqual(undefinedFor('one-group'))
  })

  test.each([
    ['negative', -1, 'negative-weight'],
    ['NaN', Number.NaN, 'not-finite'],
    ['infinite', Infinity, 'not-finite'],
  ])('a %s weight is refused', (_, weight, why) => {
    const weights = new Float64Array(20).fill(1)
    weights[7] = weight
    expect(countGroups({ ...d11, weights })).toEqual({ kind: 'undefined', why })
  })

  test('no rows are no table', () => {
    const none = new Uint8Array(0)
    const rows = { labels: none, predictions: none, groups: new Int32Array(0), names: [], weights: null }
    expect(countGroups(rows)).toEqual({ kind: 'undefined', why: 'no-rows' })
  })
})
