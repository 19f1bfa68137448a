import type { Measurement, Reading } from '../../evidence/types.ts'
import { bareName, metricName } from './measured-numbers.ts'
import { resultName } from './result-name.ts'

/** One group of a factor, for one metric. */
export type FactorSlice = { readonly metric: string; readonly group: string; readonly measurement: Measurement }

/**
 * The results by one factor in one file: `by_region.north.auc`, `auc_by_region.north`, `auc.region.north`, or rows of
 * a table named `region=north`. Only metrics count that some file also reports on the whole, so that neither the
 * importance of a feature nor its mean is taken for a result.
 */
export function factorSlices(
  factor: string,
  { measurements }: Pick<Reading, 'measurements'>,
  all: readonly Pick<Reading, 'measurements'>[],
): readonly FactorSlice[] {
  const name = bareName(factor)
  if (name === '') return []
  const whole = new Set(
    all.flatMap((each) =>
      each.measurements
        .filter((one) => isWhole(one) && sliceIn(name, one) === null)
        .map(({ path }) => resultName(path)),
    ),
  )
  return measurements
    .flatMap((measurement) => sliceIn(name, measurement) ?? [])
    .filter(({ metric, group }) => whole.has(metric) && !together.test(group))
}

/** Counters are no results, and neither are the rows that hold them all. */
const counters = /^(?:n|count|support|rows|samples|nsamples|nrows|samplesize|size)$/
const together = /^(?:all|overall|total|average|mean|whole)$/i

function sliceIn(factor: string, measurement: Measurement): FactorSlice | null {
  const { path, slice, operational } = measurement
  if (operational) return null
  const named = slice === null ? null : groupNamed(factor, slice)
  if (named !== null) return { metric: resultName(path), group: named, measurement }
  for (const [index, segment] of path.entries()) {
    const rest = path.slice(index + 1)
    const group = groupNamed(factor, segment)
    if (group !== null && rest.length > 0) return { metric: resultName(rest), group, measurement }
    const [key = null, ...below] = rest
    const prefix = prefixOf(factor, bareName(segment))
    if (key === null || prefix === null) continue
    const metric =
      below.length > 0 ? resultName(below) : prefix === '' ? resultName(path.slice(0, index)) : metricName(prefix)
    return metric === '' || counters.test(metric) ? null : { metric, group: key, measurement }
  }
  return null
}

/** `region=north` and `region: north` are the group `north` of the region. */
function groupNamed(factor: string, text: string): string | null {
  const [, left = '', right = ''] = /^([^=:]{1,80})[=:]\s*(\S.*)$/.exec(text) ?? []
  return bareName(left) === factor && right !== '' ? right : null
}

/** What stands before `by <factor>` in the name of a mapping: `auc` in `auc_by_region`; null for another mapping. */
function prefixOf(factor: string, segment: string): string | null {
  const ends = [factor, `${factor}s`, `${factor}es`].flatMap((one) => [
    one,
    `${one}group`,
    `${one}groups`,
    `${one}band`,
  ])
  if (ends.includes(segment)) return ''
  const by = ends.find((one) => segment.endsWith(`by${one}`))
  if (by === undefined) return null
  const before = segment.slice(0, -by.length - 2)
  return /^(?:slices?|groups?|results?|metrics?)?$/.test(before) ? '' : before
}

function isWhole({ value, slice, operational }: Measurement): boolean {
  return value.kind === 'number' && !operational && (slice === null || together.test(slice))
}
