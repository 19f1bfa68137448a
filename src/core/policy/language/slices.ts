import { POLICY_LIMITS } from '../limits.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { oneOf, someOf } from '../../document/shape/constraint.ts'
import { list } from '../../document/shape/list.ts'
import { number, wholeNumber } from '../../document/shape/number.ts'
import { object, optional } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import type { SliceRules } from '../types.ts'
import { boundFields, boundKeys, boundsFrom } from './bounds.ts'
import { key, line } from '../../document/shape/lines.ts'
import { metricName } from './metric-name.ts'
import type { MetricName } from './metric-name.ts'

export const minRows: Shape<number> = wholeNumber('1', String(POLICY_LIMITS.count))

const column = line('the name of a column')

/** One column, or the cross of two. */
const columns: Shape<readonly string[]> = byKind('the name of a column, or a list of two', {
  string: made(column, (name): readonly string[] => [name]),
  sequence: list({ item: column, of: 'columns', least: 2, most: 2, unique: true, whenFew: 'name two to cross them' }),
})

/** Bounds on sub-populations. */
export const slices: Shape<SliceRules> = object({
  fields: {
    by: optional(
      list({ item: columns, of: 'columns', least: 1, most: POLICY_LIMITS.list, unique: true }),
      null,
      'Columns of the predictions that name the slices; a list of two is their cross: [region, [region, age_band]].',
    ),
    path: optional(metricName, null, 'A mapping in the metrics file with one value per slice.'),
    ...boundFields,
    gap_at_most: optional(number({ least: '0' }), null, 'Largest difference between the best and the worst slice.'),
    ratio_at_least: optional(
      number({ above: '0', most: '1' }),
      null,
      'Smallest ratio of the least to the greatest slice; 0.8 is the four-fifths rule.',
    ),
    min_rows: optional(minRows, null, 'Rows a slice needs before it is judged.'),
    require: optional(
      list({
        item: key('the name of a slice in quotes'),
        of: 'slices',
        least: 1,
        most: POLICY_LIMITS.list,
        unique: true,
      }),
      [],
      'Slices that must be there, whatever the baseline has.',
    ),
  },
  constraints: [
    oneOf(['by', 'path'], 'by: [column] slices predictions, path: name finds a mapping in the metrics file'),
    someOf(
      [...boundKeys, 'gap_at_most', 'ratio_at_least', 'require'],
      'sets no bound',
      `add one of ${boundKeys.join(', ')}, gap_at_most, ratio_at_least, require`,
    ),
  ],
  build: (values, at) => ({
    source: sourceOf(values.by, values.path),
    bounds: boundsFrom(values),
    gapAtMost: values.gap_at_most,
    ratioAtLeast: values.ratio_at_least,
    minRows: values.min_rows,
    require: values.require,
    at,
  }),
})

/** Exactly one is there in a policy that decodes; in one that does not, the source is not looked at. */
function sourceOf(by: readonly (readonly string[])[] | null, path: MetricName | null): SliceRules['source'] {
  if (path === null) return { kind: 'columns', by: by ?? [] }
  return { kind: 'mapping', path: path.text, segments: path.segments }
}
