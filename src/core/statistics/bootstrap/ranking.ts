import type { RankOrder } from '../order/rank-order.ts'

/**
 * Rows by ascending score; among equal scores those labelled 0 come first. `positive` and `starts` are masks of a byte
 * a place: 255 where the row is labelled 1, and where a new score begins.
 */
export type Ranking = { readonly rows: Int32Array; readonly positive: Uint8Array; readonly starts: Uint8Array }

/** `labels` are 0 and 1 by row. One pass over the order, and one more over each group of equal scores. */
export function rankingOf({ rows, sorted }: RankOrder, labels: Uint8Array): Ranking {
  const count = rows.length
  const ranking = { rows: new Int32Array(count), positive: new Uint8Array(count), starts: new Uint8Array(count) }
  for (let from = 0; from < count;) {
    const score = sorted[from] ?? 0
    let to = from + 1
    while (to < count && sorted[to] === score) to++
    ranking.starts[from] = 255
    if (to - from > 1) placeGroup(ranking, labels, rows, from, to)
    else {
      const row = rows[from] ?? 0
      ranking.rows[from] = row
      ranking.positive[from] = (labels[row] ?? 0) * 255
    }
    from = to
  }
  return ranking
}

function placeGroup(ranking: Ranking, labels: Uint8Array, ...[order, from, to]: [Uint32Array, number, number]): void {
  let at = from
  for (let place = from; place < to; place++) {
    const row = order[place] ?? 0
    if (labels[row] === 0) ranking.rows[at++] = row
  }
  if (at === to) return
  ranking.positive.fill(255, at, to)
  for (let place = from; place < to; place++) {
    const row = order[place] ?? 0
    if (labels[row] !== 0) ranking.rows[at++] = row
  }
}
