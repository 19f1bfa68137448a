import { isGlob, matchesGlob } from '../base/glob.ts'
import { nearest } from '../base/nearest.ts'
import { byCodeUnit, byKeys } from '../base/order.ts'
import type { MetricsFile, Model } from '../policy/types.ts'
import type { CollectedFile } from './dossier.ts'
import type { EvidenceSide, ReadFile } from './model-evidence.ts'
import type { FileReader } from './file-reader.ts'
import { fromRoot } from '../policy/model-path.ts'
import { nameOf } from './repository-path.ts'

/** The files of one commit by path, and the names a missing file may have been meant to have. */
export type CollectedSide = {
  readonly side: EvidenceSide['side']
  readonly files: ReadonlyMap<string, CollectedFile>
  readonly known: readonly string[]
}

/** The evidence of one model at one commit: every declared file, read, or with the reason why it was not. */
export function evidenceSide(model: Model, collected: CollectedSide, read: FileReader): EvidenceSide {
  const single = (inner: string | null): CollectedFile | null =>
    inner === null ? null : presentFile(collected, fromRoot(model.path, inner))
  return {
    side: collected.side,
    metrics: metricsFiles(model, collected, read),
    card: single(model.card),
    lineage: model.lineage === null ? null : lineageFile(fromRoot(model.path, model.lineage), collected, read),
    artifact: single(model.artifact),
    governance: model.governance.map(({ file, block }) => ({
      file: fileOrAbsent(collected, fromRoot(model.path, file)),
      block,
    })),
    documents: documents(model, collected),
  }
}

function presentFile(collected: CollectedSide, path: string): CollectedFile | null {
  const file = collected.files.get(path)
  return file === undefined || file.content.kind === 'absent' ? null : file
}

function fileOrAbsent(collected: CollectedSide, path: string): CollectedFile {
  return collected.files.get(path) ?? { path, content: { kind: 'absent' } }
}

function documents(model: Model, collected: CollectedSide): readonly CollectedFile[] {
  const found = model.documents.flatMap((glob) => matching(model, glob, collected))
  return [...new Map(found.map((file) => [file.path, file])).values()].toSorted(byKeys((file) => file.path))
}

function lineageFile(path: string, collected: CollectedSide, read: FileReader): ReadFile {
  const file = presentFile(collected, path)
  return file === null ? missing(path, null, collected) : read(file, null)
}

function metricsFiles(model: Model, collected: CollectedSide, read: FileReader): readonly ReadFile[] {
  const found = new Map<string, ReadFile>()
  // a file that two entries match is read as the one that states a format says
  const declared = model.metrics.toSorted(byStatedFirst)
  for (const entry of declared) {
    for (const file of matches(model, entry, collected)) {
      if (!found.has(file.path)) found.set(file.path, read(file, entry))
    }
  }
  const absent = declared.filter((entry) => matches(model, entry, collected).length === 0)
  const lacking = absent.map((entry) => missing(fromRoot(model.path, entry.glob), entry, collected))
  return [...found.values(), ...lacking].toSorted(byKeys((file) => file.path))
}

function byStatedFirst(a: MetricsFile, b: MetricsFile): number {
  return (
    Number(a.format === null) - Number(b.format === null) ||
    byCodeUnit(a.format ?? '', b.format ?? '') ||
    byCodeUnit(a.glob, b.glob)
  )
}

function matches(model: Model, { glob }: MetricsFile, collected: CollectedSide): readonly CollectedFile[] {
  return matching(model, glob, collected)
}

function matching(model: Model, glob: string, collected: CollectedSide): readonly CollectedFile[] {
  const pattern = fromRoot(model.path, glob)
  const literal = presentFile(collected, pattern)
  if (literal !== null) return [literal]
  if (!isGlob(glob)) return []
  return [...collected.files.values()].filter(
    (file) => file.content.kind !== 'absent' && matchesGlob(pattern, file.path),
  )
}

function missing(path: string, declared: MetricsFile | null, collected: CollectedSide): ReadFile {
  const similar = similarTo(path, collected.known)
  return { path, digest: null, declared, result: { kind: 'unread', reason: { code: 'file-missing', path, similar } } }
}

/** Files of the same name elsewhere, and the nearest spelling: a renamed file and a typo look alike from here. */
function similarTo(path: string, known: readonly string[]): readonly string[] {
  const others = known.filter((other) => other !== path)
  const moved = others.filter((other) => nameOf(other) === nameOf(path)).slice(0, 3)
  const meant = nearest(path, others.slice(0, 500))
  return meant === null || moved.includes(meant) ? moved : [...moved, meant]
}
