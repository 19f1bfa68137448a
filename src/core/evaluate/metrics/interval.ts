import { formatDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { lowerBound, upperBound } from '../../statistics/bounds.ts'
import { pAtLeast, pAtMost } from '../../statistics/p-values.ts'
import { rowsToShow } from '../../statistics/sample-size/rows-to-settle.ts'
import { valueOf } from '../../statistics/value-of.ts'
import type { Ruling } from '../ruling.ts'
import type { InferenceFacts } from '../verdict.ts'
import type { Spread } from './spread.ts'
import type { FamilyMember } from './family.ts'

/** A bound to decide by interval, once its point value is decided. */
export type IntervalQuestion = {
  /** The answer by the point value. */
  readonly point: Ruling
  /** What the estimate is held against, in its own unit. */
  readonly threshold: Decimal
  /** Whether the estimate must be at least the threshold, or at most. */
  readonly side: 'at-least' | 'at-most'
  readonly spread: Spread & { readonly kind: 'known' }
  /** 0.95 for 95 %. */
  readonly level: number
}

/** Power at which the rows that would settle a rule are counted. */
const POWER = 0.8

/**
 * Decides a bound by one-sided intervals. Shown: the bound of the worse side still meets it. Missed: that of the
 * better side does not. Else open. Passing needs no correction for several slices, since all of them must pass
 * (intersection–union test: Berger 1982); an alarm does, and its p-value is the one adjusted within its family.
 */
export function decideByInterval(question: IntervalQuestion, member: FamilyMember | null): Ruling {
  const { point, spread, level } = question
  const inference = inferenceOf(question, member)
  const { worse, better, threshold } = oriented(question)
  if (worse === null || better === null) {
    return open(point, { code: 'interval-unknown', method: spread.method }, inference)
  }
  // the point value as written decides beside the interval: neither alone lets anything pass
  if (worse >= threshold && point.outcome === 'pass') return { ...point, inference }
  const against = member?.adjusted ?? alarmP(question) ?? 1
  if (better < threshold && against < 1 - level && point.outcome === 'fail') return { ...point, inference }
  return open(point, { code: 'not-shown', settles: inference.rowsToSettle, rows: spread.n }, inference)
}

/** The p-value of an alarm: how likely so bad an estimate were, if the bound held. Null where nothing is known of it. */
export function alarmP({ spread, side, threshold }: IntervalQuestion): number | null {
  const at = numberOf(threshold)
  return side === 'at-least' ? pAtLeast(spread.estimate, at) : pAtMost(spread.estimate, at)
}

type Oriented = { readonly worse: number | null; readonly better: number | null; readonly threshold: number }

/** As if more were better. */
function oriented({ spread, side, threshold, level }: IntervalQuestion): Oriented {
  const [lower, upper] = [lowerBound(spread.estimate, level), upperBound(spread.estimate, level)]
  const at = numberOf(threshold)
  if (side === 'at-least') return { worse: lower, better: upper, threshold: at }
  return { worse: mirrored(upper), better: mirrored(lower), threshold: -at }
}

function mirrored(bound: number | null): number | null {
  return bound === null ? null : -bound
}

function inferenceOf(question: IntervalQuestion, member: FamilyMember | null): InferenceFacts {
  const { spread, side, level, threshold } = question
  const { estimate, method, n, paired } = spread
  const at = numberOf(threshold)
  return {
    method,
    level: digits(100 * level),
    estimate: digits(valueOf(estimate)),
    threshold: formatDecimal(threshold),
    lower: orNull(lowerBound(estimate, level)),
    upper: orNull(upperBound(estimate, level)),
    n,
    paired,
    p: orNull(side === 'at-least' ? pAtMost(estimate, at) : pAtLeast(estimate, at)),
    pAgainst: orNull(alarmP(question)),
    adjustedP: orNull(member?.adjusted ?? null),
    correction: member?.correction ?? null,
    family: member?.size ?? null,
    seed: estimate.kind === 'replicates' ? estimate.seed : null,
    replicates: estimate.kind === 'replicates' ? estimate.sorted.length : null,
    rowsToSettle:
      n === null || n <= 0 ? null : rowsToShow({ estimate, n, claim: { kind: side, value: at }, level, power: POWER }),
  }
}

function open(point: Ruling, reason: Ruling['reason'], inference: InferenceFacts): Ruling {
  return { outcome: 'indeterminate', reason, slack: point.slack, inference }
}

function orNull(value: number | null): string | null {
  return value === null ? null : digits(value)
}

/** Ten digits: beyond them engines may differ in the last bits. */
function digits(value: number): string {
  return String(Number(value.toPrecision(10)))
}

function numberOf(value: Decimal): number {
  return Number(formatDecimal(value))
}
