import { decimal, formatDecimal } from '../../base/decimal.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { child } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Method } from '../measuring.ts'
import { METHOD_REACH } from '../method-reach.ts'
import type { Margin, MetricEntry, Model } from '../types.ts'
import type { Draft } from './draft.ts'
import { concerns, entryNodes } from './entries.ts'
import { measuredModels } from './measured.ts'
import type { Stated } from './measured.ts'

const ZERO = decimal('0')

/** A method that the policy names must fit a bound of its entry, and what the models have. */
export function checkMethods(draft: Draft, marks: Marks): void {
  const measured = measuredModels(draft)
  for (const gate of draft.policy.gates) {
    const nodes = entryNodes(draft.root, gate, marks)
    for (const entry of gate.metrics) {
      const { method } = entry
      const key = child(nodes(entry), 'method')
      if (method === null || key === undefined) continue
      reportReach(method, entry, { key, marks })
      const models = draft.policy.models.filter((model) => concerns(entry, model))
      reportRows(method, models, { measured, key, marks })
      reportMargins(method, entry, { key, marks })
    }
  }
}

type Where = { readonly key: Node; readonly marks: Marks }

function reportReach(method: Method, { bounds, slices }: MetricEntry, { key, marks }: Where): void {
  const { about } = METHOD_REACH[method]
  const all = slices === null ? [bounds] : [bounds, slices.bounds]
  // a gap is judged by the interval of each slice's own value
  const spread = (slices?.gapAtMost ?? slices?.ratioAtLeast ?? null) !== null
  const value = spread || all.some(({ atLeast, atMost }) => (atLeast ?? atMost) !== null)
  const change = all.some((each) => (each.regressAtMost ?? each.improveAtLeast ?? each.changeAtMost) !== null)
  if (about === 'both' || (about === 'value' ? value : change)) return
  const message =
    about === 'value'
      ? `${method} is for one value, and this entry only compares`
      : `${method} is for comparisons, and this entry compares nothing`
  const hint = 'leave method out: the one that fits is taken'
  marks.report({ code: 'policy/contradiction', at: key.at, message, hint })
}

/** McNemar's test and Fisher's ask whether there is a difference, not whether there is more than a margin. */
function reportMargins(method: Method, { bounds, slices }: MetricEntry, { key, marks }: Where): void {
  const { anyMargin } = METHOD_REACH[method]
  if (anyMargin === undefined) return
  const all = slices === null ? [bounds] : [bounds, slices.bounds]
  const margins = all.flatMap((each) => [each.regressAtMost, each.improveAtLeast, each.changeAtMost])
  if (margins.every(isNone)) return
  const message = `${method} only tests for a difference of 0, and this entry has a margin`
  const hint = `name ${anyMargin}, which takes any margin, or leave method out`
  marks.report({ code: 'policy/contradiction', at: key.at, message, hint })
}

function isNone(margin: Margin | null): boolean {
  return [margin?.absolute, margin?.relative].every((amount) => Number(formatDecimal(amount?.value ?? ZERO)) === 0)
}

type Rows = Where & { readonly measured: ReadonlyMap<string, Stated> }

function reportRows(method: Method, models: readonly Model[], where: Rows): void {
  const { rows, alone } = METHOD_REACH[method]
  const { measured } = where
  const bare = rows ? models.find(({ id }) => !measured.has(id)) : undefined
  if (bare !== undefined) return reportBare(method, bare.id, where)
  const wantsCluster = method === 'cluster-bootstrap'
  const single = wantsCluster ? models.find(({ id }) => measured.get(id)?.cluster !== true) : undefined
  if (single !== undefined) return reportSingle(method, single.id, where)
  const clustered = alone ? models.find(({ id }) => measured.get(id)?.cluster === true) : undefined
  if (clustered !== undefined) reportClustered(method, clustered.id, where)
}

function reportBare(method: Method, id: string, { key, marks }: Where): void {
  const message = `${method} needs the predictions of ${id}, and the policy names none`
  marks.report({ code: 'policy/missing-key', at: key.at, message, hint: 'add predictions: to the model' })
}

function reportSingle(method: Method, id: string, { key, marks }: Where): void {
  const message = `${method} needs to know which rows of ${id} belong together`
  const hint = 'add cluster: a column, under its predictions'
  marks.report({ code: 'policy/missing-key', at: key.at, message, hint })
}

function reportClustered(method: Method, id: string, { key, marks }: Where): void {
  const message = `${method} takes every row for itself, and rows of ${id} belong together in clusters`
  const hint = 'leave method out, or name cluster-bootstrap'
  marks.report({ code: 'policy/contradiction', at: key.at, message, hint })
}
