import { describe, expect, test } from 'vitest'
import { calibrationErrors } from '../../../../src/core/statistics/calibration/calibration-error.ts'
import { reliabilityTable } from '../../../../src/core/statistics/calibration/reliability-table.ts'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { groupCalibration } from '../../../../src/core/statistics/fairness/group-calibration.ts'

const labels = Uint8Array.of(0, 1, 1, 0, 1, 1, 0, 0, 1)
const scores = Float64Array.of(0.2, 0.7, 0.9, 0.4, 0.3, 0.8, 0.1, 0.6, 0.55)
const weights = Float64Array.of(1, 2, 1, 3, 1, 1, 2, 1, 1)
const groups = Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0)
const how = { binning: { kind: 'equal-width', bins: 4 }, leastRows: 5 } as const

describe('calibration of groups', () => {
  test('each group as if it were alone', () => {
    const found = groupCalibration({ labels, scores, weights }, { groups, names: ['a', 'b'] }, how)
    const alone = [0, 1].map((group) => {
      const mine = (_: number, row: number): boolean => groups[row] === group
      const rows = { labels: labels.filter(mine), scores: scores.filter(mine), weights: weights.filter(mine) }
      const table = reliabilityTable(rows, how.binning)
      if (table.kind !== 'table') throw new Error(table.why)
      return calibrationErrors(table.table)
    })
    expect(found.groups.map((of) => of.expected)).toEqual(alone.map((of) => computed(of.expected)))
    expect(found.groups.map((of) => of.signed)).toEqual(alone.map((of) => computed(of.signed)))
    const [a, b] = alone.map((of) => of.expected)
    expect(found.expectedGap).toEqual(computed(Math.abs((a ?? 0) - (b ?? 0))))
    const [c, d] = alone.map((of) => of.signed)
    expect(found.signedGap).toEqual(computed(Math.abs((c ?? 0) - (d ?? 0))))
    expect(found.tooSmall).toEqual([{ group: 'b', n: 4 }])
  })

  test('a group without rows has no calibration, is named, and leaves no gap', () => {
    const found = groupCalibration({ labels, scores, weights: null }, { groups, names: ['a', 'b', 'nobody'] }, how)
    expect(found.withoutValue).toEqual([{ group: 'nobody', why: 'no-rows' }])
    expect([found.expectedGap, found.signedGap]).toEqual([undefinedFor('no-rows'), undefinedFor('no-rows')])
  })

  test('one group has nobody to differ from', () => {
    const found = groupCalibration({ labels, scores, weights }, { groups: new Int32Array(9), names: ['all'] }, how)
    expect(found.expectedGap).toEqual(undefinedFor('one-group'))
  })
})
