import type { EvidenceSide } from '../model-evidence.ts'
import type { NamedDataset } from './card-datasets.ts'

/** A dataset that the evaluation says it ran on, at which revision where it says that too. */
export type EvaluatedDataset = NamedDataset & { readonly revision: string | null }

/** Names of a part of the data, which tools write where the name of a dataset goes. */
const partition =
  /^(?:all|overall|train(?:ing)?|tests?|testing|val(?:id(?:ation)?)?|dev|eval(?:uation)?|hold-?out|predict|current|reference|default)$/i

/** The datasets of the metrics files, each once per file and revision. */
export function evaluatedDatasets({ metrics }: EvidenceSide): readonly EvaluatedDataset[] {
  const found = new Map<string, EvaluatedDataset>()
  for (const { path, digest, result } of metrics) {
    if (result.kind !== 'read') continue
    for (const { dataset, context, at } of result.reading.measurements) {
      const id = dataset?.trim() ?? ''
      if (id === '' || partition.test(id)) continue
      const revision = context['revision'] ?? null
      const key = JSON.stringify([path, id, revision])
      if (found.has(key)) continue
      found.set(key, { id, revision, citation: { path, side: 'candidate', at, digest, strength: null } })
    }
  }
  return [...found.values()]
}
