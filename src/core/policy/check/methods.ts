import type { Marks } from '../../document/shape/marks.ts'
import { child } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Method } from '../measuring.ts'
import type { MetricEntry, Model } from '../types.ts'
import type { Draft } from './draft.ts'
import { concerns, entryNodes } from './entries.ts'
import { measuredModels } from './measured.ts'
import type { Stated } from './measured.ts'

/** What a method can say something about, and whether it needs the rows. */
type Reach = {
  readonly about: 'value' | 'comparison' | 'both'
  readonly rows: boolean
}

const reaches: Readonly<Record<Method, Reach>> = {
  wilson: { about: 'value', rows: false },
  'clopper-pearson': { about: 'value', rows: false },
  newcombe: { about: 'comparison', rows: false },
  tango: { about: 'comparison', rows: true },
  'mcnemar-midp': { about: 'comparison', rows: true },
  delong: { about: 'both', rows: true },
  bootstrap: { about: 'both', rows: true },
  'cluster-bootstrap': { about: 'both', rows: true },
  'paired-t': { about: 'comparison', rows: false },
  welch: { about: 'comparison', rows: false },
  'stderr-z': { about: 'both', rows: false },
  'nadeau-bengio': { about: 'comparison', rows: false },
}

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
      if (reaches[method].rows) reportRows(method, models, { measured, key, marks })
    }
  }
}

type Where = { readonly key: Node; readonly marks: Marks }

function reportReach(method: Method, { bounds, slices }: MetricEntry, { key, marks }: Where): void {
  const { about } = reaches[method]
  const all = slices === null ? [bounds] : [bounds, slices.bounds]
  const value = all.some(({ atLeast, atMost }) => (atLeast ?? atMost) !== null)
  const change = all.some(({ regressAtMost, improveAtLeast }) => (regressAtMost ?? improveAtLeast) !== null)
  const spread = (slices?.gapAtMost ?? slices?.ratioAtLeast ?? null) !== null
  // a gap compares slices with each other
  if (about === 'both' || (about === 'value' ? value : change || spread)) return
  const message =
    about === 'value'
      ? `${method} is for one value, and this entry only compares`
      : `${method} is for comparisons, and this entry compares nothing`
  const hint = 'leave method out: the one that fits is taken'
  marks.report({ code: 'policy/contradiction', at: key.at, message, hint })
}

type Rows = Where & { readonly measured: ReadonlyMap<string, Stated> }

function reportRows(method: Method, models: readonly Model[], { measured, key, marks }: Rows): void {
  const needsCluster = method === 'cluster-bootstrap'
  const lacking = models.find(({ id }) => !measured.has(id) || (needsCluster && !measured.get(id)?.cluster))
  if (lacking === undefined) return
  const { id } = lacking
  const message = measured.has(id)
    ? `${method} needs to know which rows of ${id} belong together`
    : `${method} needs the predictions of ${id}, and the policy names none`
  const hint = measured.has(id) ? 'add cluster: a column, under its predictions' : 'add predictions: to the model'
  marks.report({ code: 'policy/missing-key', at: key.at, message, hint })
}
