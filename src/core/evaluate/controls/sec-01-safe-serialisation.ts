import { fromRoot, isBelow } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { CollectedFile } from '../dossier.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { dependencyReview } from './dependency-review.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { citeScanned, scannedOf } from './scanned-file.ts'
import { loadedFile, otherFiles } from './serialised-facts.ts'
import type { LoadedFile } from './serialised-facts.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const sec01: Control = {
  id: 'SEC-01',
  title: 'Safe serialisation',
  question: 'Can the model be loaded without running code that somebody put into its file?',
  why: 'A pickle runs whatever it names as soon as it is loaded. Who can change the file can then run anything where the model runs.',
  remedy:
    'Export the model as safetensors or ONNX, and commit it in git. A checkpoint of PyTorch is fine while it holds only tensors (`torch.save(model.state_dict(), …)`).',
  severity: severityByTier('w b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(5)', 'RMF MEASURE 2.7', 'ISO A.4.4', 'FDA G2'),
  scans: 'serialised',
  check,
}

/** Files that are models by their ending, whatever their bytes begin with. */
const MODEL_ENDING =
  /\.(?:pkl|pickle|joblib|sav|pt|pth|ckpt|safetensors|onnx|npy|npz|h5|hdf5|keras|gguf|pb|tflite|mlmodel|skops)$/i

/** Formats of bytes that a loader may take for a model, however the file is called. */
const MODEL_FORMATS: ReadonlySet<string> = new Set([
  'pickle',
  'torch',
  'numpy',
  'numpy-zip',
  'safetensors',
  'onnx',
  'hdf5',
  'gguf',
  // joblib unpacks what is compressed, and so can hold any of these
  'compressed',
])

function check(facts: ControlFactsheet): ControlResult {
  const { evidence } = facts
  const { artifact: inner, path: folder } = evidence.model
  if (inner === null) {
    return mendedBy(
      detail`Name what is promoted in the policy: ${named('artifact: model.onnx')}`,
      notShown(detail`The policy names no artifact for this model`, [citePolicy(facts)]),
    )
  }
  const { artifact } = evidence.candidate
  if (artifact === null) return absent(fromRoot(folder, inner))
  const judged = [artifact, ...furtherModels(facts, artifact.path)].map((file) => judgedFile(facts, file))
  // what can run weighs more than what could not be read
  const worst =
    judged.find(({ outcome }) => outcome === 'not-shown') ?? judged.find(({ outcome }) => outcome !== 'shown')
  if (worst !== undefined) return worst
  return allData(facts, judged)
}

function absent(path: string): ControlResult {
  return mendedBy(
    detail`Commit the artifact itself`,
    notShown(detail`The artifact is not in the repository, so nobody can look into it`, [citeScanned(path, null)]),
  )
}

/** Other models that this change adds or edits in the model’s folder: what lies beside the artifact is loaded as well. */
function furtherModels(
  { dossier, evidence }: ControlFactsheet,
  artifact: string,
): readonly Pick<CollectedFile, 'path'>[] {
  const { path: folder } = evidence.model
  const formats = new Map(
    dossier.scans.map(({ path, scan }) => [
      path,
      scan.kind === 'scanned' ? scan.serialised?.format : scan.why === 'too-large' ? undefined : 'refused',
    ]),
  )
  return dossier.changes
    .filter(({ path, change }) => change !== 'removed' && path !== artifact && isBelow(folder, path))
    .filter(({ path }) => MODEL_ENDING.test(path) || isModelFormat(formats.get(path)))
}

/** What nobody looked into may be anything. */
function isModelFormat(format: string | undefined): boolean {
  return format === undefined || MODEL_FORMATS.has(format)
}

function judgedFile(facts: ControlFactsheet, file: Pick<CollectedFile, 'path'>): ControlResult {
  const found = scannedOf(facts, file)
  if (found.kind === 'result') return found.result
  const { serialised, digest } = found.scanned
  if (serialised === null)
    return undecided(detail`${named(file.path)} was not looked into`, [citeScanned(file.path, null)])
  return resultOf(loadedFile(serialised), citeScanned(file.path, digest))
}

function resultOf(loaded: LoadedFile, citation: Citation): ControlResult {
  const sentence = detail`${named(citation.path)} ${loaded.detail}`
  switch (loaded.kind) {
    case 'data':
      return shown('E3', sentence, [{ ...citation, strength: 'E3' }])
    case 'runs':
      return notShown(sentence, [citation])
    case 'unclear':
      return undecided(sentence, [citation])
    case 'elsewhere':
      return mendedBy(
        detail`Commit the bytes in git, or waive with the report of a scanner that saw them`,
        undecided(sentence, [citation]),
      )
  }
}

function allData(facts: ControlFactsheet, judged: readonly ControlResult[]): ControlResult {
  const review = dependencyReview(facts)
  if (review.kind === 'result') return review.result
  const [first] = judged
  const reviewed = review.kind === 'clean' ? [', and its dependency review names no grave vulnerability'] : []
  const citations = judged.flatMap((result) => result.citations)
  return shown(
    'E3',
    detail`${first?.detail ?? []}${otherFiles(judged.length - 1)}${reviewed}`,
    review.kind === 'clean' ? [...citations, { ...review.citation, strength: null }] : citations,
  )
}
