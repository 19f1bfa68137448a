import type { Draws } from '../bootstrap/units.ts'
import type { Computed, Estimate, Undefined } from '../estimate.ts'
import type { RankOrder } from '../order/rank-order.ts'
import type { ClassCounts } from './class-counts.ts'
import type { ContributionsOrReason } from './contributions.ts'
import type { CountedPlacements } from './counted-placements.ts'
import type { JointCells } from './joint-cells.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { MetricEstimate } from './metric-estimate.ts'
import type { Placements } from './placements.ts'
import type { RankedLabels } from './ranked-labels.ts'
import type { PairSums } from './roc-auc.ts'
import type { ClassRows, RankedRows, ScoredRows, ValueRows } from './rows.ts'

/**
 * Rows with what several metrics need to know of them, such as their order or their counts: each fact is found when it
 * is first asked for, and once. Facts end with the rows they are of.
 */
export type RowFacts =
  | ScoredFacts
  | ClassedFacts
  | { readonly task: 'values'; readonly rows: ValueRows; readonly facts: CommonFacts }
  | { readonly task: 'ranking'; readonly rows: RankedRows; readonly facts: CommonFacts }

export type ScoredFacts = {
  readonly task: 'scores'
  readonly rows: ScoredRows
  readonly facts: CommonFacts & ScoreFacts
}

export type ClassedFacts = {
  readonly task: 'classes'
  readonly rows: ClassRows
  readonly facts: CommonFacts & ClassFacts
}

export type CommonFacts = {
  /** The estimate of a metric, found once for the definition that it is asked with. */
  readonly estimate: (definition: MetricDefinition, find: () => MetricEstimate) => MetricEstimate
  /** What rows add to a metric; kept until another metric's are asked for, since they are as many as the rows. */
  readonly contributions: (definition: MetricDefinition) => ContributionsOrReason | null
  /** Rows, or queries, that weigh anything. */
  readonly counted: () => number
  /** What these rows and others have in common; kept until others are asked for. */
  readonly beside: (baseline: RowFacts) => PairFacts
}

export type ScoreFacts = {
  readonly weightFault: () => Undefined | null
  readonly probabilityFault: () => Undefined | null
  /** Null where a score is not a number. */
  readonly order: () => RankOrder | null
  /** Null as `order` is; so are the sums of pairs. */
  readonly ranked: () => RankedLabels | null
  readonly pairs: () => PairSums | null
  /** In whole numbers; null where that takes the twin. */
  readonly countedPlacements: () => CountedPlacements | null
  readonly placements: () => Placements | Undefined
  /**
   * A metric's values on each resample, where they can be had without measuring each: the AUC of rows without weights, and
   * calibration errors; else null. Kept until another metric's are asked for, or others are drawn.
   */
  readonly resampled: (definition: MetricDefinition, draws: Draws) => readonly Computed[] | null
}

export type ClassFacts = {
  readonly fault: () => Undefined | null
  readonly counts: () => ClassCounts | Undefined
  /** By label and prediction; null with weights, faulty rows or too many classes. */
  readonly cells: () => JointCells | null
}

/** What several metrics need to know of two models on the same rows. */
export type PairFacts = {
  /** False where labels, weights or queries differ: then nothing is paired. */
  readonly sameRows: () => boolean
  /** The same rows, and the two predict the same for every one. */
  readonly identical: () => boolean
  /** By label and both predictions; null where one side has no cells of its own. */
  readonly cells: () => JointCells | null
  /** As `compareAuc`; null for rows without scores. */
  readonly aucDifference: () => Estimate | null
}
