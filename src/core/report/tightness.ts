import { formatDecimal } from '../base/decimal.ts'
import { marginOf } from './margin.ts'
import type { RuleView } from './rule-view.ts'

/**
 * How much room a rule leaves, as a share of what its bound allows: 0 is none, 1 is a whole margin (or the size of the
 * bound); infinite when its numbers don't say. Rounded as floating-point numbers are, for it decides an order only.
 */
function roomOf({ finding }: RuleView): number {
  const facts = finding.metric
  const slack = facts === null || facts.slack === null ? Number.NaN : Number(facts.slack)
  if (facts === null || Number.isNaN(slack)) return Infinity
  const plain = Number(facts.limit)
  const margin = Number.isNaN(plain) ? marginOf(facts) : null
  const size = Math.abs(margin === null ? plain : Number(formatDecimal(margin)))
  // a share of nothing can't be told: the slack itself has to do
  return size > 0 ? slack / size : slack
}

/** The rows whose rules leave the least room, at most so many, in the order they had. Rows that don't say come last. */
export function tightest(rows: readonly (readonly RuleView[])[], most: number): readonly (readonly RuleView[])[] {
  if (rows.length <= most) return rows
  const rooms = rows.map((row, index) => ({
    index,
    room: row.reduce((least, rule) => Math.min(least, roomOf(rule)), Infinity),
  }))
  const chosen = rooms
    .toSorted((a, b) => (a.room < b.room ? -1 : a.room > b.room ? 1 : a.index - b.index))
    .slice(0, most)
  return chosen.toSorted((a, b) => a.index - b.index).flatMap(({ index }) => rows.slice(index, index + 1))
}
