import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { gatherFloat64 } from '../../../../src/core/statistics/slices/gather.ts'
import { sliceOrders } from '../../../../src/core/statistics/slices/slice-orders.ts'
import { rowsOfSlice, sliceRows } from '../../../../src/core/statistics/slices/slice-rows.ts'
import { sliceTexts } from '../../../../src/core/statistics/slices/slice-texts.ts'
import { sliced, texts } from './columns.ts'

const row = fc.record({
  // few values: many ties, within slices and across them
  score: fc.constantFrom(-1, -0, 0, 0.25, 0.5, 0.5000000001, 1, 3, Infinity),
  slice: fc.constantFrom('a', 'b', 'c', null),
})

test('the order of a slice is that of its own rows sorted alone, ties included', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (of) => {
      const scores = Float64Array.from(of, (each) => each.score)
      const names = of.map((each) => each.slice)
      const slicing = sliced(sliceTexts(texts('s', names)))
      const index = sliceRows(slicing)
      const order = rankOrder(scores)
      if (order === null) throw new Error('no order')
      const orders = sliceOrders(order, slicing, index)
      for (const slice of slicing.keys.keys()) {
        expect(orders(slice)).toEqual(rankOrder(gatherFloat64(scores, rowsOfSlice(index, slice))))
      }
    }),
  )
})
