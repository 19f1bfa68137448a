import type { SequenceNode } from '../document/tree.ts'
import { singleValueOf, valueOf } from './measurement.ts'
import type { Place } from './place.ts'
import type { ReportedValue, Run, RunsValue } from './types.ts'

/** More runs than this are no runs: losses of every step, or predictions. */
export const MOST_RUNS = 1_000

/** What a list reports: runs, where it holds nothing but single values and a number among them; else just a list. */
export function runsIn(list: SequenceNode, place: Place): ReportedValue {
  const { items } = list
  let hasNumber = false
  for (const { kind } of items) {
    if (kind === 'mapping' || kind === 'sequence') return valueOf(list)
    hasNumber ||= kind === 'number' || kind === 'nonfinite'
  }
  if (!hasNumber) return valueOf(list)
  const runs =
    items.length > MOST_RUNS
      ? []
      : items.flatMap((item): readonly Run[] => {
          // asked above of every item; the compiler does not remember it
          if (item.kind === 'mapping' || item.kind === 'sequence') return []
          return [{ name: null, value: singleValueOf(item), at: place(item) }]
        })
  return runsValue(items.length, runs)
}

export function runsValue(count: number, runs: readonly Run[]): RunsValue {
  return { kind: 'collection', of: 'runs', keys: [], count, runs }
}

export function isRuns(value: ReportedValue): value is RunsValue {
  return value.kind === 'collection' && value.of === 'runs'
}
