import { unreachable } from '../../base/unreachable.ts'
import { normalCdf, normalQuantile } from '../special/normal.ts'
import { fewestRows } from './fewest-rows.ts'
import type { Plan } from './plan.ts'

/**
 * The probability that `rows` rows show what the plan asks for, one-sided at `level`: Φ((effect − z·se₀) / se₁), with the
 * standard errors at the margin and at the truth. Either way it is the sum of both sides' powers less 1 (Julious, Statistics
 * in Medicine 23 (2004) 1921–1986): at a difference of 0 a power of 80 % takes the z of 90 %. Rows are those of one
 * side where the sides differ. A normal approximation; sources beside each formula. Throws where the plan is not one.
 */
export function powerFor(plan: Plan, { level, rows, eitherWay = false }: Rows): number {
  if (!(level > 0 && level < 1 && rows > 0)) throw new RangeError(`not a level and rows: ${level}, ${rows}`)
  const worse = oneSidedPower(plan, level, rows)
  return eitherWay ? Math.max(0, worse + oneSidedPower(turned(plan), level, rows) - 1) : worse
}

type Rows = {
  readonly level: number
  readonly rows: number
  /** Whether it should be shown that the two differ by no more than the margin either way: two one-sided tests. */
  readonly eitherWay?: boolean
}

function oneSidedPower(plan: Plan, level: number, rows: number): number {
  const { effect, atMargin, atTruth } = spreads(plan, rows)
  const ahead = effect + normalQuantile(1 - level) * atMargin
  if (atTruth === 0) return ahead >= 0 ? 1 : 0
  return normalCdf(ahead / atTruth)
}

/** The fewest rows with that power; null where no number of them has it. */
export function rowsFor(
  plan: Plan,
  { level, power, eitherWay = false }: Omit<Rows, 'rows'> & { readonly power: number },
): number | null {
  if (!(power > 0 && power < 1)) throw new RangeError(`not a power: ${power}`)
  return fewestRows((rows) => powerFor(plan, { level, rows, eitherWay }) >= power)
}

/** The plan that asks the same of the other side: that the baseline is no worse than the candidate by the margin. */
function turned(plan: Plan): Plan {
  switch (plan.kind) {
    case 'paired-proportions':
    case 'mean':
      return { ...plan, difference: 0 - plan.difference }
    case 'two-proportions':
      return { ...plan, candidate: plan.baseline, baseline: plan.candidate }
    case 'auc':
      if (plan.correlation !== null) return plan
      throw new RangeError('one model alone has no baseline to differ from')
    case 'proportion':
      throw new RangeError('one model alone has no baseline to differ from')
    default:
      return unreachable(plan)
  }
}

/** How far the truth lies above the margin, and the standard errors there and here. */
type Spreads = { readonly effect: number; readonly atMargin: number; readonly atTruth: number }

function spreads(plan: Plan, rows: number): Spreads {
  if (!(plan.margin >= 0 && Number.isFinite(plan.margin))) throw new RangeError(`not a margin: ${plan.margin}`)
  switch (plan.kind) {
    case 'proportion':
      return proportion(plan, rows)
    case 'paired-proportions': {
      // Wald's variance, at the truth: too hopeful where discordance is little more than the margin (VALIDITY.md);
      // Nam, Biometrics 53 (1997) 1422–1430, takes the variance at the margin too
      const { discordant, difference } = within(plan.discordant, plan)
      if (!(Math.abs(difference) <= discordant)) throw new RangeError('a difference is no larger than its discordance')
      return same(difference + plan.margin, Math.sqrt((discordant - difference ** 2) / rows))
    }
    case 'two-proportions': {
      // Blackwelder, Controlled Clinical Trials 3 (1982) 345–353
      const { candidate, baseline } = within(plan.candidate, within(plan.baseline, plan))
      const variance = candidate * (1 - candidate) + baseline * (1 - baseline)
      return same(candidate - baseline + plan.margin, Math.sqrt(variance / rows))
    }
    case 'auc':
      return auc(plan, rows)
    case 'mean':
      if (!(plan.standardDeviation >= 0 && Number.isFinite(plan.standardDeviation + plan.difference))) {
        throw new RangeError(`not a deviation and a difference: ${plan.standardDeviation}, ${plan.difference}`)
      }
      return same(plan.difference + plan.margin, plan.standardDeviation / Math.sqrt(rows))
    default:
      return unreachable(plan)
  }
}

function same(effect: number, standardError: number): Spreads {
  return { effect, atMargin: standardError, atTruth: standardError }
}

/** `of`, once `share` is found to be one. */
function within<T>(share: number, of: T): T {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`)
  return of
}

/** The score test's own errors: Fleiss, Statistical Methods for Rates and Proportions, 2.5. */
function proportion({ rate, margin }: Extract<Plan, { kind: 'proportion' }>, rows: number): Spreads {
  within(rate, rate)
  const bound = rate - margin
  // a share is never negative: nothing is left to show
  if (bound <= 0) return { effect: margin, atMargin: 0, atTruth: 0 }
  return {
    effect: margin,
    atMargin: Math.sqrt((bound * (1 - bound)) / rows),
    atTruth: Math.sqrt((rate * (1 - rate)) / rows),
  }
}

/** Hanley and McNeil, Radiology 143 (1982) 29–36; for two models 148 (1983) 839–843. */
function auc(plan: Extract<Plan, { kind: 'auc' }>, rows: number): Spreads {
  const { auc: area, positives, correlation } = within(plan.auc, within(plan.positives, plan))
  if (correlation !== null && !(correlation >= -1 && correlation <= 1)) {
    throw new RangeError(`not a correlation: ${correlation}`)
  }
  const ones = rows * positives
  const zeros = rows - ones
  // without a row of each class there is no AUC
  if (ones < 1 || zeros < 1) return { effect: -1, atMargin: 0, atTruth: 0 }
  const square = area * area
  const ofOnes = area / (2 - area) - square
  const ofZeros = (2 * square) / (1 + area) - square
  const variance = (area * (1 - area) + (ones - 1) * ofOnes + (zeros - 1) * ofZeros) / (ones * zeros)
  const models = correlation === null ? 1 : 2 * (1 - correlation)
  return same(plan.margin, Math.sqrt(variance * models))
}
