import { compare } from '../../base/decimal.ts'
import { excerpt } from '../../document/problem.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { child, descend, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { ColumnBins, Predictions, Task } from '../measuring.ts'
import type { Draft } from './draft.ts'
import { suggestion } from './names.ts'

/** Columns and settings of predictions and drift that contradict each other. */
export function checkPredictions(draft: Draft, marks: Marks): void {
  for (const { id, predictions, drift } of draft.policy.models) {
    const model = descend(draft.root, 'models', id)
    const place = child(model, 'predictions')
    if (predictions !== null && place !== undefined) {
      reportLabel(predictions, place, marks)
      reportTask(predictions, place, marks)
      for (const bins of predictions.bins) reportBins(bins, predictions, { place, marks })
    }
    const current = descend(draft.root, 'models', id, 'drift', 'current')
    if (drift !== null && drift.current === drift.reference && current !== undefined) {
      const message = `the drift of ${id} compares ${excerpt(drift.current)} with itself`
      marks.report({ code: 'policy/contradiction', at: current.at, message, hint: 'name two files' })
    }
  }
}

/** A model that is compared with its own output is always right. */
function reportLabel(predictions: Predictions, place: Node, marks: Marks): void {
  for (const key of ['score', 'prediction'] as const) {
    if (predictions[key] !== predictions.label) continue
    const message = `label and ${key} are both the column ${excerpt(predictions.label)}, so every prediction is right`
    const at = child(place, key)?.at ?? place.at
    marks.report({ code: 'policy/contradiction', at, message, hint: 'label: is the column with what really happened' })
  }
}

/** What only one kind of task has. */
const ofTask: Readonly<Record<string, Task>> = {
  query: 'ranking',
  positive: 'classification',
  threshold: 'classification',
  costs: 'classification',
  ece_bins: 'classification',
}

function reportTask({ task, query }: Predictions, place: Node, marks: Marks): void {
  const at = child(place, 'task')?.at ?? place.at
  if (task === 'ranking' && query === null && child(place, 'query') === undefined) {
    const hint = 'add query: the name of a column'
    marks.report({ code: 'policy/missing-key', at, message: 'a ranking needs the column of its queries', hint })
  }
  for (const { key, keyAt } of entriesOf(place)) {
    const needed = Object.hasOwn(ofTask, key) ? ofTask[key] : undefined
    if (task === null || needed === undefined || needed === task) continue
    const message = `${key} is for ${needed}, and the task is ${task}`
    marks.report({ code: 'policy/contradiction', at: keyAt, message, hint: `leave out ${key}: or task:` })
  }
}

type Where = { readonly place: Node; readonly marks: Marks }

function reportBins({ column, edges }: ColumnBins, predictions: Predictions, { place, marks }: Where): void {
  const { slices, fairness } = predictions
  const entry = entriesOf(child(place, 'bins')).find(({ key }) => key === column)
  const at = entry?.keyAt ?? place.at
  // where the lists could not be decoded nothing follows from what they lack
  const listed = slices.length + fairness.length > 0 || !(child(place, 'slices') ?? child(place, 'fairness'))
  if (listed && !slices.includes(column) && !fairness.includes(column)) {
    const message = `bins cut the column ${excerpt(column)}, which is neither under slices nor under fairness`
    marks.report({ code: 'policy/unknown-name', at, message, hint: suggestion(column, [...slices, ...fairness]) })
  }
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1]
    if (before === undefined || compare(before.value, edge.value) < 0) continue
    const message = `the edge ${edge.text} of ${excerpt(column)} does not lie above ${before.text}, the one before it`
    const where = itemsOf(entry?.value)[index]?.at ?? at
    marks.report({ code: 'policy/contradiction', at: where, message, hint: 'write the edges in ascending order' })
  }
}
