import type { Costs, Predictions } from '../../policy/measuring.ts'
import type { Computed } from '../../statistics/estimate.ts'
import { chooseThreshold } from '../../statistics/operating-point/choose-threshold.ts'
import type { ThresholdRule } from '../../statistics/operating-point/choose-threshold.ts'
import { compareOperatingPoints } from '../../statistics/operating-point/compare-operating-points.ts'
import { pointAt, ratesOf, worthOf } from '../../statistics/operating-point/operating-point.ts'
import type { PointWorth } from '../../statistics/operating-point/operating-point.ts'
import { thinnedPlaces, thresholdCurve } from '../../statistics/operating-point/threshold-curve.ts'
import type { ThresholdCurve } from '../../statistics/operating-point/threshold-curve.ts'
import type { PointNumbers, SweptPoint, ThresholdChoice, ThresholdLook } from '../close-look.ts'
import type { ScoredSides } from './scored-sides.ts'

/** So many thresholds of a sweep are shown, besides those that are in use or chosen. */
const MOST_SHOWN = 12

/** What thresholds do to the rows of both sides, and which one each rule would choose. */
export function sweepThresholds(
  sides: ScoredSides,
  { prediction, threshold, costs }: Predictions,
  rules: readonly ThresholdRule[],
): ThresholdLook {
  if (sides.candidate === null) return { kind: 'lacking', why: 'no-scores', side: 'candidate' }
  const now = thresholdCurve(sides.candidate)
  if (now.kind === 'undefined') return { kind: 'lacking', why: now.why, side: 'candidate' }
  const before = sides.baseline === null ? null : thresholdCurve(sides.baseline)
  if (before?.kind === 'undefined') return { kind: 'lacking', why: before.why, side: 'baseline' }
  const swept = { candidate: now.curve, baseline: before?.curve ?? null, worth: costs === null ? null : worthIn(costs) }
  const inUse = prediction === null ? Number(threshold.text) : null
  const choices = rules.map((rule) => choiceOf(swept, rule))
  const chosen = choices.flatMap(({ found }) => (found.kind === 'chosen' ? [found.at.threshold] : []))
  const thinned = thinnedPlaces(now.curve, MOST_SHOWN).map((place) => now.curve.thresholds[place] ?? 0)
  const shown = [...new Set([...thinned, ...chosen, ...(inUse === null ? [] : [inUse])])].toSorted((a, b) => b - a)
  return { kind: 'swept', inUse, points: shown.map((at) => sweptAt(swept, at)), choices }
}

type Swept = {
  readonly candidate: ThresholdCurve
  readonly baseline: ThresholdCurve | null
  readonly worth: PointWorth | null
}

function choiceOf(swept: Swept, rule: ThresholdRule): ThresholdChoice {
  const { candidate, baseline } = swept
  if (baseline === null) {
    const found = chooseThreshold(candidate, rule)
    if (found.kind !== 'chosen') return { rule, chosenOn: 'candidate', found }
    const at = sweptAt(swept, found.point.threshold)
    const worthOfNone = numbersAt(candidate, Infinity, swept.worth).worth
    return { rule, chosenOn: 'candidate', found: { kind: 'chosen', at, candidateOwn: null, worthOfNone } }
  }
  const found = compareOperatingPoints(candidate, baseline, rule)
  if (found.kind !== 'points') return { rule, chosenOn: 'baseline', found }
  const own = found.candidateOwn.kind === 'chosen' ? sweptAt(swept, found.candidateOwn.point.threshold) : null
  const worthOfNone = numbersAt(baseline, Infinity, swept.worth).worth
  const at = sweptAt(swept, found.threshold)
  return { rule, chosenOn: 'baseline', found: { kind: 'chosen', at, candidateOwn: own, worthOfNone } }
}

function sweptAt({ candidate, baseline, worth }: Swept, threshold: number): SweptPoint {
  return {
    threshold,
    candidate: numbersAt(candidate, threshold, worth),
    baseline: baseline === null ? null : numbersAt(baseline, threshold, worth),
  }
}

function numbersAt(curve: ThresholdCurve, threshold: number, worth: PointWorth | null): PointNumbers {
  const point = pointAt(curve, threshold)
  const { selectionRate, recall, precision, falsePositiveRate, f1 } = ratesOf(point)
  return {
    selected: digits(selectionRate),
    recall: digits(recall),
    precision: digits(precision),
    falsePositiveRate: digits(falsePositiveRate),
    f1: digits(f1),
    worth: worth === null ? null : digits(worthOf(point, worth)),
  }
}

function digits(computed: Computed): number | null {
  return computed.kind === 'value' ? Number(computed.value.toPrecision(12)) : null
}

/** What rows are worth by the costs that are declared; what is not said is worth nothing. */
export function worthIn({ truePositive, falsePositive, falseNegative, trueNegative }: Costs): PointWorth {
  return {
    truePositive: amountOf(truePositive),
    falsePositive: amountOf(falsePositive),
    falseNegative: amountOf(falseNegative),
    trueNegative: amountOf(trueNegative),
  }
}

function amountOf(worth: Costs['truePositive']): number {
  return worth === null ? 0 : Number(worth.text)
}
