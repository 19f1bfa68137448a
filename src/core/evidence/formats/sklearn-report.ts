import { add, compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { ok } from '../../base/result.ts'
import { diagnose } from '../../document/problem.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Document, Entry, Node } from '../../document/tree.ts'
import { finiteText, measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Measurement } from '../types.ts'

const columns: readonly string[] = ['precision', 'recall', 'f1-score', 'support']
const averages: ReadonlySet<string> = new Set(['micro avg', 'macro avg', 'weighted avg', 'samples avg'])

/**
 * scikit-learn's `classification_report(output_dict=True)`. Each class is a slice, its support the sample count of
 * its scores; averages are of the whole. `support` itself is a counter, not a metric.
 */
export const sklearnReport: Reader = {
  format: 'sklearn-report',
  title: 'scikit-learn classification_report',
  recognises: ({ root }) => {
    const rows = entriesOf(root)
    return rows.some((row) => isRow(row.value)) && rows.every((row) => isRow(row.value) || isAccuracy(row))
  },
  read: (document) => {
    const place = placeIn(document)
    const whole = finiteText(child(child(document.root, 'macro avg'), 'support'))
    const measurements = entriesOf(document.root).flatMap((row) => ofRow(row, whole, place))
    return ok(reading({ format: 'sklearn-report', measurements, notes: hiddenClass(document) }))
  },
}

function isRow(node: Node): boolean {
  const entries = entriesOf(node)
  return entries.length === columns.length && entries.every((entry) => columns.includes(entry.key))
}

function isAccuracy(row: Entry): boolean {
  return row.key === 'accuracy' && row.value.kind !== 'mapping' && row.value.kind !== 'sequence'
}

function ofRow(row: Entry, whole: string | null, place: Place): readonly Measurement[] {
  if (row.value.kind !== 'mapping') {
    return [measurement({ path: [row.key], value: valueOf(row.value), at: place(row.value), n: whole })]
  }
  const support = finiteText(child(row.value, 'support'))
  return row.value.entries.map(({ key, value }) =>
    measurement({
      path: [row.key, key],
      value: valueOf(value),
      at: place(value),
      slice: averages.has(row.key) ? null : row.key,
      n: key === 'support' ? null : support,
      operational: key === 'support',
    }),
  )
}

/**
 * A class that is named `accuracy` or like an average is overwritten by that row when the report is made; it shows
 * where the supports of the classes do not add up to that of the whole.
 */
function hiddenClass(document: Document): readonly Diagnostic[] {
  const whole = supportOf(child(document.root, 'macro avg'))
  const accuracy = child(document.root, 'accuracy')
  if (whole === null || accuracy === undefined || accuracy.kind === 'mapping') return []
  let sum = decimal('0')
  for (const row of entriesOf(document.root)) {
    const support = averages.has(row.key) ? null : supportOf(row.value)
    if (support !== null) sum = add(sum, support)
  }
  if (compare(sum, whole) === 0) return []
  const message = 'the supports of the classes do not add up: a class may be hidden behind the row "accuracy"'
  return [diagnose(document.file, { code: 'evidence/conflict', at: accuracy.at, message })]
}

function supportOf(row: Node | undefined): ReturnType<typeof parseDecimal> {
  const text = finiteText(child(row, 'support'))
  return text === null ? null : parseDecimal(text)
}
