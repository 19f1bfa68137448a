import { brierDecomposition } from '../../statistics/calibration/brier-decomposition.ts'
import { calibrationErrors } from '../../statistics/calibration/calibration-error.ts'
import { recalibration } from '../../statistics/calibration/recalibration.ts'
import { reliabilityTable } from '../../statistics/calibration/reliability-table.ts'
import type { ReliabilityTable } from '../../statistics/calibration/reliability-table.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { groupCalibration } from '../../statistics/fairness/group-calibration.ts'
import { meanEstimate } from '../../statistics/metrics/mean-estimate.ts'
import type { ScoredRows } from '../../statistics/metrics/rows.ts'
import { valueOf } from '../../statistics/value-of.ts'
import type { BinnedCalibration, CalibrationLook, GroupsCalibration, SideCalibration } from '../close-look.ts'
import type { ScoredSides } from './scored-sides.ts'
import type { Measuring } from './measuring.ts'
import { digits, roundedEstimate } from './rounded.ts'
import { slicingOf } from './slices.ts'

/** How the scores of both sides stand to what happened, bin by bin, on the whole, and in the groups named for fairness. */
export function lookAtCalibration(measuring: Measuring, sides: ScoredSides): CalibrationLook {
  const { plan, baseline } = measuring
  const { eceBins } = plan.declared
  return {
    candidate: sideOf(sides.candidate, eceBins),
    baseline: baseline === null ? null : sideOf(sides.baseline, eceBins),
    groups: sides.candidate === null ? [] : groupsOf(measuring, sides.candidate),
    clustered: plan.declared.cluster !== null,
  }
}

function sideOf(rows: ScoredRows | null, bins: number): SideCalibration {
  if (rows === null) return { kind: 'lacking', why: 'no-scores' }
  const width = reliabilityTable(rows, { kind: 'equal-width', bins })
  if (width.kind === 'undefined') return { kind: 'lacking', why: width.why }
  const mass = reliabilityTable(rows, { kind: 'equal-mass', bins })
  if (mass.kind === 'undefined') return { kind: 'lacking', why: mass.why }
  const values = rows.scores.map((score, row) => score - (rows.labels[row] ?? 0))
  const off = meanEstimate({ values, weights: rows.weights, shares: false })
  if (off === null) return { kind: 'lacking', why: 'not-finite' }
  const { weight, sums, brier } = width.table
  return {
    kind: 'calibrated',
    n: rows.scores.length,
    meanScore: digits(total(sums.scores) / weight),
    observed: digits(total(sums.positives) / weight),
    off: roundedEstimate(off),
    brier: digits(brier),
    binned: [binnedOf(width.table), binnedOf(mass.table)],
    recalibration: recalibrationOf(rows),
  }
}

function total(sums: Float64Array): number {
  return sums.reduce((all, each) => all + each, 0)
}

function binnedOf(table: ReliabilityTable): BinnedCalibration {
  const { expected, largest, rootMeanSquare } = calibrationErrors(table.sums)
  const { reliability, resolution, uncertainty, withinBins } = brierDecomposition(table)
  return {
    binning: table.binning.kind,
    bins: table.bins.map(({ lower, upper, rows, meanScore, estimate }) => ({
      lower: digits(lower),
      upper: digits(upper),
      n: rows,
      meanScore: meanScore === null ? null : digits(meanScore),
      observed: estimate === null ? null : roundedEstimate(estimate),
    })),
    errors: { expected: digits(expected), largest: digits(largest), rootMeanSquare: digits(rootMeanSquare) },
    brier: {
      reliability: digits(reliability),
      resolution: digits(resolution),
      uncertainty: digits(uncertainty),
      withinBins: digits(withinBins),
    },
  }
}

type Fitted = Extract<SideCalibration, { readonly kind: 'calibrated' }>['recalibration']

function recalibrationOf(rows: ScoredRows): Fitted {
  const found = recalibration(rows)
  if (found.kind === 'undefined') return found
  // weights count as frequencies in the fit, so its errors are of more rows than there are
  const known = (estimate: Estimate): Estimate =>
    roundedEstimate(rows.weights === null ? estimate : { kind: 'point', value: valueOf(estimate) })
  const { slope, intercept, inTheLarge } = found
  return { kind: 'fitted', slope: known(slope), intercept: known(intercept), inTheLarge: known(inTheLarge) }
}

function groupsOf({ plan, candidate }: Measuring, rows: ScoredRows): readonly GroupsCalibration[] {
  return plan.declared.fairness.flatMap((column) => {
    const slicing = slicingOf(candidate, [column], plan.declared)
    if (slicing === null) return []
    const groups = groupCalibration(rows, { groups: slicing.codes, names: slicing.keys })
    return [
      {
        column,
        groups: groups.map(({ group, n, meanScore, observed }) => ({
          group,
          n,
          meanScore: meanScore === null ? null : digits(meanScore),
          observed: observed === null ? null : roundedEstimate(observed),
        })),
      },
    ]
  })
}
