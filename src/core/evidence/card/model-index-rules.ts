import { child, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { kindOf, refuse, remark, requireText } from './complaint.ts'
import type { Complaint, KeyRule } from './complaint.ts'

/**
 * What the Hugging Face Hub asks of `model-index`: a list of models with a name and results, each result with task,
 * dataset and metrics. Checked here because the Hub says it late and without a line.
 */
export const modelIndexRule: KeyRule = (value, key) => {
  if (value.kind !== 'sequence') return [refuse(key, value, `\`model-index\` must be a list, found ${kindOf(value)}`)]
  return itemsOf(value).flatMap((model) => modelComplaints(model, key))
}

function modelComplaints(model: Node, key: string): readonly Complaint[] {
  const name = requireText(model, 'name', { key, at: 'a model of the index' })
  const results = child(model, 'results')
  if (results?.kind !== 'sequence') return [...name, refuse(key, results ?? model, '`results` must be a list')]
  if (results.items.length === 0) return [...name, remark(key, results, '`results` is empty and shows nothing')]
  return [...name, ...results.items.flatMap((result) => resultComplaints(result, key))]
}

function resultComplaints(result: Node, key: string): readonly Complaint[] {
  const [task, dataset, metrics] = ['task', 'dataset', 'metrics'].map((member) => child(result, member))
  return [
    ...(task === undefined ? [lacks(result, 'task', key)] : requireText(task, 'type', { key, at: 'the task' })),
    ...(dataset === undefined ? [lacks(result, 'dataset', key)] : datasetComplaints(dataset, key)),
    ...(metrics?.kind === 'sequence'
      ? metrics.items.flatMap((metric) => metricComplaints(metric, key))
      : [lacks(result, 'metrics', key)]),
    ...sourceComplaints(child(result, 'source'), key),
  ]
}

function lacks(result: Node, member: string, key: string): Complaint {
  return refuse(key, result, `this result has no \`${member}\``, `add \`${member}\``)
}

function datasetComplaints(dataset: Node, key: string): readonly Complaint[] {
  const at = 'the dataset'
  const config = child(dataset, 'config')
  const wrong =
    config === undefined || config.kind === 'string' || config.kind === 'null'
      ? []
      : [refuse(key, config, `\`dataset.config\` must be text, found ${kindOf(config)}`, 'put quotes around it')]
  return [...requireText(dataset, 'type', { key, at }), ...requireText(dataset, 'name', { key, at }), ...wrong]
}

function metricComplaints(metric: Node, key: string): readonly Complaint[] {
  const value = child(metric, 'value')
  const lacking = value === undefined || value.kind === 'null'
  return [
    ...requireText(metric, 'type', { key, at: 'a metric' }),
    ...(lacking ? [refuse(key, value ?? metric, 'this metric has no `value`', 'add the measured number')] : []),
  ]
}

function sourceComplaints(source: Node | undefined, key: string): readonly Complaint[] {
  if (child(source, 'name') === undefined || source === undefined || child(source, 'url') !== undefined) return []
  return [refuse(key, source, 'a `source` with a name needs a `url`', 'add `url`')]
}
