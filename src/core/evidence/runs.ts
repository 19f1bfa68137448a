import type { Node, ScalarNode, SequenceNode } from '../document/tree.ts'
import { singleValueOf, valueOf } from './measurement.ts'
import type { Place } from './place.ts'
import type { ReportedValue, Run, RunsValue } from './types.ts'

/** More runs than this are no runs: losses of every step, or predictions. */
export const MOST_RUNS = 1_000

/** What a list reports: runs, where it holds nothing but single values and a number among them; else just a list. */
export function runsIn(list: SequenceNode, place: Place): ReportedValue {
  const items = list.items.filter(isSingle)
  if (items.length < list.items.length || !items.some(isFigure)) return valueOf(list)
  const named = (item: ScalarNode): Run => ({ name: null, value: singleValueOf(item), at: place(item) })
  return runsValue(items.length, items.length > MOST_RUNS ? [] : items.map(named))
}

export function isSingle(node: Node): node is ScalarNode {
  return node.kind !== 'mapping' && node.kind !== 'sequence'
}

/** A number, NaN or an infinity, or a percentage in text: what makes a list one of runs. */
export function isFigure(node: Node): boolean {
  if (node.kind === 'string') return percentage.test(node.value)
  return node.kind === 'number' || node.kind === 'nonfinite'
}

const percentage = /^[+-]?\d[\d.]{0,100}[ \t]?%$/

export function runsValue(count: number, runs: readonly Run[]): RunsValue {
  return { kind: 'collection', of: 'runs', keys: [], count, runs }
}

export function isRuns(value: ReportedValue): value is RunsValue {
  return value.kind === 'collection' && value.of === 'runs'
}
