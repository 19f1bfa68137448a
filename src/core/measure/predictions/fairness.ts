import { countGroups } from '../../statistics/fairness/count-groups.ts'
import type { GroupTable } from '../../statistics/fairness/count-groups.ts'
import { disparity } from '../../statistics/fairness/disparity.ts'
import { groupRate, shareOf } from '../../statistics/fairness/group-rate.ts'
import type { GroupRate } from '../../statistics/fairness/group-rate.ts'
import type { Computed, Estimate } from '../../statistics/estimate.ts'
import { undefinedFor } from '../../statistics/estimate.ts'
import type { ClassRows } from '../../statistics/metrics/rows.ts'
import type { MeasuredValue, Sample } from '../measured.ts'
import { FAIRNESS_MEASURES } from './fairness-names.ts'
import type { FairnessMeasure } from './fairness-names.ts'
import type { Measuring } from './measuring.ts'
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
  const { plan, shared, candidate, baseline } = measuring
  if (shared.positive === null || shared.texts === null) return []
  return plan.declared.fairness.flatMap((column) => {
    const ours = tableOf(measuring, candidate, column)
    const theirs = baseline === null ? null : tableOf(measuring, baseline, column)
    if (ours === null) return []
    return FAIRNESS_MEASURES.map((measure) => ({
      path: [column, measure.name],
      direction: measure.direction,
      slice: null,
      candidate: sampleOf(ours, measure),
      baseline: theirs === null ? null : sampleOf(theirs, measure),
      difference: null,
    }))
  })
}

function tableOf({ plan, shared }: Measuring, side: SideRows, column: string): GroupTable | null {
  const slicing = slicingOf(side, [column], plan.declared)
  const rows = taskRows(side, shared, plan.declared)('classes')
  if (slicing === null || rows?.task !== 'classes') return null
  const { labels, predictions, weights } = rows.rows
  const groups = { labels: bits(labels), predictions: bits(predictions), groups: slicing.codes, names: slicing.keys }
  const counted = countGroups({ ...groups, weights })
  return counted.kind === 'counted' ? counted.table : null
}

function bits(codes: ClassRows['labels']): Uint8Array {
  return Uint8Array.from(codes)
}

/** `n` is the number of rows that the rate of the smallest group is a share of: what `min_rows` is held against. */
function sampleOf(table: GroupTable, { of, rates }: FairnessMeasure): Sample {
  const each = rates.map((rate) => disparity(table, rate, 0))
  const n = Math.min(...each.flatMap(({ groups }) => groups.map((group) => group.n)))
  const value = worst(
    each.map((found) => found[of]),
    of,
  )
  if (value.kind === 'undefined') return { kind: 'undefined', why: value.why, n }
  const shares = table.weighted || table.groups.length > MOST_GROUPS ? null : ratesOf(table, rates)
  if (shares === null) return { kind: 'measured', estimate: { kind: 'point', value: value.value }, method: 'none', n }
  return { kind: 'measured', estimate: { kind: 'disparity', of, rates: shares }, method: 'all-pairs', n }
}

function worst(values: readonly Computed[], of: FairnessMeasure['of']): Computed {
  let found: Computed | null = null
  for (const value of values) {
    if (value.kind === 'undefined') return value
    const worse = found === null || (of === 'difference' ? value.value > valueIn(found) : value.value < valueIn(found))
    if (worse) found = value
  }
  return found ?? undefinedFor('one-group')
}

function valueIn(computed: Computed): number {
  return computed.kind === 'value' ? computed.value : 0
}

/** The shares of every group; null where one has no rows for a rate. */
function ratesOf(
  table: GroupTable,
  rates: readonly GroupRate[],
): Extract<Estimate, { readonly kind: 'disparity' }>['rates'] | null {
  const lacking = rates.some((rate) => table.groups.some((counts) => groupRate(counts, rate).kind === 'undefined'))
  if (lacking) return null
  return rates.map((rate) =>
    table.groups.map((counts) => {
      const { part, whole } = shareOf(counts.rows, rate)
      return { successes: part, n: whole }
    }),
  )
}
