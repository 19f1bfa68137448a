import { compare } from '../../base/decimal.ts'
import { byCodeUnit } from '../../base/order.ts'
import { child } from '../../document/tree.ts'
import type { Amount } from '../../document/shape/number.ts'
import type { Node } from '../../document/tree.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { boundsOf } from '../rule-id.ts'
import type { Bounds, MetricEntry, Model } from '../types.ts'
import type { Draft } from './draft.ts'
import { concerns, entryNodes, startOf } from './entries.ts'

/** Bounds that contradict each other, rules that stand twice, entries for no model. */
export function checkMetrics(draft: Draft, marks: Marks): void {
  for (const gate of draft.policy.gates) {
    const nodes = entryNodes(draft.root, gate, marks)
    const stated = new Map<string, Map<string, MetricEntry>>()
    for (const entry of gate.metrics) {
      const place = nodes(entry)
      reportOrder(entry.bounds, place, marks)
      if (entry.slices !== null) reportOrder(entry.slices.bounds, child(place, 'slices') ?? place, marks)
      const models = draft.policy.models.filter((model) => concerns(entry, model))
      const known = entry.models.every((id) => draft.policy.models.some((model) => model.id === id))
      if (known && models.length === 0 && entry.models.length > 0) reportNobody(entry, place, marks)
      reportRepeats({ entry, models, place, stated }, marks)
    }
  }
}

function reportOrder({ atLeast, atMost, improveAtLeast, changeAtMost }: Bounds, place: Node, marks: Marks): void {
  const report = (least: Bound, most: Bound): void => {
    if (least.amount === null || most.amount === null || compare(least.amount.value, most.amount.value) <= 0) return
    const at = child(place, most.key)?.at ?? place.at
    const message = `${most.key} ${most.amount.text} is below ${least.key} ${least.amount.text}, so nothing can pass`
    marks.report({ code: 'policy/contradiction', at, message, hint: 'swap them, or drop one' })
  }
  report({ key: 'at_least', amount: atLeast }, { key: 'at_most', amount: atMost })
  // a margin with both amounts is met by either or by both: whether that can be is left to the judgement
  if (improveAtLeast?.combine !== null || changeAtMost?.combine !== null) return
  for (const part of ['absolute', 'relative'] as const) {
    const [least, most] = [improveAtLeast[part], changeAtMost[part]]
    report({ key: 'improve_at_least', amount: least }, { key: 'change_at_most', amount: most })
  }
}

type Bound = { readonly key: string; readonly amount: Amount | null }

function reportNobody(entry: MetricEntry, place: Node, marks: Marks): void {
  const message = `the entry for ${entry.metric} concerns no model: none of ${entry.models.join(', ')} has these tiers`
  marks.report({ code: 'policy/contradiction', at: startOf(place), message, hint: 'leave out models: or tiers:' })
}

type Stated = {
  readonly entry: MetricEntry
  readonly models: readonly Model[]
  readonly place: Node
  /** The first entry that stated each bound on a metric, by model. */
  readonly stated: Map<string, Map<string, MetricEntry>>
}

function reportRepeats({ entry, models, place, stated }: Stated, marks: Marks): void {
  const repeated = new Map<string, MetricEntry>()
  for (const [bound, source] of rulesOf(entry)) {
    const key = JSON.stringify([entry.path ?? entry.metric, entry.file, source, bound])
    const byModel = stated.get(key) ?? new Map<string, MetricEntry>()
    stated.set(key, byModel)
    for (const { id } of models) {
      const earlier = byModel.get(id)
      if (earlier === undefined) byModel.set(id, entry)
      else repeated.set(bound, earlier)
    }
  }
  for (const [bound, earlier] of repeated) {
    const message = `${bound} of ${entry.metric} is already set in line ${earlier.at.line} for the same models`
    const hint = 'keep one, or tell them apart by models:, tiers: or file:'
    marks.report({ code: 'policy/duplicate', at: startOf(place), message, hint })
  }
}

/** Each bound with the slices it is about; null for the whole. */
function rulesOf({ bounds, slices }: MetricEntry): readonly (readonly [string, unknown])[] {
  const own = boundsOf(bounds).map((bound) => [bound, null] as const)
  if (slices === null) return own
  const { source } = slices
  const of = source.kind === 'columns' ? crossings(source.by) : (source.segments ?? source.path)
  return [...own, ...boundsOf(slices.bounds).map((bound) => [`slices ${bound}`, of] as const)]
}

/** Columns and crosses as one text each, whatever the order. */
function crossings(by: readonly (readonly string[])[]): readonly string[] {
  return by.map((columns) => JSON.stringify(columns.toSorted(byCodeUnit))).toSorted(byCodeUnit)
}
