import { formatDecimal } from '../../base/decimal.ts'
import { lowerBound, upperBound } from '../../statistics/bounds.ts'
import type { Ruling } from '../ruling.ts'
import type { InferenceFacts } from '../verdict.ts'
import type { Spread } from './spread.ts'
import type { SpreadRuling } from './gap.ts'
import type { SpreadAsk } from './slice-ask.ts'

export type SpreadQuestion = {
  /** The answer by the point values. */
  readonly point: SpreadRuling
  readonly ask: SpreadAsk
  readonly spreads: readonly (Spread & { readonly kind: 'known' })[]
  /** 0.95 for 95 %. */
  readonly level: number
}

/**
 * Decides the gap or the ratio of the extreme slices by intervals that hold for all slices at once: each at
 * 1 − α/(2k), after Bonferroni. So it does not matter that the extremes were chosen after looking.
 */
export function decideSpreadByInterval(question: SpreadQuestion): SpreadRuling {
  const { point, ask, spreads, level } = question
  const each = 1 - (1 - level) / (2 * spreads.length)
  const bounds = spreads.map(({ estimate }) => ({
    lower: lowerBound(estimate, each),
    upper: upperBound(estimate, each),
  }))
  const unknown = spreads.find((_, at) => bounds[at]?.lower === null || bounds[at]?.upper === null)
  if (unknown !== undefined) return open(point, { code: 'interval-unknown', method: unknown.method })
  const known = bounds.map(({ lower, upper }) => ({ lower: lower ?? 0, upper: upper ?? 0 }))
  const range = ask.kind === 'gap_at_most' ? gapRange(known) : ratioRange(known)
  const inference = factsOf(question, range)
  const threshold = Number(inference.threshold)
  const shown = ask.kind === 'gap_at_most' ? range.upper <= threshold : range.lower >= threshold
  const missed = ask.kind === 'gap_at_most' ? range.lower > threshold : range.upper < threshold
  const { ruling, spread } = point
  if (shown && ruling.outcome === 'pass') return { ruling: { ...ruling, inference }, spread }
  if (missed && ruling.outcome === 'fail') return { ruling: { ...ruling, inference }, spread }
  const asked: Ruling = {
    outcome: 'indeterminate',
    reason: { code: 'not-shown', settles: null, rows: inference.n },
    slack: ruling.slack,
    inference,
  }
  return { ruling: asked, spread }
}

type Range = { readonly lower: number; readonly upper: number }

/** The greatest difference any two slices can have, and the greatest they must have. */
function gapRange(bounds: readonly Range[]): Range {
  let [lower, upper] = [0, 0]
  forPairs(bounds, (one, other) => {
    upper = Math.max(upper, one.upper - other.lower)
    lower = Math.max(lower, one.lower - other.upper)
  })
  return { lower, upper }
}

/** The least ratio any two slices can have, and the least they must have. */
function ratioRange(bounds: readonly Range[]): Range {
  let [lower, upper] = [1, 1]
  forPairs(bounds, (one, other) => {
    if (other.upper > 0) lower = Math.min(lower, Math.max(0, one.lower) / other.upper)
    if (other.lower > 0) upper = Math.min(upper, Math.max(0, one.upper) / other.lower)
  })
  return { lower, upper }
}

function forPairs(bounds: readonly Range[], told: (one: Range, other: Range) => void): void {
  bounds.forEach((one, at) => bounds.forEach((other, index) => (at === index ? undefined : told(one, other))))
}

function factsOf({ point, ask, spreads, level }: SpreadQuestion, range: Range): InferenceFacts {
  const counts = spreads.map(({ n }) => n)
  return {
    method: 'simultaneous-intervals',
    level: digits(100 * level),
    estimate: point.spread ?? '0',
    threshold: formatDecimal(ask.limit.value),
    lower: digits(range.lower),
    upper: digits(range.upper),
    n: counts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0),
    paired: null,
    p: null,
    pAgainst: null,
    adjustedP: null,
    correction: 'bonferroni',
    family: spreads.length,
    familyP: null,
    seed: null,
    replicates: null,
    rowsToSettle: null,
  }
}

function digits(value: number): string {
  return String(Number(value.toPrecision(10)))
}

function open({ ruling, spread }: SpreadRuling, reason: Ruling['reason']): SpreadRuling {
  return { ruling: { outcome: 'indeterminate', reason, slack: ruling.slack }, spread }
}
