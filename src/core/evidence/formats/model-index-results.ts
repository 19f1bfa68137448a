import type { Diagnostic, DiagnosticCode } from '../../base/diagnostic.ts'
import { child, entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { measurement, valueOf } from '../measurement.ts'
import { note } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Measurement, Reading } from '../types.ts'

/** So many oddities of one index are noted; more of them say nothing new. */
const MOST_NOTES = 50

/** A walk over one index, and what it has found so far. */
type Walk = {
  readonly document: Document
  readonly place: Place
  readonly measurements: Measurement[]
  readonly notes: Diagnostic[]
}

/**
 * The measurements of a `model-index` list. A metric's path is [task type, dataset type, config, split, name, type]:
 * what is not stated is left out, and so is a name that says no more than the type. Several models in one index put
 * their names before it. Metrics of equal path stay as many as there are; judging that is not a reader's affair.
 */
export function readModelIndex(document: Document, misspelt: Node | undefined): Reading {
  const walk: Walk = { document, place: placeIn(document), measurements: [], notes: [] }
  const models = itemsOf(document.root)
  if (misspelt !== undefined) remark(walk, misspelt, 'model_index is no key that Hugging Face reads')
  for (const model of models) {
    const name = textOf(child(model, 'name'))
    if (name === undefined) remark(walk, model, 'this model has no name')
    readModel(walk, model, models.length > 1 && name !== undefined ? [name] : [])
  }
  if (walk.measurements.length === 0)
    remark(walk, document.root, 'the index holds no result', 'evidence/no-measurement')
  const identity = stated({ model: models.length === 1 ? textOf(child(models[0], 'name')) : null })
  const { measurements, notes } = walk
  return reading({ format: 'huggingface-model-index', measurements, notes, identity })
}

function readModel(walk: Walk, model: Node, above: readonly string[]): void {
  const results = child(model, 'results')
  if (results !== undefined && results.kind !== 'sequence') remark(walk, results, 'results are not a list')
  for (const result of itemsOf(results)) {
    for (const key of ['task', 'dataset', 'metrics'] as const) {
      if (child(result, key) === undefined) remark(walk, result, `this result has no ${key}`)
    }
    const metrics = child(result, 'metrics')
    if (metrics !== undefined && metrics.kind !== 'sequence') remark(walk, metrics, 'metrics are not a list')
    for (const metric of itemsOf(metrics)) readMetric(walk, metric, result, above)
  }
}

function readMetric(walk: Walk, metric: Node, result: Node, above: readonly string[]): void {
  const dataset = child(result, 'dataset')
  const name = metricName(metric)
  if (name.length === 0) return remark(walk, metric, 'this metric has neither type nor name')
  const value = child(metric, 'value')
  const where = ['config', 'split'].map((key) => fact(dataset, key))
  const task = fact(child(result, 'task'), 'type')
  const path = [task, fact(dataset, 'type') ?? fact(dataset, 'name'), ...where].filter(
    (segment) => segment !== undefined,
  )
  walk.measurements.push(
    measurement({
      path: [...above, ...path, ...name],
      value: valueOf(value),
      at: walk.place(value ?? metric),
      dataset: fact(dataset, 'type') ?? fact(dataset, 'name') ?? null,
      split: fact(dataset, 'split') ?? null,
      context: contextOf(metric, dataset),
    }),
  )
}

function fact(of: Node | undefined, key: string): string | undefined {
  return textOf(child(of, key))
}

function contextOf(metric: Node, dataset: Node | undefined): Measurement['context'] {
  return stated({
    config: textOf(child(dataset, 'config')),
    revision: textOf(child(dataset, 'revision')),
    'dataset arguments': argumentsText(child(dataset, 'args')),
    'metric config': textOf(child(metric, 'config')),
    'metric arguments': argumentsText(child(metric, 'args')),
  })
}

/** The type; before it the name, where that says more than another spelling of the type. */
function metricName(metric: Node): readonly string[] {
  const [type, name] = ['type', 'name'].map((key) => textOf(child(metric, key)))
  if (type === undefined) return name === undefined ? [] : [name]
  return name === undefined || bare(name) === bare(type) ? [type] : [name, type]
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '')
}

/** Arguments as one text: a scalar as it is, a mapping or list in the order written. */
function argumentsText(node: Node | undefined): string | undefined {
  if (node?.kind === 'mapping') {
    return entriesOf(node)
      .map((entry) => `${entry.key}: ${argumentsText(entry.value) ?? 'null'}`)
      .join(', ')
  }
  if (node?.kind === 'sequence') return node.items.map((item) => argumentsText(item) ?? 'null').join(', ')
  return textOf(node)
}

function remark(walk: Walk, node: Node, message: string, code: DiagnosticCode = 'evidence/malformed'): void {
  if (walk.notes.length < MOST_NOTES) walk.notes.push(note(walk.document, { code, at: walk.place(node), message }))
}
