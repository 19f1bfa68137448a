import { latest } from '../../base/latest.ts'
import { once } from '../../base/once.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { RankOrder } from '../order/rank-order.ts'
import { rankOrder } from '../order/rank-order.ts'
import { classFault, countClasses } from './class-counts.ts'
import { countPlacements } from './counted-placements.ts'
import { cellsOf, countsOfCells } from './joint-cells.ts'
import { sampleSize } from './mean-estimate.ts'
import { metricContributions } from './metric-contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { MetricEstimate } from './metric-estimate.ts'
import { pairFacts } from './pair-facts.ts'
import { placementsOf } from './placements.ts'
import { rankedLabels } from './ranked-labels.ts'
import { pairSums } from './roc-auc.ts'
import type { ClassFacts, CommonFacts, RowFacts, ScoredFacts, ScoreFacts } from './row-facts.ts'
import { resampledScores } from './resampled-scores.ts'
import { probabilityFault, weightFault } from './row-faults.ts'
import type { ClassRows, MetricRows, ScoredRows } from './rows.ts'

/** Rows of any task, with nothing known of them yet. */
export function factsOf(rows: MetricRows): RowFacts {
  switch (rows.task) {
    case 'scores':
      return scoredFacts(rows.rows)
    case 'classes': {
      const known: RowFacts = { ...rows, facts: { ...commonFacts(rows, () => known), ...classFacts(rows.rows) } }
      return known
    }
    case 'values':
    case 'ranking': {
      const known: RowFacts = { ...rows, facts: commonFacts(rows, () => known) }
      return known
    }
    default:
      return unreachable(rows)
  }
}

/** Scored rows; `order` finds the order of their scores where it follows from what is known. */
export function scoredFacts(
  rows: ScoredRows,
  order: () => RankOrder | null = once(() => rankOrder(rows.scores)),
): ScoredFacts {
  const task = 'scores'
  const known: ScoredFacts = {
    task,
    rows,
    facts: { ...commonFacts({ task, rows }, () => known), ...scoreFacts(rows, order, () => known) },
  }
  return known
}

function commonFacts(rows: MetricRows, self: () => RowFacts): CommonFacts {
  const estimates = new Map<MetricDefinition, MetricEstimate>()
  return {
    estimate: (definition, find) => {
      const known = estimates.get(definition) ?? find()
      estimates.set(definition, known)
      return known
    },
    contributions: latest((definition) => metricContributions(definition, rows)),
    counted: once(() => countedRows(rows)),
    beside: latest((baseline) => pairFacts(self(), baseline)),
  }
}

function countedRows({ task, rows }: MetricRows): number {
  if (task === 'ranking') return rows.queryCount
  const length = task === 'values' ? rows.targets.length : rows.labels.length
  return sampleSize(rows.weights, length).rows
}

function scoreFacts(rows: ScoredRows, order: () => RankOrder | null, self: () => ScoredFacts): ScoreFacts {
  const { labels, weights, scores } = rows
  const known = <T>(find: (order: RankOrder) => T): (() => T | null) =>
    once(() => {
      const found = order()
      return found === null ? null : find(found)
    })
  const ranked = known((found) => rankedLabels(found, labels, weights))
  const countedPlacements = known((found) => (weights === null ? countPlacements(found, labels) : null))
  return {
    weightFault: once(() => weightFault(weights, labels.length)),
    probabilityFault: once(() => probabilityFault(scores)),
    order,
    ranked,
    countedPlacements,
    pairs: once(() => {
      const walked = countedPlacements() === null ? ranked() : null
      return countedPlacements()?.pairs ?? (walked === null ? null : pairSums(walked))
    }),
    placements: once(() => {
      const found = order()
      return found === null ? 'not-finite' : placementsOf(found, labels, weights)
    }),
    resampled: resampledScores(self),
  }
}

function classFacts(rows: ClassRows): ClassFacts {
  const fault = once(() => classFault(rows))
  const cells = once(() => (fault() === null && rows.weights === null ? cellsOf(rows, rows) : null))
  const counts = once(() => {
    const found = cells()
    return found === null ? (fault() ?? countClasses(rows)) : countsOfCells(found, 'candidate', found.counts)
  })
  return { fault, cells, counts }
}
