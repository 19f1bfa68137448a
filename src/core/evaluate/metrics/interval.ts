import { formatDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { lowerBound, upperBound } from '../../statistics/bounds.ts'
import { claimDecision, claimRows } from './claim.ts'
import type { Claim, ClaimDecision } from './claim.ts'
import { valueOf } from '../../statistics/value-of.ts'
import type { Ruling } from '../ruling.ts'
import type { InferenceFacts } from '../verdict.ts'
import type { Spread } from './spread.ts'
import type { FamilyMember, Tested } from './family.ts'

/** A bound to decide by interval, once its point value is decided. */
export type IntervalQuestion = {
  /** The answer by the point value. */
  readonly point: Ruling
  /** What the estimate is held against, in its own unit. */
  readonly threshold: Decimal
  /** Whether the estimate must be at least the threshold, at most, or no further from 0. */
  readonly side: Claim['kind']
  readonly spread: Spread & { readonly kind: 'known' }
  /** 0.95 for 95 %. */
  readonly level: number
}

/**
 * Decides a bound by one-sided intervals. Shown: the bound of the worse side still meets it. Missed: that of the
 * better side does not. Else open. Passing needs no correction for several slices, since all of them must pass
 * (intersection–union test: Berger 1982); an alarm does, and its p-value is the one adjusted within its family.
 */
export function decideByInterval(question: IntervalQuestion, member: FamilyMember | null): Ruling {
  const { point, spread, level } = question
  const decided = decisionOf(question)
  const inference = inferenceOf(question, decided, member)
  if (!decided.bounded) {
    return open(point, { code: 'interval-unknown', method: spread.method }, inference)
  }
  // the point value as written decides beside the interval: neither alone lets anything pass
  if (decided.outcome === 'shown' && point.outcome === 'pass') return { ...point, inference }
  const against = member?.adjusted ?? decided.pRefuted ?? 1
  const refuted = decided.outcome === 'refuted' && against < 1 - level
  if (refuted && point.outcome === 'fail') return { ...point, inference }
  return open(point, { code: 'not-shown', settles: inference.rowsToSettle, rows: spread.n }, inference)
}

/** The p-values of an alarm and of its contrary: how likely such an estimate were, if the bound held, and if it did not. */
export function testedBy(question: IntervalQuestion): Tested {
  const { pRefuted, pShown } = decisionOf(question)
  return { against: pRefuted, shown: pShown }
}

function decisionOf({ spread, side, threshold, level }: IntervalQuestion): ClaimDecision {
  return claimDecision(spread.estimate, { kind: side, value: numberOf(threshold) }, level)
}

function inferenceOf(
  { spread, side, level, threshold }: IntervalQuestion,
  { pShown, pRefuted }: ClaimDecision,
  member: FamilyMember | null,
): InferenceFacts {
  const { estimate, method, n, paired } = spread
  const claim = { kind: side, value: numberOf(threshold) } as const
  return {
    method,
    level: digits(100 * level),
    estimate: digits(valueOf(estimate)),
    threshold: formatDecimal(threshold),
    lower: orNull(lowerBound(estimate, level)),
    upper: orNull(upperBound(estimate, level)),
    n,
    paired,
    p: orNull(pShown),
    pAgainst: orNull(pRefuted),
    adjustedP: orNull(member?.adjusted ?? null),
    correction: member?.correction ?? null,
    family: member?.size ?? null,
    familyP: orNull(member?.anyMissed ?? null),
    seed: estimate.kind === 'replicates' ? estimate.seed : null,
    replicates: estimate.kind === 'replicates' ? estimate.sorted.length : null,
    rowsToSettle: n === null || n <= 0 ? null : claimRows(estimate, claim, { level, n }),
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
