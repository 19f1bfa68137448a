import type { Undefined } from '../estimate.ts'
import { classFault, type ClassCounts } from './class-counts.ts'
import type { ClassRows } from './rows.ts'

/**
 * How many rows have each label, candidate's prediction and baseline's prediction that occur together: all that any
 * class metric of the two depends on, so that resampling it costs cells instead of rows. Cells are in ascending order of
 * (label, candidate, baseline).
 */
export type JointCells = {
  readonly classes: number
  readonly labels: Int32Array
  readonly candidate: Int32Array
  readonly baseline: Int32Array
  readonly counts: Float64Array
}

const mostCells = 100_000

/** The cells of two predictions of the same rows, which must not be weighted; or why there are none, or too many. */
export function jointCells(candidate: ClassRows, baseline: ClassRows): JointCells | Undefined {
  return classFault(candidate) ?? classFault(baseline) ?? cellsOf(candidate, baseline) ?? 'too-many-classes'
}

/** The cells of rows that are known to have no fault; null where there are too many. */
export function cellsOf(candidate: ClassRows, baseline: ClassRows): JointCells | null {
  const classes = Math.max(candidate.classes, baseline.classes)
  const pairs = { candidate: candidate.predictions, baseline: baseline.predictions }
  if (classes ** 3 <= mostCells) return denseCells(candidate.labels, pairs, classes)
  // Larger products leave the exact integers.
  return classes > 200_000 ? null : sparseCells(candidate.labels, pairs, classes)
}

type Pairs = { readonly candidate: Int32Array; readonly baseline: Int32Array }

function denseCells(labels: Int32Array, { candidate, baseline }: Pairs, classes: number): JointCells {
  const cells = new Float64Array(classes ** 3)
  for (let i = 0; i < labels.length; i++) {
    const cell = ((labels[i] ?? 0) * classes + (candidate[i] ?? 0)) * classes + (baseline[i] ?? 0)
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  const keys: number[] = []
  for (let cell = 0; cell < cells.length; cell++) if ((cells[cell] ?? 0) > 0) keys.push(cell)
  return listed(classes, Float64Array.from(keys), (key) => cells[key] ?? 0)
}

function sparseCells(labels: Int32Array, { candidate, baseline }: Pairs, classes: number): JointCells | null {
  const counts = new Map<number, number>()
  for (let i = 0; i < labels.length; i++) {
    const cell = ((labels[i] ?? 0) * classes + (candidate[i] ?? 0)) * classes + (baseline[i] ?? 0)
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
    if (counts.size > mostCells) return null
  }
  return listed(classes, Float64Array.from(counts.keys()).toSorted(), (key) => counts.get(key) ?? 0)
}

function listed(classes: number, keys: Float64Array, countOf: (key: number) => number): JointCells {
  return {
    classes,
    labels: Int32Array.from(keys, (key) => Math.floor(key / (classes * classes))),
    candidate: Int32Array.from(keys, (key) => Math.floor(key / classes) % classes),
    baseline: Int32Array.from(keys, (key) => key % classes),
    counts: Float64Array.from(keys, countOf),
  }
}

/** The counts of one side, with `counts` rows in the cells (those of `cells`, or resampled). */
export function countsOfCells(cells: JointCells, side: 'candidate' | 'baseline', counts: Float64Array): ClassCounts {
  const predictions = cells[side]
  const hits = new Float64Array(cells.classes)
  const actual = new Float64Array(cells.classes)
  const predicted = new Float64Array(cells.classes)
  let total = 0
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell] ?? 0
    const label = cells.labels[cell] ?? 0
    const prediction = predictions[cell] ?? 0
    total += count
    actual[label] = (actual[label] ?? 0) + count
    predicted[prediction] = (predicted[prediction] ?? 0) + count
    if (label === prediction) hits[label] = (hits[label] ?? 0) + count
  }
  return { classes: cells.classes, total, hits, actual, predicted }
}
