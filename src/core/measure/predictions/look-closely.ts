import type { CloseLook, Lack } from '../close-look.ts'
import type { ScoredRows } from '../../statistics/metrics/rows.ts'
import { lookAtCalibration } from './look-at-calibration.ts'
import type { Measuring } from './measuring.ts'
import type { SideRows } from './side-rows.ts'
import { sweepThresholds } from './sweep-thresholds.ts'
import { taskRows } from './task-rows.ts'

/** What was asked to be seen of the scores besides metrics; null where nobody asked. */
export function lookClosely(measuring: Measuring): CloseLook | null {
  const { plan, candidate, baseline } = measuring
  const { closely } = plan
  if (closely === undefined) return null
  const sides = { candidate: scoresOf(measuring, candidate), baseline: scoresOf(measuring, baseline) }
  return {
    thresholds: closely.thresholds === null ? null : sweepThresholds(sides, plan.declared, closely.thresholds),
    calibration: closely.calibration ? lookAtCalibration(measuring, sides) : null,
  }
}

/** The same of a table whose metrics are columns: it has no scores to look at. */
export function nothingToSee({ plan }: Pick<Measuring, 'plan'>): CloseLook | null {
  if (plan.closely === undefined) return null
  const why: Lack = 'no-scores'
  return {
    thresholds: plan.closely.thresholds === null ? null : { kind: 'lacking', why, side: 'candidate' },
    calibration: plan.closely.calibration
      ? { candidate: { kind: 'lacking', why }, baseline: null, groups: [], clustered: false }
      : null,
  }
}

function scoresOf({ plan, shared }: Measuring, side: SideRows | null): ScoredRows | null {
  const rows = side === null ? null : taskRows(side, shared, plan.declared)('scores')
  return rows?.task === 'scores' ? rows.rows : null
}
