import { decimal } from '../../base/decimal.ts'
import { byKeys } from '../../base/order.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { onlyWith, someOf } from '../../document/shape/constraint.ts'
import { line, lineRules } from '../../document/shape/lines.ts'
import { list } from '../../document/shape/list.ts'
import { named } from '../../document/shape/named.ts'
import { number, wholeNumber } from '../../document/shape/number.ts'
import type { Amount } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { file } from '../../document/shape/paths.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { ColumnBins, Costs, Predictions } from '../measuring.ts'

export const column: Shape<string> = line('the name of a column')

export const columns: Shape<readonly string[]> = list({
  item: column,
  of: 'columns',
  least: 1,
  most: POLICY_LIMITS.list,
  unique: true,
})

const half: Amount = { text: '0.5', value: decimal('0.5') }

/** A label as the table has it: `1` needs no quotes. */
const label: Shape<string> = byKind('a label', {
  string: line('a label'),
  number: made(number(), ({ text }) => text),
})

const bins: Shape<readonly ColumnBins[]> = made(
  named({
    name: lineRules('the name of a column'),
    value: list({ item: number(), of: 'edges', least: 1, most: POLICY_LIMITS.edges }),
    of: 'edges',
    least: 1,
    most: POLICY_LIMITS.list,
  }),
  (all) => all.map(({ name, value }) => ({ column: name, edges: value })).toSorted(byKeys(({ column: each }) => each)),
)

const worth = ['true_positive', 'false_positive', 'true_negative', 'false_negative'] as const

const costs: Shape<Costs> = object({
  fields: {
    true_positive: optional(number(), null, 'What a positive that was predicted is worth.'),
    false_positive: optional(number(), null, 'What a false alarm is worth; a cost is negative.'),
    true_negative: optional(number(), null, 'What a negative that was predicted is worth.'),
    false_negative: optional(number(), null, 'What a positive that was missed is worth; a cost is negative.'),
  },
  constraints: [someOf(worth, 'gives no amount', `add one of ${worth.join(', ')}`)],
  build: (values) => ({
    truePositive: values.true_positive,
    falsePositive: values.false_positive,
    trueNegative: values.true_negative,
    falseNegative: values.false_negative,
  }),
})

/** Which columns say what. */
const columnFields = {
  id: optional(column, null, 'Column that pairs rows of candidate and baseline.'),
  label: required(column, 'Column with what really happened.'),
  score: optional(column, null, 'Column with a probability or score.'),
  prediction: optional(column, null, 'Column with a predicted class or value.'),
  weight: optional(column, null, 'Column with the weight of a row.'),
  cluster: optional(column, null, 'Column that names rows that belong together, such as all of one customer.'),
  query: optional(column, null, 'Column that names the query whose rows are ranked.'),
  slices: optional(columns, [], 'Columns that name sub-populations.'),
  fairness: optional(columns, [], 'Columns that name the groups whose treatment is compared.'),
}

/** How the rows are read and resampled. */
const readingFields = {
  task: optional(
    word('classification', 'regression', 'ranking'),
    null,
    'What the model does; told from the columns when left out.',
  ),
  positive: optional(label, null, 'The label that counts as positive; 1, true or yes when left out.'),
  threshold: optional(
    number(),
    half,
    'The operating point: scores from here on predict the positive class, of candidate and baseline alike; 0.5 when left out.',
  ),
  bins: optional(bins, [], 'Edges that cut a numeric column into slices, ascending: {age: [18, 30, 50]}.'),
  costs: optional(costs, null, 'What each kind of row is worth, for a value that weighs errors by their cost.'),
  ece_bins: optional(
    wholeNumber('1', String(POLICY_LIMITS.bins)),
    15,
    'Bins of calibration errors whose name says no number; 15 when left out.',
  ),
  seed: optional(
    wholeNumber('0', '4294967295'),
    null,
    'Seed of resampling; derived from what is measured when left out.',
  ),
  replicates: optional(wholeNumber('200', '20000'), 2_000, 'Resamples of a bootstrap; 2000 when left out.'),
}

/** A table with one row per prediction, and how it is measured. */
export const predictions: Shape<Predictions> = object({
  fields: {
    file: required(file, 'A table with one row per prediction: csv, jsonl or parquet.'),
    ...columnFields,
    ...readingFields,
  },
  constraints: [
    someOf(['score', 'prediction'], 'names no column with predictions', 'add score: or prediction:'),
    onlyWith('threshold', ['score'], 'name the column with scores, or leave threshold out'),
  ],
  build: ({ ece_bins: eceBins, ...values }, at) => ({ ...values, eceBins, at }),
})
