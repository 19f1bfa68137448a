import type { Undefined } from '../estimate.ts'
import { classFault } from './class-counts.ts'
import type { ClassRows } from './rows.ts'

/** `cells[label · classes + prediction]` is the weight of rows of that label and prediction. */
export type Confusion = { readonly classes: number; readonly cells: Float64Array }

const mostClasses = 1000

/** The whole matrix, as scikit-learn's `confusion_matrix`; or why there is none (more than 1,000 classes: 8 MB). */
export function confusion(rows: ClassRows): Confusion | Undefined {
  if (rows.classes > mostClasses) return 'too-many-classes'
  const fault = classFault(rows)
  if (fault !== null) return fault
  const { labels, predictions, classes, weights } = rows
  const cells = new Float64Array(classes * classes)
  for (let i = 0; i < labels.length; i++) {
    const cell = (labels[i] ?? 0) * classes + (predictions[i] ?? 0)
    cells[cell] = (cells[cell] ?? 0) + (weights === null ? 1 : (weights[i] ?? 0))
  }
  return { classes, cells }
}
