import type { ClassAverage } from './class-average.ts'
import { definitionRows, type DefinitionRow } from './definitions.ts'
import type { MetricDefinition, MetricParameters } from './metric-definition.ts'

const defaults: MetricParameters = {
  average: null,
  beta: 1,
  share: null,
  cutoff: null,
  gain: 'linear',
  bins: 15,
  equalMass: false,
  alpha: null,
  costs: null,
}

const mostBins = 10_000

/**
 * The metric a name stands for, or null. A name is one of the usual names (any case; spaces and hyphens are
 * underscores) with what it needs:
 *
 * - `f1_macro`, `recall_micro`, `precision_weighted`, `recall_class_2`: several classes (`macro_f1` is read too)
 * - `fbeta_2`, `f2`, `f0.5`: how much recall weighs
 * - `recall_at_10%`, `lift@5%`: the share of rows on top; `recall@5`, `ndcg@10`, `mrr@10`: places of a ranked list
 * - `quantile_loss_0.9`: the quantile; `ece_10`, `ece_mass_10`: bins (15 unless stated), of equal width or mass
 * - `ndcg_exp@10`: the gain 2^relevance − 1
 */
export function metricDefinition(name: string): MetricDefinition | null {
  if (name.length > 100) return null
  const written = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .replace(/^(macro|micro|weighted)_(.+)$/, '$2_$1')
  const parsed = parsePlaces(written) ?? parseBeta(written) ?? parseNumbered(written) ?? parseAverage(written)
  return parsed ?? plain(written)
}

/** The same metric with a cost matrix: `costs[label][prediction]`. Null unless it is square and finite. */
export function withCosts(
  definition: MetricDefinition,
  costs: readonly (readonly number[])[],
): MetricDefinition | null {
  const size = costs.length
  if (size === 0 || !costs.every((row) => row.length === size && row.every(Number.isFinite))) return null
  return { ...definition, parameters: { ...definition.parameters, costs: Float64Array.from(costs.flat()) } }
}

function find(stem: string, ...takes: readonly DefinitionRow['takes'][]): DefinitionRow | null {
  return definitionRows.find((row) => takes.includes(row.takes) && row.names.includes(stem)) ?? null
}

function define(row: DefinitionRow, suffix: string, given: Partial<MetricParameters>): MetricDefinition {
  const { id, names, takes: _, equalMass = false, ...rest } = row
  const parameters = { ...defaults, equalMass, ...given }
  return { ...rest, id, name: (names[0] ?? id) + suffix, aliases: names, parameters }
}

/** A bare name. What needs a number is none without it, save ranked lists (all places) and bins (15). */
function plain(stem: string): MetricDefinition | null {
  const row = find(stem, 'nothing', 'average', 'bins')
  if (row !== null) return define(row, '', {})
  const ranked = find(stem, 'cutoff')
  if (ranked === null || ranked.id === 'recall_at_k' || ranked.id === 'precision_at_k') return null
  return withPlaces(ranked, stem, null)
}

function parsePlaces(written: string): MetricDefinition | null {
  const match = /^(.+?)(?:_?@_?|_at_)(\d+(?:\.\d+)?)(%?)$/.exec(written)
  const [, stem = '', digits = '', percent = ''] = match ?? []
  if (match === null) return null
  const number = Number(digits)
  const share = percent === '%' ? number / 100 : number
  if (percent === '%' || digits.includes('.')) {
    const row = find(stem, 'share')
    if (row === null || !(share > 0 && share <= 1)) return null
    return define(row, `_at_${percent === '%' ? digits : String(Number((number * 100).toPrecision(12)))}%`, { share })
  }
  const row = find(stem, 'cutoff')
  return row === null || !(number >= 1 && number <= 1e9) ? null : withPlaces(row, stem, number)
}

function withPlaces(row: DefinitionRow, stem: string, cutoff: number | null): MetricDefinition {
  const gain = stem === 'ndcg_exp' ? 'exponential' : 'linear'
  const suffix = (gain === 'exponential' ? '_exp' : '') + (cutoff === null ? '' : `@${String(cutoff)}`)
  return define(row, suffix, { cutoff, gain })
}

function parseBeta(written: string): MetricDefinition | null {
  const match = /^(?:fbeta_|f)(\d+(?:[._]\d+)?)(?:_(macro|micro|weighted|class_\d{1,7}))?$/.exec(written)
  if (match === null) return null
  const beta = Number((match[1] ?? '').replace('_', '.'))
  const row = find(beta === 1 ? 'f1' : 'fbeta', 'beta', 'average')
  if (row === null || !(beta > 0 && beta <= 1000)) return null
  return averaged(define(row, beta === 1 ? '' : `_${String(beta)}`, { beta }), match[2])
}

function parseNumbered(written: string): MetricDefinition | null {
  const match = /^(.+?)(?:_(\d+(?:\.\d+)?)(?:_bins)?)?$/.exec(written)
  const [, stem = '', digits] = match ?? []
  const binned = find(stem, 'bins')
  if (binned !== null) {
    const bins = digits === undefined ? defaults.bins : Number(digits)
    if (!(Number.isInteger(bins) && bins >= 1 && bins <= mostBins)) return null
    return define(binned, digits === undefined ? '' : `_${String(bins)}`, { bins })
  }
  const quantile = find(stem, 'alpha')
  const alpha = Number(digits)
  if (quantile === null || !(alpha >= 0 && alpha <= 1)) return null
  return define(quantile, `_${String(alpha)}`, { alpha })
}

function parseAverage(written: string): MetricDefinition | null {
  const match = /^(.+)_(macro|micro|weighted|class_\d{1,7})$/.exec(written)
  const row = match === null ? null : find(match[1] ?? '', 'average')
  return row === null ? null : averaged(define(row, '', {}), match?.[2])
}

function averaged(definition: MetricDefinition, suffix: string | undefined): MetricDefinition {
  if (suffix === undefined) return definition
  const average = averageOf(suffix)
  const kind = typeof average === 'number' ? definition.kind : 'count-based'
  const parameters = { ...definition.parameters, average }
  return { ...definition, name: `${definition.name}_${suffix}`, kind, parameters }
}

function averageOf(suffix: string): ClassAverage {
  if (suffix === 'macro' || suffix === 'micro' || suffix === 'weighted') return suffix
  return Number(suffix.slice('class_'.length))
}
