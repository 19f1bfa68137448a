import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import type { Drift } from './drift.ts'

/** When a column counts as drifted: its value is at least so much, or its p-value at most. Both inclusive. */
export type DriftThreshold = { readonly on: 'value'; readonly at: number } | { readonly on: 'p'; readonly at: number }

export type JudgedColumn = { readonly name: string; readonly drift: Drift; readonly threshold: DriftThreshold }

/** Drift of a set of columns. */
export type DriftedShare = {
  readonly drifted: readonly string[]
  readonly stable: readonly string[]
  /** Columns without a value, or judged by a p-value they do not have: neither drifted nor stable. */
  readonly undecided: readonly string[]
  /** Drifted columns over those decided. */
  readonly share: Computed
  /** The share if every undecided column had drifted: a bound that can't be passed by what is unknown. */
  readonly shareAtMost: Computed
}

/** Which columns drifted by their own thresholds; a missing rate drifts by its amount in either direction. */
export function driftedShare(columns: readonly JudgedColumn[]): DriftedShare {
  const by = Map.groupBy(columns, stateOf)
  const names = (state: ColumnState): readonly string[] => (by.get(state) ?? []).map(({ name }) => name)
  const drifted = names('drifted')
  const stable = names('stable')
  const undecided = names('undecided')
  return {
    drifted,
    stable,
    undecided,
    share: ratio(drifted.length, drifted.length + stable.length),
    shareAtMost: ratio(drifted.length + undecided.length, columns.length),
  }
}

type ColumnState = 'drifted' | 'stable' | 'undecided'

function stateOf({ drift, threshold }: JudgedColumn): ColumnState {
  if (threshold.on === 'p') {
    if (drift.test === null || drift.value.kind === 'undefined') return 'undecided'
    return drift.test.p <= threshold.at ? 'drifted' : 'stable'
  }
  if (drift.value.kind === 'undefined') return 'undecided'
  return Math.abs(drift.value.value) >= threshold.at ? 'drifted' : 'stable'
}

function ratio(part: number, whole: number): Computed {
  return whole === 0 ? undefinedFor('no-rows') : computed(part / whole)
}
