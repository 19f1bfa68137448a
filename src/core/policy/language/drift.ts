import { decimal } from '../../base/decimal.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { number, wholeNumber } from '../../document/shape/number.ts'
import type { Amount } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { file } from '../../document/shape/paths.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { Drift } from '../measuring.ts'
import { columns } from './predictions.ts'

const floor: Amount = { text: '0.0001', value: decimal('0.0001') }

const compared: Shape<Drift['columns']> = byKind<Drift['columns']>('a list of columns, or all', {
  sequence: columns,
  string: word('all'),
})

/** Two tables whose columns are compared. */
export const drift: Shape<Drift> = object({
  fields: {
    reference: required(file, 'The table the model was made or accepted with: csv, jsonl or parquet.'),
    current: required(file, 'The table it meets now.'),
    columns: optional<Drift['columns'], 'all'>(compared, 'all', 'Columns to compare; all when left out.'),
    method: optional(
      word('psi', 'ks', 'wasserstein', 'jensen-shannon', 'chi2'),
      null,
      'How; the population stability index when left out. ks and wasserstein are for numbers.',
    ),
    bins: optional(
      wholeNumber('2', String(POLICY_LIMITS.bins)),
      10,
      'Quantile bins of a numeric reference column; 10 when left out.',
    ),
    floor: optional(
      number({ above: '0', most: '0.1' }),
      floor,
      'The least share a bin counts with, for PSI means nothing without one; 0.0001 when left out.',
    ),
    threshold: optional(
      number({ above: '0' }),
      null,
      'From here on a column counts as drifted; the usual value of the method when left out.',
    ),
  },
  build: (values, at) => ({ ...values, at }),
})
