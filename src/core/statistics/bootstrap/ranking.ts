/**
 * Rows by ascending score; among equal scores those labelled 0 come first. `positive` and `starts` are masks of a byte
 * a place: 255 where the row is labelled 1, and where a new score begins.
 */
export type Ranking = { readonly rows: Int32Array; readonly positive: Uint8Array; readonly starts: Uint8Array }

/**
 * `order` lists the rows by ascending score (−0 equals 0, no score is NaN), `labels` are 0 and 1 by row. One pass over
 * the order, and one more over each group of equal scores.
 */
export function rankingOf(order: Int32Array, scores: Float64Array, labels: Uint8Array): Ranking {
  const count = order.length
  const ranking = {
    rows: new Int32Array(count),
    positive: new Uint8Array(count),
    starts: new Uint8Array(count),
  }
  for (let from = 0; from < count;) {
    const score = scores[order[from] ?? 0] ?? 0
    let to = from + 1
    while (to < count && scores[order[to] ?? 0] === score) to++
    ranking.starts[from] = 255
    placeGroup(ranking, labels, order.subarray(from, to), from)
    from = to
  }
  return ranking
}

function placeGroup(ranking: Ranking, labels: Uint8Array, group: Int32Array, from: number): void {
  let at = from
  for (const row of group) if (labels[row] === 0) ranking.rows[at++] = row
  const to = from + group.length
  ranking.positive.fill(255, at, to)
  if (at < to) for (const row of group) if (labels[row] !== 0) ranking.rows[at++] = row
}
