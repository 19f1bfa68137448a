import type { Undefined } from '../estimate.ts'
import type { ClassRows } from './rows.ts'
import { weightFault } from './row-faults.ts'

/**
 * What class metrics are made of: per class the weight of rows that have it and were given it (`hits`), that have it
 * (`actual`), that were given it (`predicted`). The margins of the confusion matrix and its diagonal: enough for all
 * but a cost matrix, at a size that many classes can't blow up.
 */
export type ClassCounts = {
  readonly classes: number
  readonly total: number
  readonly hits: Float64Array
  readonly actual: Float64Array
  readonly predicted: Float64Array
}

const mostClasses = 1_000_000

/** Counts by class of rows that `classFault` finds nothing wrong with. */
export function countClasses({ labels, predictions, classes, weights }: ClassRows): ClassCounts {
  const hits = new Float64Array(classes)
  const actual = new Float64Array(classes)
  const predicted = new Float64Array(classes)
  let total = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0
    const prediction = predictions[i] ?? 0
    const weight = weights === null ? 1 : (weights[i] ?? 0)
    total += weight
    actual[label] = (actual[label] ?? 0) + weight
    predicted[prediction] = (predicted[prediction] ?? 0) + weight
    if (label === prediction) hits[label] = (hits[label] ?? 0) + weight
  }
  return { classes, total, hits, actual, predicted }
}

/** Why rows have no classes to count: none, a faulty weight, a code outside the classes, more than 10⁶ classes; or null. */
export function classFault({ labels, predictions, classes, weights }: ClassRows): Undefined | null {
  const fault = weightFault(weights, labels.length)
  if (fault !== null) return fault
  if (!(Number.isInteger(classes) && classes > 0)) return 'unknown-class'
  if (classes > mostClasses) return 'too-many-classes'
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0
    const prediction = predictions[i] ?? 0
    if (label < 0 || label >= classes || prediction < 0 || prediction >= classes) return 'unknown-class'
  }
  return null
}
