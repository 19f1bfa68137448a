import type { ClassRows } from './rows.ts'

/** 1 where a row was given its own class, else 0; their mean is the accuracy. */
export function hitRows({ labels, predictions }: ClassRows): Float64Array {
  const hits = new Float64Array(labels.length)
  for (let i = 0; i < hits.length; i++) hits[i] = labels[i] === predictions[i] ? 1 : 0
  return hits
}

/** 1 where a row was given the class `code`, else 0. */
export function givenRows({ labels, predictions }: ClassRows, code: number): Float64Array {
  const given = new Float64Array(labels.length)
  for (let i = 0; i < given.length; i++) given[i] = predictions[i] === code ? 1 : 0
  return given
}

/** The weights of rows, zero for those that do not have the class `code` (or that do, with `having` false). */
export function weightsOfClass({ labels, weights }: ClassRows, code: number, having: boolean): Float64Array {
  const kept = new Float64Array(labels.length)
  for (let i = 0; i < kept.length; i++) {
    if ((labels[i] === code) === having) kept[i] = weights === null ? 1 : (weights[i] ?? 0)
  }
  return kept
}

/** What each row costs: `costs[label · classes + prediction]`. */
export function rowCosts({ labels, predictions, classes }: ClassRows, costs: Float64Array): Float64Array {
  const paid = new Float64Array(labels.length)
  for (let i = 0; i < paid.length; i++) paid[i] = costs[(labels[i] ?? 0) * classes + (predictions[i] ?? 0)] ?? 0
  return paid
}
