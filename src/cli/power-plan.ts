import { nearest } from '../core/base/nearest.ts'
import type { CountedRows, PowerAnswer } from '../core/report/measurement/power-report.ts'
import { unreachable } from '../core/base/unreachable.ts'
import type { Plan } from '../core/statistics/sample-size/plan.ts'
import type { Arguments } from './arguments.ts'
import { UsageError } from './exit.ts'
import { numberOf, percentage, shareOf } from './power-numbers.ts'

/** A plan, the rows that its formula counts, their share of all where that is known, and whether less is better. */
export type Planned = Pick<PowerAnswer, 'plan' | 'counted' | 'share' | 'lower'>

type Metric = { readonly family: 'share' | 'area' | 'mean'; readonly counted: CountedRows; readonly lower: boolean }

const METRICS: ReadonlyMap<string, Metric> = new Map([
  ...named('accuracy acc exact_match win_rate selection_rate', { family: 'share', counted: 'rows', lower: false }),
  ...named('error_rate', { family: 'share', counted: 'rows', lower: true }),
  ...named('recall sensitivity tpr', { family: 'share', counted: 'positives', lower: false }),
  ...named('fnr', { family: 'share', counted: 'positives', lower: true }),
  ...named('specificity tnr', { family: 'share', counted: 'negatives', lower: false }),
  ...named('fpr', { family: 'share', counted: 'negatives', lower: true }),
  ...named('precision ppv', { family: 'share', counted: 'predicted positives', lower: false }),
  ...named('npv', { family: 'share', counted: 'predicted negatives', lower: false }),
  ...named('auc roc_auc', { family: 'area', counted: 'rows', lower: false }),
  ...named('mean mae mse bias log_loss brier', { family: 'mean', counted: 'rows', lower: false }),
])

function named(names: string, metric: Metric): readonly (readonly [string, Metric])[] {
  return names.split(' ').map((name) => [name, metric])
}

/** What `power` is asked, from its options; refuses what no formula answers, and options that would do nothing. */
export function plannedBy(given: Arguments): Planned {
  const metric = given.values.get('metric')
  if (metric === undefined) throw new UsageError(`say which metric: --metric ${[...METRICS.keys()].join('|')}`)
  const known = METRICS.get(metric) ?? unknown(metric)
  switch (known.family) {
    case 'share':
      return { ...ofShare(given, known), lower: known.lower }
    case 'area':
      return { plan: areaPlan(given), counted: 'rows', share: null, lower: false }
    case 'mean':
      return { plan: meanPlan(given), counted: 'rows', share: null, lower: false }
    default:
      return unreachable(known.family)
  }
}

/** Whether the margin counts both ways; refused where one model alone is held against a value. */
export function isEitherWay({ switches }: Arguments, plan: Plan): boolean {
  if (!switches.has('either-way')) return false
  if (plan.kind === 'proportion' || (plan.kind === 'auc' && plan.correlation === null)) {
    throw new UsageError(
      `--either-way compares two models: add ${plan.kind === 'auc' ? '--correlation' : '--discordant instead of --rate, or --baseline-value'}`,
    )
  }
  return true
}

function unknown(metric: string): never {
  const near = nearest(metric, [...METRICS.keys()])
  const hint =
    near === null
      ? `evaluate once on the rows there are: the report says how many would settle the rule. Formulas are there for ${[...METRICS.keys()].join(', ')}`
      : `did you mean ${near}?`
  throw new UsageError(`there is no formula for the rows that ${metric} needs; ${hint}`)
}

function ofShare(given: Arguments, { counted, lower }: Metric): Omit<Planned, 'lower'> {
  const [rate, discordant] = [shareOf(given, 'rate'), shareOf(given, 'discordant', { below: 1.000_001 })]
  const share = shareOfCounted(given, counted)
  if (rate !== null && discordant !== null) {
    throw new UsageError(
      '--rate is for rows of one model, --discordant for two models on the same rows: give one of them',
    )
  }
  if (discordant !== null) return { plan: pairedPlan(given, discordant, counted), counted, share }
  if (rate === null) {
    throw new UsageError(
      'say how two models on the same rows differ (--discordant 7.5%: the share that only one of them gets right), or what one is expected to reach (--rate 90%)',
    )
  }
  return { plan: ratePlan(given, rate, lower), counted, share }
}

