import { counted, detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { cardDatasets } from './card-datasets.ts'
import { clauses } from './clauses.ts'
import { agreedDatasets } from './agreed-datasets.ts'
import { pinOf, shortened } from './dataset-pin.ts'
import { lineageDatasets } from './lineage-datasets.ts'
import type { LineageDataset } from './lineage-datasets.ts'
import { mendedBy, notShown, remarked, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data01: Control = {
  id: 'DATA-01',
  title: 'Datasets pinned immutably',
  question: 'Does the lineage say which data the model was made from, by a commit or digest that can’t move?',
  why: 'A dataset under a branch or “latest” is another one tomorrow. Then nobody can make this model again, or look into what it learned.',
  remedy:
    'List the data under `datasets:` in the lineage file, each with `id` and a full commit as `revision` or a `sha256`. Name the same ones under `datasets:` in the card’s front matter.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(2)(b)', 'EU Annex IV(2)(d)', 'ISO A.7.5', 'ISO A.4.3', 'AIV 3.10.1', 'PRA 3.2†'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = lineageDatasets(facts)
  if (found.kind === 'result') return found.result
  const { datasets, file } = found
  if (datasets.length === 0) return notShown(detail`The lineage names no dataset`, [file])
  const problem = loose(datasets) ?? twoPins(datasets)
  if (problem !== null) return problem
  const agreement = agreedDatasets(facts, datasets)
  if (agreement.kind === 'result') return agreement.result
  return weak(datasets) ?? pinned(facts, datasets, agreement.confirmed)
}

function loose(datasets: readonly LineageDataset[]): ControlResult | null {
  for (const dataset of datasets) {
    const pin = pinOf(dataset)
    if (pin.kind === 'loose') {
      if (dataset.id === '') return mendedBy(detail`Give it an ${named('id')}`, notShown(pin.why, [dataset.citation]))
      return mendedBy(
        detail`Write the full commit as ${named('revision')}, or the ${named('sha256')} of the data`,
        notShown(pin.why, [dataset.citation]),
      )
    }
  }
  return null
}

/** One dataset that is two: whichever the model was made from, one of the places is wrong. */
function twoPins(datasets: readonly LineageDataset[]): ControlResult | null {
  const seen = new Map<string, readonly LineageDataset[]>()
  for (const dataset of datasets) {
    const key = dataset.id.toLowerCase()
    const same = seen.get(key) ?? []
    const other = same.find((each) => areTwo(each, dataset))
    if (other !== undefined) {
      return mendedBy(
        detail`Keep the one that the model was made from`,
        notShown(detail`The lineage pins ${named(shortened(dataset.id))} twice, to different data`, [
          other.citation,
          dataset.citation,
        ]),
      )
    }
    seen.set(key, [...same, dataset])
  }
  return null
}

/** Files of one dataset have digests of their own; its revision is one. */
function areTwo(a: LineageDataset, b: LineageDataset): boolean {
  return differ(a.revision, b.revision) || (differ(a.sha256, b.sha256) && !differ(a.path, b.path))
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() !== b.toLowerCase()
}

function weak(datasets: readonly LineageDataset[]): ControlResult | null {
  const all = datasets.filter((dataset) => pinOf(dataset).kind === 'weak')
  if (all.length === 0) return null
  const names = all.map(({ id }) => shortened(id))
  return mendedBy(
    detail`Record the ${named('path')} and ${named('sha256')} of each under ${named('datasets:')} of the lineage, or import the data from a commit`,
    remarked(
      detail`Only an MD5 pins ${enumerated(names)}; other data can be made to have the same`,
      all.map(({ citation }) => citation),
    ),
  )
}

function pinned(
  facts: ControlFactsheet,
  datasets: readonly LineageDataset[],
  confirmed: ReadonlyMap<LineageDataset, Citation>,
): ControlResult {
  const unconfirmed = datasets.find((dataset) => !confirmed.has(dataset))
  const strength: Strength = unconfirmed === undefined ? 'E2' : 'E1'
  const places = [...datasets.map(({ citation }) => citation), ...(unconfirmed === undefined ? confirmed.values() : [])]
  const citations = places.map((each) => ({ ...each, strength }))
  const what = detail`${counted(datasets.length, 'dataset')} pinned by commit or SHA-256`
  if (unconfirmed === undefined)
    return shown('E2', detail`${what}; card, evaluation or the data itself confirm each`, citations)
  const remedy =
    cardDatasets(facts.card).length === 0
      ? detail`Name the same datasets under ${named('datasets:')} in the card’s front matter`
      : detail`List the datasets by the names that the card uses, under ${named('datasets:')} of the lineage`
  const why = detail`${what}; nothing else names ${named(shortened(unconfirmed.id))}, so nothing confirms it`
  return mendedBy(remedy, shown('E1', why, citations))
}
