import { absolute, add, compare, decimal, formatDecimal, negate, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { Ask } from './ask.ts'
import { differenceSpread, valueSpread } from './estimate-of.ts'
import type { Spread } from './spread.ts'
import type { IntervalQuestion } from './interval.ts'
import { directionOf } from './judge-change.ts'
import type { Subject } from './subject.ts'

const ZERO = decimal('0')

/** What an interval is asked, or why it can't be. */
export type Asked =
  | { readonly kind: 'question'; readonly question: IntervalQuestion }
  | { readonly kind: 'open'; readonly ruling: Ruling }

/**
 * The question that an ask with a confidence puts to the interval, once the point value is decided. Null where the
 * policy asks for no confidence, and where the point value could not be decided either.
 */
export function intervalQuestion(subject: Subject, ask: Ask, point: Ruling): Asked | null {
  const { confidence } = subject.entry
  const slack = point.slack === null ? null : parseDecimal(point.slack)
  if (confidence === null || slack === null || subject.value.kind === 'unusable') return null
  const level = Number(formatDecimal(confidence.value)) / 100
  const { value } = subject.value
  switch (ask.kind) {
    case 'at_least':
      return asked(valueSpread(subject), { point, threshold: ask.limit.value, side: 'at-least', level })
    case 'at_most':
      return asked(valueSpread(subject), { point, threshold: ask.limit.value, side: 'at-most', level })
    case 'change_at_most':
      return eitherWayQuestion(subject, { point, slack, value, level })
    default:
      return changeQuestion(subject, { point, slack, value, level })
  }
}

type Change = {
  readonly point: Ruling
  readonly slack: Decimal
  readonly value: Decimal
  readonly level: number
}

/** The margin is what the slack leaves of the change: so shares of the baseline and combined amounts need no words here. */
function changeQuestion(subject: Subject, { point, slack, value, level }: Change): Asked | null {
  const { baseline } = subject
  const agreed = directionOf(subject)
  if (baseline.kind !== 'found' || baseline.value.kind !== 'number' || agreed.kind === 'open') return null
  const change = subtract(value, baseline.value.value)
  const up = agreed.direction === 'higher'
  const least = subtract(up ? change : negate(change), slack)
  const threshold = up ? least : negate(least)
  return asked(differenceSpread(subject), { point, threshold, side: up ? 'at-least' : 'at-most', level })
}

/** Likewise, whichever way it changed. */
function eitherWayQuestion(subject: Subject, { point, slack, value, level }: Change): Asked | null {
  const { baseline } = subject
  if (baseline.kind !== 'found' || baseline.value.kind !== 'number') return null
  const threshold = add(absolute(subtract(value, baseline.value.value)), slack)
  return asked(differenceSpread(subject), { point, threshold, side: 'within', level })
}

function asked(spread: Spread, question: Omit<IntervalQuestion, 'spread'>): Asked {
  if (spread.kind === 'open') return spread
  // the policy's check refuses margins beside it; a share of a baseline could still come to one
  if (testsForZero(spread.estimate) && compare(question.threshold, ZERO) !== 0) {
    return { kind: 'open', ruling: indeterminate({ code: 'interval-unknown', method: spread.method }) }
  }
  return { kind: 'question', question: { ...question, spread } }
}

/** McNemar's test and Fisher's say nothing of other thresholds. */
function testsForZero(estimate: Estimate): boolean {
  if (estimate.kind === 'paired') return estimate.test !== undefined
  return estimate.kind === 'proportions' && estimate.exact === true
}