/** Where less is better, the share of the others: what may be lost of it is the same. */
function ratePlan(given: Arguments, rate: number, lower: boolean): Plan {
  refuseIdle(given, ['difference', 'sd', 'correlation'], '--rate')
  const baseline = shareOf(given, 'baseline-value')
  const margin = marginOf(given, baseline ?? rate)
  const turned = (share: number): number => (lower ? 1 - share : share)
  if (baseline !== null) {
    return { kind: 'two-proportions', candidate: turned(rate), baseline: turned(baseline), margin }
  }
  if (margin >= turned(rate)) {
    throw new UsageError(`--margin ${margin}: no share is that much worse than ${rate}, so nothing is left to show`)
  }
  return { kind: 'proportion', rate: turned(rate), margin }
}

function pairedPlan(given: Arguments, discordant: number, counted: CountedRows): Plan {
  if (counted.startsWith('predicted')) {
    throw new UsageError(
      'two models predict different rows to be positive, so these are not the same rows: give --rate',
    )
  }
  refuseIdle(given, ['sd', 'correlation'], '--discordant')
  const margin = relativeMargin(given)
  const difference = numberOf(given, 'difference') ?? 0
  if (Math.abs(difference) > discordant) {
    throw new UsageError(
      `--difference ${difference}: models that differ on ${discordant * 100}% of the rows are at most that far apart`,
    )
  }
  return { kind: 'paired-proportions', discordant, difference, margin }
}

function areaPlan(given: Arguments): Plan {
  refuseIdle(given, ['difference', 'sd', 'discordant', 'rate'], '--metric auc')
  const auc = shareOf(given, 'baseline-value')
  if (auc === null) throw new UsageError('say what area is expected: --baseline-value 0.87')
  const positives = shareOf(given, 'positives')
  if (positives === null) throw new UsageError('say what share of the rows is positive: --positives 20%')
  const correlation = numberOf(given, 'correlation')
  if (correlation !== null && !(correlation >= -1 && correlation < 1)) {
    throw new UsageError(`--correlation ${correlation}: expected a number from -1 to below 1, such as 0.9`)
  }
  return { kind: 'auc', auc, positives, correlation, margin: marginOf(given, auc) }
}

function meanPlan(given: Arguments): Plan {
  refuseIdle(given, ['positives', 'correlation', 'discordant', 'rate'], 'a mean')
  const standardDeviation = numberOf(given, 'sd')
  if (standardDeviation === null) {
    throw new UsageError(
      'say how much it varies from row to row: --sd 0.2; of two models on the same rows, their difference',
    )
  }
  if (standardDeviation <= 0) throw new UsageError(`--sd ${standardDeviation}: expected a number above 0`)
  const difference = numberOf(given, 'difference') ?? 0
  return { kind: 'mean', standardDeviation, difference, margin: relativeMargin(given) }
}

function shareOfCounted(given: Arguments, counted: CountedRows): number | null {
  if (counted !== 'positives' && counted !== 'negatives') refuseIdle(given, ['positives'], 'this metric')
  const positives = shareOf(given, 'positives')
  return positives === null || counted === 'positives' ? positives : 1 - positives
}

/** The margin where only a share of it needs the baseline. */
function relativeMargin(given: Arguments): number {
  const baseline = numberOf(given, 'baseline-value')
  if (baseline !== null && !(given.values.get('margin') ?? '').endsWith('%')) {
    throw new UsageError('--baseline-value does nothing here: it is for a margin in percent')
  }
  return marginOf(given, baseline)
}

function marginOf(given: Arguments, baseline: number | null): number {
  const text = given.values.get('margin')
  if (text === undefined) throw new UsageError('say how much worse it may be: --margin 0.01')
  const relative = text.endsWith('%') ? percentage(text) : null
  if (text.endsWith('%') && (relative === null || baseline === null)) {
    const amount = relative === null ? '0.01' : String(relative)
    throw new UsageError(
      `--margin ${text}: percent are of the baseline: add --baseline-value, or write ${amount} for an amount`,
    )
  }
  const margin = relative === null ? (numberOf(given, 'margin') ?? 0) : relative * Math.abs(baseline ?? 0)
  if (margin < 0) throw new UsageError(`--margin ${text}: expected an amount, at least 0`)
  return margin
}

/** An option that would do nothing was meant to do something. */
function refuseIdle(given: Arguments, options: readonly string[], with_: string): void {
  const idle = options.find((option) => given.values.has(option))
  if (idle !== undefined) throw new UsageError(`--${idle} does nothing with ${with_}`)
}
