import { byCodeUnit } from '../../base/order.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Predictions } from '../../policy/measuring.ts'
import { tableProblem } from '../problem.ts'
import { distinctLabels, positiveClass } from './positive.ts'
import type { LabelColumn, SideRows } from './side-rows.ts'

/** The classes of both tables in one order; with two, the positive one is the second. Null where labels are amounts. */
export type SharedClasses = { readonly texts: readonly string[] | null; readonly positive: string | null }

/** More distinct labels than this are amounts, or a table that no confusion matrix can be made of. */
const MOST_CLASSES = 1_000

/** Codes mean the same on both sides, or rows could not be compared. */
export function sharedClasses(
  sides: readonly SideRows[],
  declared: Predictions,
  path: string,
): Result<SharedClasses, Diagnostic> {
  const none: SharedClasses = { texts: null, positive: null }
  if (declared.query !== null || declared.task === 'regression') return ok(none)
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
  if (texts.length > MOST_CLASSES) return ok(none)
  if (texts.length > 2) return ok({ texts, positive: null })
  const binary = positiveClass(texts, declared.positive, { path, column: declared.label })
  // two classes without a positive one still have an accuracy
  if (!binary.ok) return declared.positive === null ? ok({ texts, positive: null }) : binary
  const { negative, positive } = binary.value
  return ok({ texts: [negative ?? `not ${positive}`, positive], positive })
}

function unionOf(columns: readonly LabelColumn[]): readonly string[] {
  return [...new Set(columns.flatMap((column) => distinctLabels(column)))]
}

function strange(text: string, { prediction }: Predictions, path: string): Diagnostic {
  return tableProblem(path, {
    code: 'table/cell',
    message: `${prediction ?? 'the prediction'} holds ${JSON.stringify(text.slice(0, 40))}, which is none of the two labels`,
    hint: 'Write predictions with the same names as labels',
  })
}
