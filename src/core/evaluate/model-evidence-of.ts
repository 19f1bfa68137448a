import { byCodeUnit, byKeys } from '../base/order.ts'
import type { SelectedModel } from '../policy/select-models.ts'
import type { Model } from '../policy/types.ts'
import type { CollectedFile, Dossier } from './dossier.ts'
import { evidenceSide } from './evidence-side.ts'
import type { CollectedSide } from './evidence-side.ts'
import { fileReader } from './file-reader.ts'

import type { ModelEvidence } from './model-evidence.ts'
import { isBelow } from '../policy/model-path.ts'

/** The evidence of every changed model on all sides; each file is read once. */
export function modelEvidenceOf(dossier: Dossier, models: readonly SelectedModel[]): readonly ModelEvidence[] {
  const read = fileReader()
  const candidate = sideOf(dossier, 'candidate')
  const baseline = sideOf(dossier, 'baseline')
  const mergeBase = sideOf(dossier, 'merge-base')
  return models.map(({ model, change }) => ({
    model,
    change: changeOf({ model, change }, baseline),
    candidate: evidenceSide(model, candidate, read),
    baseline: evidenceSide(model, baseline, read),
    mergeBase: departs(model, dossier) ? evidenceSide(model, mergeBase, read) : null,
    measured: dossier.measured.filter((one) => one.model === model.id),
  }))
}

function departs(model: Model, dossier: Dossier): boolean {
  return dossier.mergeBase.some(({ path }) => isBelow(model.path, path))
}

function sideOf(dossier: Dossier, side: CollectedSide['side']): CollectedSide {
  const files = new Map(filesOf(dossier, side).map((file) => [file.path, file]))
  const present = [...files.values()].filter(({ content }) => content.kind !== 'absent').map(({ path }) => path)
  const changed = side === 'candidate' ? dossier.changes.filter(({ change }) => change !== 'removed') : []
  const known = [...new Set([...present, ...changed.map(({ path }) => path)])].toSorted(byCodeUnit)
  return { side, files, known }
}

/** In order of path; at the merge base, what the dossier does not mention is as in the baseline. */
function filesOf(dossier: Dossier, side: CollectedSide['side']): readonly CollectedFile[] {
  const files = side === 'candidate' ? dossier.candidate : dossier.baseline
  const own = side === 'merge-base' ? dossier.mergeBase : []
  return [...files, ...own].toSorted(byKeys((file) => file.path))
}

/** Files added to a model that production already knows modify it. */
function changeOf({ model, change }: SelectedModel, baseline: CollectedSide): ModelEvidence['change'] {
  if (change !== 'added') return change
  return baseline.known.some((path) => isBelow(model.path, path)) ? 'modified' : 'added'
}
