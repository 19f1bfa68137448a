import { findSlices, SEARCH_LIMITS } from '../../statistics/find-slices/find-slices.ts'
import { metricContributions } from '../../statistics/metrics/metric-contributions.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import { metricDefinition } from '../../statistics/metrics/metric-name.ts'
import type { MetricRows } from '../../statistics/metrics/rows.ts'
import type { Slicing } from '../../statistics/slices/slicing.ts'
import type { SliceSearch } from '../measured.ts'
import { gatherRows } from './gather-rows.ts'
import type { Measuring } from './measuring.ts'
import { slicingOf } from './slices.ts'
import { taskRows } from './task-rows.ts'

/** Chance that a slice is reported although the candidate is worse in none. */
const ALPHA = 0.05

/** Losses that a row has by itself, the sharpest first; the first that the table can show is searched by. */
const LOSSES = ['brier', 'log_loss', 'error_rate', 'mse'] as const

/**
 * Looks for the slices in which the candidate does worse than production's version, where a rule asks for it and the
 * rows pair. Metrics that no row has by itself, such as an AUC, are searched by the loss that is nearest to them.
 */
export function searchSlices(measuring: Measuring): SliceSearch | null {
  const { plan, candidate, paired } = measuring
  const ask = plan.asks.find(({ findSlices: wanted }) => wanted)
  const rows = paired?.rows ?? null
  if (ask === undefined || rows === null) return null
  const losses = rowLosses(measuring, ask.metric)
  if (losses === null) return null
  const slicings = plan.declared.slices.flatMap((column): readonly Slicing[] => {
    const slicing = slicingOf(candidate, [column], plan.declared)
    return slicing === null ? [] : [slicing]
  })
  const leastRows = ask.minRows ?? SEARCH_LIMITS.leastRows
  const limits = { ...SEARCH_LIMITS, leastRows }
  const search = findSlices({ differences: losses.differences, slicings, limits, alpha: ALPHA })
  if (search.kind === 'undefined') return null
  return {
    metric: losses.name,
    searched: search.searched,
    minRows: leastRows,
    found: search.found.map(({ columns, key, n, difference, adjusted }) => ({
      slice: { columns, name: `${columns.join(' × ')}=${key}` },
      n,
      worse: Number(difference.toPrecision(12)),
      adjustedP: Number(adjusted.toPrecision(12)),
    })),
  }
}

type Losses = { readonly name: string; readonly differences: Float64Array }

function rowLosses(measuring: Measuring, metric: string): Losses | null {
  const asked = metricDefinition(metric)
  const own = asked?.direction === 'lower' ? [asked.name] : []
  for (const name of [...own, ...LOSSES]) {
    const definition = metricDefinition(name)
    const differences = definition === null ? null : differencesOf(measuring, definition)
    if (differences !== null) return { name, differences }
  }
  return null
}

function differencesOf(measuring: Measuring, definition: MetricDefinition): Float64Array | null {
  const { plan, shared, candidate, baseline, paired } = measuring
  const rows = paired?.rows ?? null
  if (baseline === null || rows === null) return null
  const ours = taskRows(candidate, shared, plan.declared)(definition.task)
  const theirs = taskRows(baseline, shared, plan.declared)(definition.task)
  if (ours === null || theirs === null) return null
  const a = lossesOf(definition, ours)
  const b = lossesOf(definition, rows.inOrder ? theirs : gatherRows(theirs, rows.baselineRows))
  return a === null || b === null ? null : a.map((loss, row) => loss - (b[row] ?? 0))
}

function lossesOf(definition: MetricDefinition, rows: MetricRows): Float64Array | null {
  const found = metricContributions(definition, rows)
  return found === null || typeof found === 'string' ? null : found.values
}
