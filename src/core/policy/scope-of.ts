import { matchesGlob } from '../base/glob.ts'
import { isBelow } from './model-path.ts'
import type { Needs } from './needs.ts'
import type { Model, Role } from './types.ts'

export type Territory = { readonly needs: Needs; readonly models: readonly Model[]; readonly policyPath: string }

/** The narrowest scope of a signature that holds a path: evidence that is judged, a model's folder, or any change. */
export function scopeOf(path: string, { needs, models, policyPath }: Territory): Role['signs'] {
  if (path === policyPath) return 'evidence'
  const judged = [...needs.texts, ...needs.hashes].some((wanted) => wanted === path || matchesGlob(wanted, path))
  if (judged) return 'evidence'
  return models.some((model) => isBelow(model.path, path)) ? 'model' : 'change'
}
