import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { rocAuc } from '../../../../src/core/statistics/metrics/roc-auc.ts'
import type { ScoredRows } from '../../../../src/core/statistics/metrics/rows.ts'
import { rankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import type { RankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { gatherFloat64, gatherUint8 } from '../../../../src/core/statistics/slices/gather.ts'
import { sliceAucs } from '../../../../src/core/statistics/slices/slice-aucs.ts'
import { rowsOfSlice, sliceRows } from '../../../../src/core/statistics/slices/slice-rows.ts'
import { sliceTexts } from '../../../../src/core/statistics/slices/slice-texts.ts'
import { sliced, texts } from './columns.ts'

function orderOf(scores: Float64Array): RankOrder {
  const order = rankOrder(scores)
  if (order === null) throw new Error('no order')
  return order
}

const row = fc.record({
  label: fc.constantFrom(0, 1),
  // few values: many ties, within slices and across them
  score: fc.constantFrom(-1, -0, 0, 0.25, 0.5, 0.5000000001, 1, 3),
  weight: fc.constantFrom(0, 0.5, 1, 2),
  slice: fc.constantFrom('a', 'b', 'c', null),
})

describe('AUC of slices', () => {
  test.each([false, true])('equals that of the rows of each slice alone (weights: %s)', (weighted) => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (of) => {
        const rows: ScoredRows = {
          labels: Uint8Array.from(of, (each) => each.label),
          scores: Float64Array.from(of, (each) => each.score),
          weights: weighted ? Float64Array.from(of, (each) => each.weight) : null,
        }
        const slicing = sliced(
          sliceTexts(
            texts(
              's',
              of.map((each) => each.slice),
            ),
          ),
        )
        const index = sliceRows(slicing)
        const alone = slicing.keys.map((_, slice) => {
          const members = rowsOfSlice(index, slice)
          const weights = rows.weights === null ? null : gatherFloat64(rows.weights, members)
          return rocAuc(orderOf(gatherFloat64(rows.scores, members)), gatherUint8(rows.labels, members), weights)
        })
        expect(sliceAucs(orderOf(rows.scores), rows, slicing)).toEqual(alone)
      }),
    )
  })

  test('a slice of one class has none, and says which it lacks', () => {
    const labels = Uint8Array.of(1, 1, 0, 0, 1)
    const scores = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5)
    const slicing = sliced(sliceTexts(texts('s', ['a', 'a', 'b', 'c', 'c'])))
    expect(sliceAucs(orderOf(scores), { labels, weights: null }, slicing)).toEqual([
      undefinedFor('no-negatives'),
      undefinedFor('no-positives'),
      { kind: 'value', value: 1 },
    ])
  })
})
