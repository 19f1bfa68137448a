import { byCodeUnit } from '../../base/order.ts'
import type { MetricEntry, SliceRules } from '../../policy/types.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { measuredName } from './measured-side.ts'
import type { SliceOfValue } from './measured-side.ts'
import { unmeasured } from './measured-sighting.ts'
import type { MetricContext } from './metric-context.ts'
import { nearKeys } from './near-names.ts'
import { lostSlices, tooManySlices, unmatchedSlice } from './sliced.ts'
import type { Members, Sliced } from './sliced.ts'

type Columns = SliceRules['source'] & { readonly kind: 'columns' }

/** The slices that columns of the predictions cut, on both sides, and what was lost between them. */
export function slicedByColumns(
  context: MetricContext,
  entry: MetricEntry,
  slices: SliceRules & { readonly source: Columns },
): Sliced {
  const { by } = slices.source
  const metric = measuredName(entry.metric)
  const own = context.measured.slices.filter(({ value }) => answers(value, metric, by))
  const candidate = members(own, 'candidate')
  const baseline = members(own, 'baseline')
  if (candidate.size === 0) return { kind: 'undecided', ruling: noSlices(context, entry, by) }
  const many = tooManySlices(candidate.size)
  if (many !== null) return { kind: 'undecided', ruling: many }
  return {
    kind: 'sliced',
    mapping: metric,
    lost: lostSlices(candidate, baseline, slices.require),
    candidate,
    baseline,
    mergeBase: new Map(),
    unmatched: unmatchedSlice(context, baseline.size === 0, null),
  }
}

function answers({ path, slice }: SliceOfValue['value'], metric: string, by: Columns['by']): boolean {
  if (slice === null || path.length !== 1 || path[0] !== metric) return false
  return by.some(
    (cut) => cut.length === slice.columns.length && cut.every((column, at) => column === slice.columns[at]),
  )
}

function members(own: readonly SliceOfValue[], which: 'candidate' | 'baseline'): Members {
  return new Map(
    own.flatMap((slice) => {
      const located = slice[which]
      const name = slice.value.slice?.name ?? ''
      return located === null ? [] : [[name, { kind: 'found', located }] as const]
    }),
  )
}

/** The column is not in the table, the metric is none of it, or nothing was measured. */
function noSlices(context: MetricContext, entry: MetricEntry, by: Columns['by']): Ruling {
  const open = unmeasured(context, entry)
  if (open !== null && open.reason.code !== 'metric-undefined') return open
  const cuts = by.map((cut) => cut.join(' × ')).toSorted(byCodeUnit)
  const known = [...new Set(context.measured.slices.map(({ value }) => value.slice?.columns.join(' × ') ?? ''))]
  const [first = ''] = cuts
  if (open === null) return indeterminate({ code: 'method-needs-rows', method: 'slices' })
  return fail({ code: 'slices-missing', path: cuts.join(', '), near: nearKeys(first, known) })
}
