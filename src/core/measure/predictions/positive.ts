import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { byCodeUnit } from '../../base/order.ts'
import { tableProblem } from '../problem.ts'
import type { LabelColumn } from './side-rows.ts'

/** More distinct labels than this are amounts, or a table that no confusion matrix can be made of. */
export const MOST_CLASSES = 1_000

/** Labels that mean yes and no in one pair, whatever their case. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['0', '1'],
  ['-1', '1'],
  ['false', 'true'],
  ['no', 'yes'],
  ['n', 'y'],
  ['neg', 'pos'],
  ['negative', 'positive'],
]

/** The two classes of a binary table; `negative` is null where every row is positive. */
export type Classes = { readonly negative: string | null; readonly positive: string }

/**
 * Which label is the positive one: as the policy says, or as its name says where that can't be mistaken. Two unknown
 * names are never guessed at, and a third label is a problem of the table.
 */
export function positiveClass(
  texts: readonly string[],
  declared: string | null,
  where: { readonly path: string; readonly column: string },
): Result<Classes, Diagnostic> {
  const labels = texts.toSorted(byCodeUnit)
  if (declared !== null) {
    const others = labels.filter((text) => text !== declared)
    if (others.length > 1) return err(labels.length > 2 ? thirdKind(labels, where) : strangers(labels, declared, where))
    return ok({ negative: others[0] ?? null, positive: declared })
  }
  if (labels.length > 2) return err(thirdKind(labels, where))
  const known = PAIRS.find(([no, yes]) => labels.every((text) => [no, yes].includes(text.toLowerCase())))
  if (known === undefined) return err(unnamed(labels, where))
  const [, yes] = known
  const positive = labels.find((text) => text.toLowerCase() === yes)
  const negative = labels.find((text) => text.toLowerCase() !== yes) ?? null
  return ok({ negative, positive: positive ?? yes })
}

/** The distinct labels of a column, as texts: numbers as JavaScript writes them. One more than `most` are enough. */
export function distinctLabels(column: LabelColumn, most: number): readonly string[] {
  if (column.kind === 'number') return distinct(column.values, most).map((value) => textOfNumber(value))
  return distinct(column.codes, most).flatMap((code) => (code < 0 ? [] : [column.dictionary[code] ?? '']))
}

function distinct(values: Float64Array | Int32Array, most: number): readonly number[] {
  const found = new Set<number>()
  for (let row = 0; row < values.length && found.size <= most; row++) found.add(values[row] ?? 0)
  return [...found]
}

/** 1 and 1.0 are one label, and −0 is 0. */
export function textOfNumber(value: number): string {
  return String(value === 0 ? 0 : value)
}

function thirdKind(
  labels: readonly string[],
  { path, column }: { readonly path: string; readonly column: string },
): Diagnostic {
  const shown = labels.slice(0, 5).map((text) => JSON.stringify(text.slice(0, 40)))
  const more = labels.length > 5 ? (labels.length > MOST_CLASSES ? ' and more' : ` and ${labels.length - 5} more`) : ''
  return tableProblem(path, {
    code: 'table/cell',
    message: `${column} holds ${labels.length > MOST_CLASSES ? `more than ${MOST_CLASSES}` : labels.length} kinds of labels, and a score is about two: ${shown.join(', ')}${more}`,
    hint: 'Leave out the rows of the other kind, or name a prediction: column for several classes',
  })
}

function strangers(
  labels: readonly string[],
  positive: string,
  { path, column }: { readonly path: string; readonly column: string },
): Diagnostic {
  const shown = labels.map((text) => JSON.stringify(text.slice(0, 40))).join(', ')
  return tableProblem(path, {
    code: 'table/cell',
    message: `the positive label is declared as ${JSON.stringify(positive.slice(0, 40))}, and ${column} holds ${shown}`,
    hint: 'Name one of them as positive:, as the table writes it',
  })
}

function unnamed(
  labels: readonly string[],
  { path, column }: { readonly path: string; readonly column: string },
): Diagnostic {
  const shown = labels.map((text) => JSON.stringify(text.slice(0, 40)))
  return tableProblem(path, {
    code: 'table/cell',
    message: `which label of ${column} is the positive one can't be told: ${shown.join(', ')}`,
    hint: `Say it in the policy, under predictions: positive: ${shown[1] ?? shown[0] ?? '1'}`,
  })
}
