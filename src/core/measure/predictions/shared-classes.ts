import { byCodeUnit } from '../../base/order.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Predictions } from '../../policy/measuring.ts'
import { tableProblem } from '../problem.ts'
import { distinctLabels, MOST_CLASSES, positiveClass } from './positive.ts'
import type { LabelColumn, SideRows } from './side-rows.ts'

/** The classes of both tables in one order; with two, the positive one is the second. Null where labels are amounts. */
export type SharedClasses = { readonly texts: readonly string[] | null; readonly positive: string | null }

/** Codes mean the same on both sides, or rows could not be compared. */
export function sharedClasses(
  sides: readonly SideRows[],
  declared: Predictions,
  path: string,
): Result<SharedClasses, Diagnostic> {
  const none: SharedClasses = { texts: null, positive: null }
  if (declared.query !== null || declared.task === 'regression') return ok(none)
  if (declared.task === null && declared.score === null && sides.some(holdsAmounts)) return ok(none)
  const labels = unionOf(sides.map(({ label }) => label))
  const predicted = unionOf(sides.flatMap(({ prediction }) => prediction ?? []))
  const texts = [...new Set([...labels, ...predicted])].toSorted(byCodeUnit)
  if (declared.score !== null) {
    const binary = positiveClass(labels, declared.positive, { path, column: declared.label })
    if (!binary.ok) return binary
    const { negative, positive } = binary.value
    const both = [negative ?? texts.find((text) => text !== positive) ?? `not ${positive}`, positive]
    const third = texts.find((text) => !both.includes(text))
    return third === undefined ? ok({ texts: both, positive }) : err(strange(third, declared, path))
  }
  if (texts.length > MOST_CLASSES) {
    const amounts = declared.task === null && sides.every(({ label, prediction }) => areNumbers(label, prediction))
    return amounts ? ok(none) : err(tooMany(declared, path))
  }
  if (texts.length > 2) return ok({ texts, positive: null })
  const binary = positiveClass(texts, declared.positive, { path, column: declared.label })
  // two classes without a positive one still have an accuracy
  if (!binary.ok) return declared.positive === null ? ok({ texts, positive: null }) : binary
  const { negative, positive } = binary.value
  return ok({ texts: [negative ?? `not ${positive}`, positive], positive })
}

/** Numbers on both sides of a prediction, and not all of them whole, are no names of classes. */
function holdsAmounts({ label, prediction }: SideRows): boolean {
  if (label.kind !== 'number' || prediction?.kind !== 'number') return false
  return !label.values.every(Number.isInteger) || !prediction.values.every(Number.isInteger)
}

function areNumbers(label: LabelColumn, prediction: LabelColumn | null): boolean {
  return label.kind === 'number' && prediction?.kind === 'number'
}

function tooMany({ label }: Predictions, path: string): Diagnostic {
  return tableProblem(path, {
    code: 'table/too-many-values',
    message: `${label} and its predictions hold more than ${MOST_CLASSES} classes`,
    hint: 'Amounts are numbers in both columns; classes are few',
  })
}

function unionOf(columns: readonly LabelColumn[]): readonly string[] {
  return [...new Set(columns.flatMap((column) => distinctLabels(column, MOST_CLASSES)))]
}

function strange(text: string, { prediction }: Predictions, path: string): Diagnostic {
  return tableProblem(path, {
    code: 'table/cell',
    message: `${prediction ?? 'the prediction'} holds ${JSON.stringify(text.slice(0, 40))}, which is none of the two labels`,
    hint: 'Write predictions with the same names as labels',
  })
}
