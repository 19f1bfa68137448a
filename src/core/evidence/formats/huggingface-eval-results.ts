import { byCodeUnit } from '../../base/order.ts'
import { ok } from '../../base/result.ts'
import { child, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Measurement } from '../types.ts'

/**
 * Hugging Face `.eval_results/*.yaml`: a list of `{dataset: {id, task_id}, value, …}`. The path is
 * [dataset id, task id]; the dataset's revision and the notes on the set-up must be alike before values are compared.
 */
export const huggingfaceEvalResults: Reader = {
  format: 'huggingface-eval-results',
  title: 'Hugging Face .eval_results',
  recognises: ({ root }) => root.kind === 'sequence' && root.items.length > 0 && root.items.every(isResult),
  read: (document) => {
    const place = placeIn(document)
    const measurements = itemsOf(document.root).map((item) => ofResult(item, place))
    return ok(
      reading({
        format: 'huggingface-eval-results',
        measurements,
        identity: stated({ timestamp: oldest(document.root) }),
      }),
    )
  },
}

function isResult(item: Node): boolean {
  const dataset = child(item, 'dataset')
  return textOf(child(dataset, 'id')) !== undefined && textOf(child(dataset, 'task_id')) !== undefined
}

/** The day of the oldest result; null unless every one has its day. */
function oldest(root: Node): string | null {
  const days = itemsOf(root).map((item) => textOf(child(item, 'date')) ?? '')
  return days.includes('') ? null : (days.toSorted(byCodeUnit)[0] ?? null)
}

function ofResult(item: Node, place: Place): Measurement {
  const dataset = child(item, 'dataset')
  const [id = '', task = ''] = ['id', 'task_id'].map((key) => textOf(child(dataset, key)))
  const value = child(item, 'value')
  return measurement({
    path: [id, task],
    value: valueOf(value),
    at: place(value ?? item),
    dataset: id,
    context: stated({ revision: textOf(child(dataset, 'revision')), notes: textOf(child(item, 'notes')) }),
  })
}
