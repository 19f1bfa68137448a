import { byCodeUnit } from '../base/order.ts'
import { fromRoot, isBelow } from './model-path.ts'
import type { Model, Policy } from './types.ts'

type Change = 'added' | 'modified' | 'removed'

export type SelectedModel = { readonly model: Model; readonly change: Change }

/**
 * The models a change concerns, those with a changed file under their path, in order of id. `change` is what the list
 * of files shows of the promoted artifact and no more: `removed` only where the declared artifact is deleted and
 * nothing else happens to the model, so that deleting evidence never reads as deleting the model.
 */
export function selectModels(
  policy: Policy,
  changes: readonly { readonly path: string; readonly change: Change }[],
): readonly SelectedModel[] {
  const selected = policy.models.flatMap((model) => {
    const own = changes.filter(({ path }) => isBelow(model.path, path))
    return own.length === 0 ? [] : [{ model, change: changeOf(model, own) }]
  })
  return selected.toSorted((a, b) => byCodeUnit(a.model.id, b.model.id))
}

function changeOf(model: Model, changes: readonly { readonly path: string; readonly change: Change }[]): Change {
  const [first, ...others] = new Set(changes.map(({ change }) => change))
  if (first === undefined || others.length > 0) return 'modified'
  if (first !== 'removed') return first
  const artifact = model.artifact === null ? null : fromRoot(model.path, model.artifact)
  return changes.some(({ path }) => path === artifact) ? 'removed' : 'modified'
}
