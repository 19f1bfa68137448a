import { reliabilityTable } from '../../statistics/calibration/reliability-table.ts'
import type { Chart } from '../measured.ts'
import type { Measuring } from './measuring.ts'
import type { SideRows } from './side-rows.ts'
import { taskRows } from './task-rows.ts'

/** Bins of a chart: as many points as a reader compares. */
const BINS = 10

/** Observed rate against mean score of both sides, where scores are probabilities; bins without rows are left out. */
export function reliabilityCharts({ plan, shared, candidate, baseline }: Measuring): readonly Chart[] {
  const chart = (side: Chart['side'], rows: SideRows | null): readonly Chart[] => {
    const scored = rows === null ? null : taskRows(rows, shared, plan.declared)('scores')
    if (scored?.task !== 'scores') return []
    const found = reliabilityTable(scored.rows, { kind: 'equal-width', bins: BINS })
    if (found.kind === 'undefined') return []
    const bins = found.table.bins.flatMap(({ meanScore, observed, rows: n }) =>
      meanScore === null || observed === null ? [] : [{ mean: digits(meanScore), rate: digits(observed), n }],
    )
    return [{ kind: 'reliability', side, bins }]
  }
  return [...chart('candidate', candidate), ...chart('baseline', baseline)]
}

function digits(value: number): number {
  return Number(value.toPrecision(6))
}
