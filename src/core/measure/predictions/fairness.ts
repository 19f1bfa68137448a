import type { Estimate } from '../../statistics/estimate.ts'
import type { GroupTable } from '../../statistics/fairness/count-groups.ts'
import { countGroups } from '../../statistics/fairness/count-groups.ts'
import type { Disparity } from '../../statistics/fairness/disparity.ts'
import { disparity, disparityOf } from '../../statistics/fairness/disparity.ts'
import { groupCalibration } from '../../statistics/fairness/group-calibration.ts'
import type { CalibrationOfGroup } from '../../statistics/fairness/group-calibration.ts'
import { groupRate, shareOf } from '../../statistics/fairness/group-rate.ts'
import type { GroupRate } from '../../statistics/fairness/group-rate.ts'
import { worstDisparity } from '../../statistics/fairness/worst-disparity.ts'
import type { ClassRows } from '../../statistics/metrics/rows.ts'
import { valueOf } from '../../statistics/value-of.ts'
import type { GroupsApart, MeasuredValue, Sample } from '../measured.ts'
import { FAIRNESS_MEASURES } from './fairness-names.ts'
import type { FairnessMeasure } from './fairness-names.ts'
import type { Measuring } from './measuring.ts'
import { digits } from './rounded.ts'
import type { SideRows } from './side-rows.ts'
import { slicingOf } from './slices.ts'
import { taskRows } from './task-rows.ts'

/** More groups than this have no intervals: all pairs of them would be compared. */
const MOST_GROUPS = 200

/**
 * Group fairness on every declared column, on both sides: `gender.demographic_parity_ratio` and the like. No group is
 * left out for being small; it widens the interval.
 */
export function fairnessValues(measuring: Measuring): readonly MeasuredValue[] {
  const { plan, shared, candidate, baseline, paired } = measuring
  if (shared.positive === null || shared.texts === null) return []
  return plan.declared.fairness.flatMap((column) => {
    const ours = groupsOf(measuring, candidate, column)
    const theirs = baseline === null ? null : groupsOf(measuring, baseline, column)
    if (ours === null) return []
    return FAIRNESS_MEASURES.flatMap((measure) => {
      const sample = sampleOf(ours, measure)
      const before = theirs === null ? null : sampleOf(theirs, measure)
      if (sample === null) return []
      return [
        {
          path: [column, measure.name],
          direction: measure.direction,
          slice: null,
          candidate: sample,
          baseline: before,
          difference: before === null ? null : { kind: 'undefined', why: paired?.rows ? 'no-method' : 'rows-differ' },
        } as const,
      ]
    })
  })
}

/** The groups of one column. Rows that belong together, or that weigh differently, have no closed interval. */
type Groups = {
  readonly table: GroupTable
  /** Null without scores. */
  readonly calibration: readonly CalibrationOfGroup[] | null
  readonly independent: boolean
}

function groupsOf({ plan, shared }: Measuring, side: SideRows, column: string): Groups | null {
  const slicing = slicingOf(side, [column], plan.declared)
  const rowsFor = taskRows(side, shared, plan.declared)
  const rows = rowsFor('classes')
  if (slicing === null || rows?.task !== 'classes') return null
  const { labels, predictions, weights } = rows.rows
  const grouping = { groups: slicing.codes, names: slicing.keys }
  const counted = countGroups({ labels: bits(labels), predictions: bits(predictions), ...grouping, weights })
  if (counted.kind === 'undefined') return null
  const scored = rowsFor('scores')
  const independent = weights === null && side.clusters === null && slicing.keys.length <= MOST_GROUPS
  const calibration = scored?.task === 'scores' ? groupCalibration(scored.rows, grouping) : null
  return { table: counted.table, calibration, independent }
}

function bits(codes: ClassRows['labels']): Uint8Array {
  return Uint8Array.from(codes)
}

/** `n` is the number of rows that the rate of the smallest group is a share of: what `min_rows` is held against. */
function sampleOf(groups: Groups, { of, rates }: FairnessMeasure): Sample | null {
  const each = disparitiesOf(groups, rates)
  if (each === null) return null
  const n = Math.min(...each.flatMap((one) => one.groups.map((group) => group.n)))
  const worst = worstDisparity(each, of)
  if (worst.value.kind === 'undefined') return { kind: 'undefined', why: worst.value.why, n }
  const shares = groups.independent ? sharesOf(groups, rates) : null
  const apart = apartIn(each[worst.at], rates === 'calibration' ? rates : rates[worst.at])
  const named = apart === null ? { n } : { n, apart }
  if (shares === null) {
    return { kind: 'measured', estimate: { kind: 'point', value: worst.value.value }, method: 'none', ...named }
  }
  return { kind: 'measured', estimate: { kind: 'disparity', of, rates: shares }, method: 'all-pairs', ...named }
}

function disparitiesOf({ table, calibration }: Groups, rates: FairnessMeasure['rates']): readonly Disparity[] | null {
  if (rates !== 'calibration') return rates.map((rate) => disparity(table, rate))
  return calibration === null
    ? null
    : [disparityOf(calibration.map(({ group, n, signed }) => ({ group, n, rate: signed })))]
}

function apartIn(found: Disparity | undefined, rate: GroupsApart['rate'] | undefined): GroupsApart | null {
  if (found === undefined || rate === undefined || found.lowest === null || found.highest === null) return null
  return { rate, lowest: shortened(found.lowest), highest: shortened(found.highest) }
}

function shortened({ group, n, value }: GroupsApart['lowest']): GroupsApart['lowest'] {
  return { group, n, value: digits(value) }
}

type Shares = Extract<Estimate, { readonly kind: 'disparity' }>['rates']

/** The shares of every group; null where one has no rows for a rate. */
function sharesOf({ table, calibration }: Groups, rates: FairnessMeasure['rates']): Shares | null {
  if (rates === 'calibration') return calibration === null ? null : calibrationShares(calibration)
  const lacking = rates.some((rate) => table.groups.some((counts) => groupRate(counts, rate).kind === 'undefined'))
  return lacking ? null : rates.map((rate) => ratesIn(table, rate))
}

function ratesIn(table: GroupTable, rate: GroupRate): Shares[number] {
  return table.groups.map((counts) => {
    const { part, whole } = shareOf(counts.rows, rate)
    return { successes: part, n: whole }
  })
}

/**
 * Mean score − share of positives as (mean score − 1) + share of negatives, the scores taken as given: what is left to
 * chance is a share, whose interval knows that ten negatives of ten do not prove that there are no positives. Labels of
 * unequal chances vary less than a share of equal ones, so it errs on the safe side.
 */
function calibrationShares(calibration: readonly CalibrationOfGroup[]): Shares | null {
  const shares = calibration.flatMap(({ n, meanScore, observed }) => {
    if (meanScore === null || observed === null) return []
    return [{ successes: n - Math.round(n * valueOf(observed)), n, shift: digits(meanScore - 1) }]
  })
  return shares.length === calibration.length ? [shares] : null
}
