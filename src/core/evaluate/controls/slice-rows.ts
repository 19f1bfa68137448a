import type { Measurement } from '../../evidence/types.ts'
import { lastSegment, nameOfMapping } from '../metrics/entry-name.ts'
import type { Located } from '../metrics/located.ts'
import { metricIndex } from '../metrics/metric-index.ts'
import { sliceGroup } from '../metrics/slice-group.ts'
import { bareName } from './measured-numbers.ts'
import type { ControlFactsheet } from './types.ts'

/** A group that a rule on differences compares, and how many rows it has, as written; null where nobody says. */
export type SliceRows = { readonly slice: string; readonly rows: string | null; readonly located: Located }

/** Every group that the gate’s limits on differences compare for this model. */
export function sliceRows({ gate, evidence }: ControlFactsheet): readonly SliceRows[] {
  const { model, candidate } = evidence
  const index = metricIndex(candidate)
  return gate.metrics.flatMap((entry) => {
    const { slices, models, tiers } = entry
    const isOurs =
      (models.length === 0 || models.includes(model.id)) && (tiers.length === 0 || tiers.includes(model.tier))
    if (!isOurs || slices?.source.kind !== 'mapping' || (slices.gapAtMost ?? slices.ratioAtLeast) === null) return []
    const group = sliceGroup(index, nameOfMapping(entry, slices.source, model), lastSegment(entry))
    if (group.kind !== 'found') return []
    return [...group.members].flatMap(([slice, found]) =>
      found.kind === 'found' ? [{ slice, rows: rowsOf(slice, found.located), located: found.located }] : [],
    )
  })
}

const counts = /^(?:n|count|support|rows|nrows|samples|nsamples|numsamples|size|samplesize|examplecount)$/

/** With the number itself, beside it (`north: {auc, n}`), or in a mapping of its own (`n_by_region: {north: …}`). */
function rowsOf(slice: string, { measurement, file }: Located): string | null {
  const own = measurement.path.map(bareName)
  const alike = file.reading.measurements.filter(({ path }) => path.length === own.length)
  const among = (holds: typeof isBeside): readonly string[] =>
    alike.filter(({ path }) => holds(path.map(bareName), own)).map(textOf)
  const beside = among(isBeside)
  // `{north: 0.87, south: 0.86, n: 4200}` counts the rows of all groups together
  const isOfAll = beside.length > 0 && measurement.path.at(-1) === slice
  const ofIt = isOfAll ? [] : [...(measurement.n === null ? [] : [measurement.n]), ...beside]
  const stated = new Set([...ofIt, ...among(isInOwnMapping)])
  // counts that contradict each other are no number, and are told as they stand
  return stated.size === 0 ? null : [...stated].join(' and ')
}

function isBeside(path: readonly string[], own: readonly string[]): boolean {
  return counts.test(path.at(-1) ?? '') && path.slice(0, -1).join('/') === own.slice(0, -1).join('/')
}

function isInOwnMapping(path: readonly string[], own: readonly string[]): boolean {
  const [mapping, ownMapping] = [path.at(-2) ?? '', own.at(-2) ?? '']
  const by = ownMapping.lastIndexOf('by')
  const isCount =
    by >= 0 && mapping.endsWith(ownMapping.slice(by)) && counts.test(mapping.slice(0, -ownMapping.length + by))
  return isCount && path.at(-1) === own.at(-1) && path.slice(0, -2).join('/') === own.slice(0, -2).join('/')
}

/** As written, whatever it is: a word in place of a number must be seen. */
function textOf({ value }: Measurement): string {
  return value.kind === 'null' || value.kind === 'collection' ? value.kind : value.text
}
