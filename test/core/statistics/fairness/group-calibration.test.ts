import { describe, expect, test } from 'vitest'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { groupCalibration } from '../../../../src/core/statistics/fairness/group-calibration.ts'

const labels = Uint8Array.of(0, 1, 1, 0, 1, 1, 0, 0, 1)
const scores = Float64Array.of(0.2, 0.7, 0.9, 0.4, 0.3, 0.8, 0.1, 0.6, 0.55)
const weights = Float64Array.of(1, 2, 1, 3, 1, 1, 2, 1, 1)
const groups = Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0)

describe('calibration of groups', () => {
  test('mean score less share that came true, each group as if it were alone', () => {
    const [a, b] = groupCalibration({ labels, scores, weights: null }, { groups, names: ['a', 'b'] })
    // 0.2, 0.9, 0.3, 0.1, 0.55 with three of five; 0.7, 0.4, 0.8, 0.6 with two of four
    expect(a).toMatchObject({ group: 'a', n: 5, meanScore: expect.closeTo(0.41, 14) })
    expect(a?.observed).toMatchObject({ kind: 'proportion', successes: expect.closeTo(3, 14), n: 5 })
    expect(a?.signed).toMatchObject({ value: expect.closeTo(-0.19, 14) })
    expect(b?.signed).toMatchObject({ value: expect.closeTo(0.125, 14) })
  })

  test('weights weigh both', () => {
    const [a] = groupCalibration({ labels, scores, weights }, { groups, names: ['a', 'b'] })
    // (0.2 + 0.9 + 0.3 + 2 · 0.1 + 0.55) ÷ 6 and three of six
    expect(a).toMatchObject({ n: 5, signed: computed(expect.closeTo(2.15 / 6 - 0.5, 14)) })
  })

  test('a group without rows or weight has no calibration, and is there', () => {
    const none = groupCalibration({ labels, scores, weights: null }, { groups, names: ['a', 'b', 'nobody'] })
    expect(none[2]).toEqual({
      group: 'nobody',
      n: 0,
      meanScore: null,
      observed: null,
      signed: undefinedFor('no-rows'),
    })
    const weightless = weights.map((weight, row) => (groups[row] === 1 ? 0 : weight))
    const [, b] = groupCalibration({ labels, scores, weights: weightless }, { groups, names: ['a', 'b'] })
    expect([b?.n, b?.signed]).toEqual([4, undefinedFor('no-weight')])
  })

  test('a score that is no probability leaves its group without one', () => {
    const wide = scores.map((score, row) => (row === 2 ? 1.5 : score))
    const found = groupCalibration({ labels, scores: wide, weights: null }, { groups, names: ['a', 'b'] })
    expect(found.map(({ signed }) => signed.kind)).toEqual(['undefined', 'value'])
    expect(found[0]?.signed).toEqual(undefinedFor('outside-probability'))
  })
})
