import { matchesGlob } from '../base/glob.ts'
import { isBelow } from './model-path.ts'
import type { Needs } from './needs.ts'
import type { Model, Role } from './types.ts'

/** What a change is about, as far as signatures go. */
export type Signed = {
  readonly needs: Pick<Needs, 'texts' | 'hashes'>
  readonly models: readonly { readonly model: Pick<Model, 'path'> }[]
  readonly policyPath: string
}

/**
 * The narrowest scope that holds a path: evidence when the judgement reads it, model when it lies in the folder of a
 * changed model, else the change. The policy is part of what everybody signs.
 */
export function scopeOf(path: string, { needs, models, policyPath }: Signed): Role['signs'] {
  const isEvidence = (glob: string): boolean => glob === path || matchesGlob(glob, path)
  if (path === policyPath || needs.texts.some(isEvidence) || needs.hashes.some(isEvidence)) return 'evidence'
  return models.some(({ model }) => isBelow(model.path, path)) ? 'model' : 'change'
}
