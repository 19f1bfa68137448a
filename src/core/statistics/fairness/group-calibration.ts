import { reliabilityTable } from '../calibration/reliability-table.ts'
import type { Computed, Estimate } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { ScoredRows } from '../metrics/rows.ts'
import { gatherFloat64, gatherUint8 } from '../slices/gather.ts'
import { rowsOfSlice, sliceRows } from '../slices/slice-rows.ts'

/** How far the scores of one group are from what happened in it. */
export type CalibrationOfGroup = {
  readonly group: string
  readonly n: number
  /** Null where `signed` is undefined, as is `observed`. */
  readonly meanScore: number | null
  /** The share of label 1 for an interval, as of a bin. */
  readonly observed: Estimate | null
  /**
   * Mean score − share of label 1: above 0 where the group's scores are too high. Unlike a calibration error over bins it
   * is not the larger the fewer rows there are, so groups of different sizes can be compared by it.
   */
  readonly signed: Computed
}

/** The groups of rows: an index of `names` each. */
export type Grouping = { readonly groups: Int32Array; readonly names: readonly string[] }

/**
 * Calibration within groups (Kleinberg, Mullainathan, Raghavan 2016): each group as if it were alone. None is left out
 * for being small or empty.
 */
export function groupCalibration(rows: ScoredRows, { groups, names }: Grouping): readonly CalibrationOfGroup[] {
  const index = sliceRows({ columns: [], keys: names, codes: groups })
  return names.map((group, code) => {
    const members = rowsOfSlice(index, code)
    const own = {
      labels: gatherUint8(rows.labels, members),
      scores: gatherFloat64(rows.scores, members),
      weights: rows.weights === null ? null : gatherFloat64(rows.weights, members),
    }
    return { group, n: members.length, ...wholeOf(own) }
  })
}

/** All rows as one bin. */
function wholeOf(rows: ScoredRows): Pick<CalibrationOfGroup, 'meanScore' | 'observed' | 'signed'> {
  const found = reliabilityTable(rows, { kind: 'equal-width', bins: 1 })
  if (found.kind === 'undefined') return { meanScore: null, observed: null, signed: undefinedFor(found.why) }
  const [bin = null] = found.table.bins
  const { meanScore = null, observed = null, estimate = null } = bin ?? {}
  if (meanScore === null || observed === null) {
    return { meanScore: null, observed: null, signed: undefinedFor('no-weight') }
  }
  return { meanScore, observed: estimate, signed: computed(meanScore - observed) }
}
