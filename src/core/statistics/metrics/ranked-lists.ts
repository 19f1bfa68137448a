import { rankOrder } from '../order/rank-order.ts'
import type { Undefined } from '../estimate.ts'
import type { RankedRows } from './rows.ts'

/** Items by query, the highest score first: those of query q are `items[starts[q]..starts[q + 1])`. */
export type RankedLists = {
  readonly starts: Uint32Array
  readonly items: Uint32Array
  readonly relevance: Float64Array
  readonly scores: Float64Array
}

const mostQueries = 20_000_000

/** Sorts all items once and deals them to their queries; or says why there is nothing to rank. */
export function rankLists({ queries, queryCount, relevance, scores }: RankedRows): RankedLists | Undefined {
  const n = queries.length
  if (n === 0) return 'no-rows'
  if (!(Number.isInteger(queryCount) && queryCount > 0)) return 'unknown-class'
  if (queryCount > mostQueries) return 'too-many-classes'
  const starts = new Uint32Array(queryCount + 1)
  for (let i = 0; i < n; i++) {
    const query = queries[i] ?? 0
    if (query < 0 || query >= queryCount) return 'unknown-class'
    const relevant = relevance[i] ?? 0
    if (relevant < 0) return 'negative-relevance'
    if (!(relevant < Infinity)) return 'not-finite'
    starts[query + 1] = (starts[query + 1] ?? 0) + 1
  }
  for (let q = 0; q < queryCount; q++) starts[q + 1] = (starts[q + 1] ?? 0) + (starts[q] ?? 0)
  const order = rankOrder(scores)
  if (order === null) return 'not-finite'
  const next = starts.slice()
  const items = new Uint32Array(n)
  for (let at = n - 1; at >= 0; at--) {
    const item = order.rows[at] ?? 0
    const query = queries[item] ?? 0
    const place = next[query] ?? 0
    items[place] = item
    next[query] = place + 1
  }
  return { starts, items, relevance, scores }
}
