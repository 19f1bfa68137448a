import { aucValues } from '../bootstrap/bootstrap-auc.ts'
import { rankingOf } from '../bootstrap/ranking.ts'
import { sameDraws, type Draws } from '../bootstrap/units.ts'
import type { Computed } from '../estimate.ts'
import { isBinned } from './binned-metric.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { resampledBins } from './resampled-bins.ts'
import type { ScoredFacts, ScoreFacts } from './row-facts.ts'

/** As `ScoreFacts.resampled`. */
export function resampledScores(scored: () => ScoredFacts): ScoreFacts['resampled'] {
  let kept: Kept | null = null
  return (definition, draws) => {
    if (kept !== null && kept.definition === definition && sameDraws(kept.draws, draws)) return kept.values
    const values = find(scored(), definition, draws)
    kept = { definition, draws, values }
    return values
  }
}

type Kept = {
  readonly definition: MetricDefinition
  readonly draws: Draws
  readonly values: readonly Computed[] | null
}

function find(scored: ScoredFacts, definition: MetricDefinition, draws: Draws): readonly Computed[] | null {
  if (isBinned(definition)) return resampledBins(definition, scored, draws)
  const { rows, facts } = scored
  const order = definition.id === 'roc_auc' && rows.weights === null ? facts.order() : null
  if (order === null) return null
  return aucValues({ candidate: rankingOf(order, rows.labels), baseline: null, units: draws.units }, draws.plan)
}
