import { unreachable } from '../../base/unreachable.ts'
import type { Decimal } from '../../base/decimal.ts'
import { isRuns } from '../../evidence/runs.ts'
import type { Margin } from '../../policy/types.ts'
import type { Reason } from '../reasons.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import { checkRanges } from './check-ranges.ts'
import type { Comparing } from './ask.ts'
import { agreedDirection } from './direction.ts'
import type { Agreed } from './direction.ts'
import { checkPartial } from './judge-threshold.ts'
import type { Located } from './located.ts'
import { judgeImprovement, judgeRegression, judgeSameness } from './margin.ts'
import { pairRuns } from './pair-runs.ts'
import { checkMargin, checkScale, looksPercent } from './range.ts'
import { runsOf } from './runs-of.ts'
import { checkRows } from './rows.ts'
import type { BaselineView, Subject } from './subject.ts'

/** Judges a bound on the change from baseline to candidate. Likeness comes before any number is compared. */
export function judgeChange(subject: Subject, kind: Comparing, margin: Margin): Ruling {
  const { value, baseline, candidate: located } = subject
  if (value.kind === 'unusable') return value.ruling
  const own = checkPartial(subject) ?? checkOwn(subject, { located, value: value.value })
  if (own !== null) return own
  if (baseline.kind === 'lacking') return baseline.ruling
  const reference = baselineNumber(subject, baseline)
  if (reference.kind === 'open') return reference.ruling
  return compareAlike(subject, { kind, margin, candidate: value.value, baseline: reference.value })
}

type Placed = { readonly located: Located; readonly value: Decimal }

function checkOwn(subject: Subject, placed: Placed): Ruling | null {
  const { entry, known } = subject
  return checkRanges(known[0] ?? null, { ...placed, entry, percent: readsAsPercent(subject) })
}

type Comparison = {
  readonly kind: Comparing
  readonly margin: Margin
  readonly candidate: Decimal
  readonly baseline: Decimal
}

function compareAlike(subject: Subject, comparison: Comparison): Ruling {
  const { candidate, baseline } = comparison
  const [metric = null] = subject.known
  const unlike = unlikeness(subject)
  if (unlike !== null) return unlike
  const agreed = directionOf(subject)
  if (agreed.kind === 'open' && !isNeedless(agreed.ruling, comparison)) return agreed.ruling
  const direction = agreed.kind === 'open' ? null : agreed.direction
  const open =
    (bothWritten(subject) ? null : checkScale(metric, candidate, baseline, subject.entry.unit)) ??
    checkWidth(subject, comparison) ??
    checkRows(subject.candidate, subject.minRows, subject.slice)
  if (open !== null) return open
  const change = { candidate, baseline, direction, resolution: subject.entry.resolution }
  switch (comparison.kind) {
    case 'regress_at_most':
      return judgeRegression(change, comparison.margin)
    case 'improve_at_least':
      return judgeImprovement(change, comparison.margin)
    case 'change_at_most':
      return judgeSameness(change, comparison.margin)
    default:
      return unreachable(comparison.kind)
  }
}

/**
 * Why the two are not about the same. Of measured values the rows themselves are compared: their number may differ where
 * a metric is a share of what each model picked, and rows that differ are no comparison, by point value as little as by
 * interval. A method for independent samples takes them. Runs must pair, one by one.
 */
function unlikeness({ measured, differences, candidate, baseline, entry }: Subject): Ruling | null {
  const stated = differences().filter(({ what }) => measured === null || what !== 'n')
  if (stated.length > 0) return indeterminate({ code: 'not-like-for-like', differences: stated })
  if (entry.runs !== null && baseline.kind === 'found') {
    const paired = pairRuns(runsOf(candidate, entry), runsOf(baseline.located, entry))
    return paired.kind === 'apart' ? indeterminate(paired.reason) : null
  }
  const difference = measured?.difference ?? null
  if (difference?.kind !== 'undefined' || difference.why !== 'rows-differ') return null
  return indeterminate({ code: 'difference-unknown', why: difference.why })
}

/** The direction of the subject's metric, and who disagrees about it. */
export function directionOf(subject: Subject): Agreed {
  const { entry, candidate, baseline, known } = subject
  const other = baseline.kind === 'found' ? baseline.located : null
  return agreedDirection({ rule: entry.better, candidate, baseline: other, known })
}

/** A change either way needs no direction; but who contradict each other about one are not talking of one metric. */
function isNeedless({ reason }: Ruling, { kind }: Comparison): boolean {
  return kind === 'change_at_most' && reason.code === 'direction-unknown'
}

/** Whether both sides carry a percent sign: then their scale is no question. */
function bothWritten({ value, baseline }: Subject): boolean {
  const sides = baseline.kind === 'found' ? [value, baseline.value] : [value]
  return sides.every((side) => side.kind === 'number' && side.percent)
}

/** Without `unit: percent`, both sides must look like percentages before either is taken for one. */
function readsAsPercent({ entry, value, baseline, known }: Subject): boolean {
  if (entry.unit === 'percent') return true
  const [metric = null] = known
  const sides = baseline.kind === 'found' ? [value, baseline.value] : [value]
  return sides.every((side) => side.kind === 'number' && looksPercent(metric, side.value))
}

function checkWidth(subject: Subject, { kind, margin }: Comparison): Ruling | null {
  if (kind === 'improve_at_least' || margin.absolute === null) return null
  return checkMargin(subject.known[0] ?? null, margin.absolute.value, readsAsPercent(subject))
}

type BaselineNumber =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'open'; readonly ruling: Ruling }

function baselineNumber(subject: Subject, baseline: BaselineView & { readonly kind: 'found' }): BaselineNumber {
  const { located, value } = baseline
  if (value.kind === 'unusable') return unusable(value.ruling.reason, located)
  const outside = checkOwn(subject, { located, value: value.value })
  return outside === null ? value : unusable(outside.reason, located)
}

function unusable(reason: Reason, located: Located): BaselineNumber {
  const { value } = located.measurement
  // of a list the reason says what is wrong
  const text = 'text' in value ? value.text : isRuns(value) ? '' : value.kind
  return { kind: 'open', ruling: baselineUnusable(reason, text) }
}
