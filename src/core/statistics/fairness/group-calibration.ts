import type { Binning } from '../calibration/bin-edges.ts'
import { calibrationErrors } from '../calibration/calibration-error.ts'
import { reliabilityTable } from '../calibration/reliability-table.ts'
import type { Computed, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { ScoredRows } from '../metrics/rows.ts'
import { gatherFloat64, gatherUint8 } from '../slices/gather.ts'
import { rowsOfSlice, sliceRows } from '../slices/slice-rows.ts'

/** Calibration of one group: its own bins where they are of equal mass. */
export type CalibrationOfGroup = {
  readonly group: string
  readonly n: number
  /** ECE. It is never below 0 and the larger the fewer rows there are, so groups of different sizes differ by that too. */
  readonly expected: Computed
  /** Mean score − share of label 1: above 0 where the group's scores are too high. Not biased by size. */
  readonly signed: Computed
}

/** Calibration within groups (Kleinberg, Mullainathan, Raghavan 2016), and how far groups are apart. */
export type GroupCalibration = {
  readonly groups: readonly CalibrationOfGroup[]
  /** Largest − smallest; undefined where a group has none, which is named. */
  readonly expectedGap: Computed
  readonly signedGap: Computed
  readonly withoutValue: readonly { readonly group: string; readonly why: Undefined }[]
  readonly tooSmall: readonly { readonly group: string; readonly n: number }[]
}

/** The groups of rows: an index of `names` each. */
export type Grouping = { readonly groups: Int32Array; readonly names: readonly string[] }

export function groupCalibration(
  rows: ScoredRows,
  grouping: Grouping,
  { binning, leastRows }: { readonly binning: Binning; readonly leastRows: number },
): GroupCalibration {
  const index = sliceRows({ columns: [], keys: grouping.names, codes: grouping.groups })
  const groups = grouping.names.map((group, code) => {
    const members = rowsOfSlice(index, code)
    const found = reliabilityTable(
      {
        labels: gatherUint8(rows.labels, members),
        scores: gatherFloat64(rows.scores, members),
        weights: rows.weights === null ? null : gatherFloat64(rows.weights, members),
      },
      binning,
    )
    const n = members.length
    if (found.kind === 'undefined') {
      return { group, n, expected: undefinedFor(found.why), signed: undefinedFor(found.why) }
    }
    const { expected, signed } = calibrationErrors(found.table)
    return { group, n, expected: computed(expected), signed: computed(signed) }
  })
  return {
    groups,
    expectedGap: gap(groups.map((of) => of.expected)),
    signedGap: gap(groups.map((of) => of.signed)),
    withoutValue: groups.flatMap((of) =>
      of.expected.kind === 'undefined' ? [{ group: of.group, why: of.expected.why }] : [],
    ),
    tooSmall: groups.filter(({ n }) => n < leastRows).map(({ group, n }) => ({ group, n })),
  }
}

function gap(of: readonly Computed[]): Computed {
  if (of.length < 2) return undefinedFor('one-group')
  let [least, most] = [Infinity, -Infinity]
  for (const each of of) {
    if (each.kind === 'undefined') return each
    least = Math.min(least, each.value)
    most = Math.max(most, each.value)
  }
  return computed(most - least)
}
