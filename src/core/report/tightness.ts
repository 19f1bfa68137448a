import { absolute, compare, divideForDisplay, isZero, parseDecimal } from '../base/decimal.ts'
import type { Decimal } from '../base/decimal.ts'
import { marginOf } from './margin.ts'
import type { RuleView } from './rule-view.ts'

/** Digits of a share that decides an order only. */
const DIGITS = 6

/**
 * How much room a rule leaves, as a share of what its bound allows: 0 is none, 1 is a whole margin (or the size of the
 * bound). Null when its numbers don't say.
 */
function roomOf({ finding }: RuleView): Decimal | null {
  const facts = finding.metric
  const slack = facts === null || facts.slack === null ? null : parseDecimal(facts.slack)
  const margin = facts === null ? null : marginOf(facts)
  if (slack === null || isZero(slack)) return slack
  // a share of nothing can't be told: the slack itself has to do
  return margin === null || isZero(margin) ? slack : divideForDisplay(slack, absolute(margin), DIGITS)
}

/** The rows whose rules leave the least room, at most so many, in the order they had. Rows that don't say come last. */
export function tightest(rows: readonly (readonly RuleView[])[], most: number): readonly (readonly RuleView[])[] {
  if (rows.length <= most) return rows
  const rooms = new Map(rows.map((row) => [row, leastRoom(row)]))
  const chosen = new Set(rows.toSorted((a, b) => byRoom(rooms.get(a) ?? null, rooms.get(b) ?? null)).slice(0, most))
  return rows.filter((row) => chosen.has(row))
}

function leastRoom(row: readonly RuleView[]): Decimal | null {
  return row.map(roomOf).toSorted(byRoom)[0] ?? null
}

function byRoom(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}
