import { child, entriesOf } from '../../document/tree.ts'
import type { Draft } from './draft.ts'

/** What the text of a model's predictions states, be it right or wrong. */
export type Stated = { readonly cluster: boolean; readonly slices: boolean }

/** Models whose predictions the policy names, also where they could not be decoded. */
export function measuredModels(draft: Draft): ReadonlyMap<string, Stated> {
  const named = entriesOf(child(draft.root, 'models')).flatMap(({ key, value }) => {
    const predictions = child(value, 'predictions')
    if (predictions === undefined) return []
    const [cluster, slices] = [child(predictions, 'cluster'), child(predictions, 'slices')]
    return [[key, { cluster: cluster !== undefined, slices: slices !== undefined }] as const]
  })
  return new Map(named)
}
