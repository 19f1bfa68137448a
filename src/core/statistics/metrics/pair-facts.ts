import { once } from '../../base/once.ts'
import { compareAuc } from './compare-auc.ts'
import { cellsOf, type JointCells } from './joint-cells.ts'
import type { PairFacts, RowFacts } from './row-facts.ts'
import { samePredictions, sameRows } from './same-rows.ts'

/** Nothing is known yet. */
export function pairFacts(candidate: RowFacts, baseline: RowFacts): PairFacts {
  const same = once(() => sameRows(candidate, baseline))
  return {
    sameRows: same,
    identical: once(() => same() && samePredictions(candidate, baseline)),
    cells: once(() => pairCells(candidate, baseline)),
    aucDifference: once(() =>
      candidate.task === 'scores' && baseline.task === 'scores' ? compareAuc(candidate, baseline) : null,
    ),
  }
}

function pairCells(candidate: RowFacts, baseline: RowFacts): JointCells | null {
  if (candidate.task !== 'classes' || baseline.task !== 'classes' || candidate.rows.weights !== null) return null
  const fault = candidate.facts.fault() ?? baseline.facts.fault()
  return fault === null ? cellsOf(candidate.rows, baseline.rows) : null
}
