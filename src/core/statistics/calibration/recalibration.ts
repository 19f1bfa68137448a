import type { Computed, Estimate, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import { probabilityFault, weightFault } from '../metrics/row-faults.ts'
import type { ScoredRows } from '../metrics/rows.ts'

/**
 * Cox's logistic recalibration (1958): logit P(label = 1) = intercept + slope · logit(score). A slope below 1 says that
 * scores are too extreme, above 1 too timid; `inTheLarge` is the intercept with slope 1 held: below 0, scores are too
 * high on the whole. Ideal: 0, 1, 0. Standard errors are those of maximum likelihood.
 */
export type Recalibration =
  | { readonly kind: 'fitted'; readonly intercept: Estimate; readonly slope: Estimate; readonly inTheLarge: Estimate }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** Scores this close to 0 and 1 are moved here: their logit would be infinite. As scikit-learn clips for log loss. */
const LEAST_SCORE = 2 ** -52
const MOST_STEPS = 100
/** A step below this share of the coefficients has converged. */
const CONVERGED = 1e-12

/**
 * Fits by Newton's method. Weights count as frequencies. Undefined for one class, for scores that are all equal (the
 * slope is anybody's), and where a threshold parts the classes wholly (`separated`: no finite maximum).
 */
export function recalibration(rows: ScoredRows): Recalibration {
  const why = refusal(rows)
  if (why !== null) return { kind: 'undefined', why }
  const logits = rows.scores.map(logit)
  const free = fit(rows, logits, null)
  const held = fit(rows, logits, 1)
  if (free === null || held === null) return { kind: 'undefined', why: 'not-converged' }
  const { intercept, slope, information } = free
  const [a, b, c] = information
  const determinant = a * c - b * b
  return {
    kind: 'fitted',
    intercept: normal(intercept, c / determinant),
    slope: normal(slope, a / determinant),
    inTheLarge: normal(held.intercept, 1 / held.information[0]),
  }
}

/** The slope alone. */
export function calibrationSlope(rows: ScoredRows): Computed {
  const why = refusal(rows)
  if (why !== null) return undefinedFor(why)
  const free = fit(rows, rows.scores.map(logit), null)
  return free === null ? undefinedFor('not-converged') : computed(free.slope)
}

/** The intercept in the large alone. It needs two classes, and nothing of the scores. */
export function calibrationIntercept(rows: ScoredRows): Computed {
  const why = fault(rows) ?? (hasBoth(rangesOf(rows)) ? null : 'one-class')
  if (why !== null) return undefinedFor(why)
  const held = fit(rows, rows.scores.map(logit), 1)
  return held === null ? undefinedFor('not-converged') : computed(held.intercept)
}

function refusal(rows: ScoredRows): Undefined | null {
  return fault(rows) ?? refusalOfRange(rangesOf(rows))
}

function fault({ scores, weights }: ScoredRows): Undefined | null {
  return weightFault(weights, scores.length) ?? probabilityFault(scores)
}

type Range = { readonly least: number; readonly most: number }

/** The scores of each label among rows that have weight; least above most where there is none. */
function rangesOf({ labels, scores, weights }: ScoredRows): readonly [Range, Range] {
  const least = [Infinity, Infinity]
  const most = [-Infinity, -Infinity]
  for (let row = 0; row < scores.length; row++) {
    if (weights !== null && !((weights[row] ?? 0) > 0)) continue
    const label = labels[row] ?? 0
    const score = scores[row] ?? 0
    least[label] = Math.min(least[label] ?? 0, score)
    most[label] = Math.max(most[label] ?? 0, score)
  }
  const of = (label: number): Range => ({ least: least[label] ?? 0, most: most[label] ?? 0 })
  return [of(0), of(1)]
}

function hasBoth(ranges: readonly [Range, Range]): boolean {
  return ranges.every(({ least, most }) => least <= most)
}

/** One predictor has a finite fit exactly where the classes overlap on both sides (Albert, Anderson 1984). */
function refusalOfRange([negatives, positives]: readonly [Range, Range]): Undefined | null {
  if (!hasBoth([negatives, positives])) return 'one-class'
  const most = Math.max(negatives.most, positives.most)
  if (Math.min(negatives.least, positives.least) === most) return 'constant-scores'
  return negatives.most <= positives.least || positives.most <= negatives.least ? 'separated' : null
}

function logit(score: number): number {
  const clipped = Math.min(Math.max(score, LEAST_SCORE), 1 - LEAST_SCORE)
  return Math.log(clipped) - Math.log1p(-clipped)
}

function normal(value: number, variance: number): Estimate {
  return { kind: 'normal', value, standardError: Math.sqrt(variance) }
}

type Information = readonly [number, number, number]
type Point = { readonly intercept: number; readonly slope: number }
type Fit = Point & {
  readonly logLikelihood: number
  readonly gradient: readonly [number, number]
  readonly information: Information
}

/** The maximum of the likelihood, the slope held where it is given; null where Newton's method does not find it. */
function fit(rows: ScoredRows, logits: Float64Array, held: number | null): Fit | null {
  let here = likelihood(rows, logits, { intercept: 0, slope: held ?? 0 })
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(here, held === null)
    if (change === null) return null
    const size = Math.max(1, Math.abs(here.intercept), Math.abs(here.slope))
    const next = uphill(rows, logits, { here, change })
    if (Math.max(Math.abs(change.intercept), Math.abs(change.slope)) <= CONVERGED * size) return next
    here = next
  }
  return null
}

function newtonStep({ gradient: [g0, g1], information: [a, b, c] }: Fit, isFree: boolean): Point | null {
  const determinant = isFree ? a * c - b * b : a
  if (!(determinant > 0)) return null
  if (!isFree) return { intercept: g0 / a, slope: 0 }
  return { intercept: (c * g0 - b * g1) / determinant, slope: (a * g1 - b * g0) / determinant }
}

/** A step, halved until it does not lead down: the likelihood is concave, so a short enough one leads up. */
function uphill(
  rows: ScoredRows,
  logits: Float64Array,
  { here, change }: { readonly here: Fit; readonly change: Point },
): Fit {
  const slack = 1e-12 * Math.abs(here.logLikelihood)
  for (let part = 1; part > 1e-12; part /= 2) {
    const to = { intercept: here.intercept + part * change.intercept, slope: here.slope + part * change.slope }
    const next = likelihood(rows, logits, to)
    if (next.logLikelihood >= here.logLikelihood - slack) return next
  }
  return here
}

function likelihood({ labels, weights }: ScoredRows, logits: Float64Array, at: Point): Fit {
  let [g0, g1, a, b, c, logLikelihood] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < logits.length; row++) {
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    if (weight === 0) continue
    const x = logits[row] ?? 0
    const label = labels[row] ?? 0
    const linear = at.intercept + at.slope * x
    // of e^−|linear| nothing overflows
    const small = Math.exp(-Math.abs(linear))
    const p = linear >= 0 ? 1 / (1 + small) : small / (1 + small)
    const spread = (weight * small) / ((1 + small) * (1 + small))
    const residual = weight * (label - p)
    logLikelihood += weight * (label * linear - Math.max(linear, 0) - Math.log1p(small))
    g0 += residual
    g1 += residual * x
    a += spread
    b += spread * x
    c += spread * x * x
  }
  return { ...at, logLikelihood, gradient: [g0, g1], information: [a, b, c] }
}
