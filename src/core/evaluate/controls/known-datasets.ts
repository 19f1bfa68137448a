import { cardDatasets } from './card-datasets.ts'
import type { NamedDataset } from './card-datasets.ts'
import { lineageDatasets } from './lineage-datasets.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The datasets that lineage and card name, each once; or why the lineage can't be read. */
export type KnownDatasets =
  | { readonly kind: 'known'; readonly datasets: readonly NamedDataset[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** Files of a pipeline are left out: a dataset is in many of them, and they are called by what was done to it. */
export function knownDatasets(facts: ControlFactsheet): KnownDatasets {
  const lineage = lineageDatasets(facts)
  if (lineage.kind === 'result' && lineage.result.outcome === 'undecided') return lineage
  const listed =
    lineage.kind === 'result' ? [] : lineage.datasets.filter(({ id, form }) => form === 'named' && id !== '')
  const all = [...listed, ...cardDatasets(facts.card)].toReversed()
  const once = new Map(all.map(({ id, citation }) => [id.toLowerCase(), { id, citation }]))
  return { kind: 'known', datasets: [...once.values()].toReversed() }
}
