import { once } from '../../base/once.ts'
import { factsOf, scoredFacts } from '../../statistics/metrics/facts-of.ts'
import { sliceOrders } from '../../statistics/slices/slice-orders.ts'
import { rowsOfSlice } from '../../statistics/slices/slice-rows.ts'
import { gatherRows } from './gather-rows.ts'
import type { CutSide } from './slices.ts'
import { madeOnce } from './task-rows.ts'
import type { TaskRows } from './task-rows.ts'

/** The rows of a slice by its number; the order of its scores follows from that of all. */
export function slicedRows(rows: TaskRows | null, side: CutSide | null): (slice: number | null) => TaskRows | null {
  if (rows === null || side === null) return () => null
  const orders = once(() => {
    const all = rows('scores')
    const order = all?.task === 'scores' ? all.facts.order() : null
    return order === null ? null : sliceOrders(order, side.slicing, side.index)
  })
  return (slice) => {
    if (slice === null) return null
    return madeOnce((task) => {
      const all = rows(task)
      if (all === null) return null
      const part = gatherRows(all, rowsOfSlice(side.index, slice))
      return part.task === 'scores' ? scoredFacts(part.rows, () => orders()?.(slice) ?? null) : factsOf(part)
    })
  }
}
