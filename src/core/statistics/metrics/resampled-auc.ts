import { aucValues } from '../bootstrap/bootstrap-auc.ts'
import { rankingOf } from '../bootstrap/ranking.ts'
import { sameDraws, type Draws } from '../bootstrap/units.ts'
import type { Computed } from '../estimate.ts'
import type { RankOrder } from '../order/rank-order.ts'

/** The AUC of each resample of rows without weights; kept until others are drawn. Null where there is no order. */
export function resampledAuc(
  labels: Uint8Array,
  order: () => RankOrder | null,
): (draws: Draws) => readonly Computed[] | null {
  let kept: { readonly draws: Draws; readonly values: readonly Computed[] } | null = null
  return (draws) => {
    if (kept !== null && sameDraws(kept.draws, draws)) return kept.values
    const ranks = order()
    if (ranks === null) return null
    const task = { candidate: rankingOf(ranks, labels), baseline: null, units: draws.units }
    kept = { draws, values: aucValues(task, draws.plan) }
    return kept.values
  }
}
