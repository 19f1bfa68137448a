import { byCodeUnit } from '../../core/base/order.ts'
import type { SourceFile } from '../../core/base/source.ts'
import { readEvidence } from '../../core/evidence/read.ts'
import type { Measurement } from '../../core/evidence/types.ts'

/** A model as the repository's files suggest it: a guess for a person to correct, never a decision. */
export type SurveyedModel = {
  readonly id: string
  /** Folder relative to the root; `.` for the root itself. */
  readonly path: string
  readonly artifact: string | null
  readonly card: string | null
  readonly lineage: string | null
  /** Paths relative to `path`. */
  readonly metrics: readonly string[]
  readonly measurements: readonly Measurement[]
}

const artifactName = /\.(onnx|safetensors|pkl|joblib|pt|pth|h5|keras|gguf|pb|tflite|cbm|ubj|bst)(\.dvc)?$/
const evidenceName = /(metric|eval|result|score|report)[^/]*\.(json|ya?ml|toml|csv)$/i
const evidenceFolders = new Set(['eval', 'evals', 'evaluation', 'metrics', 'results', 'reports', 'dvclive'])

/** Which files of a repository are worth reading to find out what models it holds. */
export function looksLikeEvidence(path: string): boolean {
  const hidden = path.startsWith('.') || path.includes('/.') || path.includes('node_modules/')
  return evidenceName.test(path) && !hidden
}

/** The models that a repository's paths and evidence files suggest, in order of folder. */
export function survey(paths: readonly string[], evidence: readonly SourceFile[]): readonly SurveyedModel[] {
  const byFolder = new Map<string, SourceFile[]>()
  for (const file of evidence) {
    if (measurementsOf(file).length === 0) continue
    const folder = modelFolder(file.path)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file])
  }
  const folders = [...byFolder.keys()].toSorted(byCodeUnit)
  // nested folders would overlap in the policy: the outer one keeps its own files only when it has no inner model
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && contains(folder, other)))
  const models = outermost.map((folder) => modelOf(folder, byFolder.get(folder) ?? [], paths))
  return models.map((model, at) => ({ ...model, id: ownId(model, models.slice(0, at)) }))
}

function modelOf(folder: string, files: readonly SourceFile[], paths: readonly string[]): SurveyedModel {
  const inside = paths.filter((path) => contains(folder, path)).map((path) => relative(folder, path))
  const shallow = inside.toSorted((a, b) => a.split('/').length - b.split('/').length || byCodeUnit(a, b))
  const first = (pattern: RegExp): string | null => shallow.find((path) => pattern.test(path)) ?? null
  return {
    id: idOf(folder),
    path: folder,
    artifact: first(artifactName),
    card: first(/(^|\/)model[_-]?card\.md$/i) ?? (folder === '.' ? null : first(/^readme\.md$/i)),
    lineage: first(/^dvc\.lock$/),
    metrics: files.map((file) => relative(folder, file.path)).toSorted(byCodeUnit),
    measurements: files.flatMap((file) => measurementsOf(file)),
  }
}

function measurementsOf(file: SourceFile): readonly Measurement[] {
  const result = readEvidence(file)
  if (!result.ok) return []
  return result.value.measurements.filter(({ value, operational }) => value.kind === 'number' && !operational)
}

function modelFolder(path: string): string {
  const parts = path.split('/').slice(0, -1)
  while (parts.length > 0 && evidenceFolders.has((parts.at(-1) ?? '').toLowerCase())) parts.pop()
  return parts.length === 0 ? '.' : parts.join('/')
}

function contains(folder: string, path: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`)
}

function relative(folder: string, path: string): string {
  return folder === '.' ? path : path.slice(folder.length + 1)
}

/** Folders of one name get their whole path as id. */
function ownId({ id, path }: SurveyedModel, before: readonly SurveyedModel[]): string {
  return before.some((other) => other.id === id) ? idOf(path.replaceAll('/', '-')) : id
}

function idOf(folder: string): string {
  const name = folder === '.' ? 'model' : (folder.split('/').at(-1) ?? 'model')
  const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return plain === '' ? 'model' : plain
}
