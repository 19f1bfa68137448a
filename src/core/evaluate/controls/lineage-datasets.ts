import { readDocument } from '../../document/read.ts'
import { child, descend, itemsOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { placeIn } from '../../evidence/place.ts'
import type { LineageEntry } from '../../evidence/types.ts'
import { detail, named } from '../detail.ts'
import type { ReadFile } from '../model-evidence.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { inRepository } from './pinned-files.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A dataset that the lineage names, with whatever it is pinned by, as written. */
export type LineageDataset = {
  /** Empty where the entry names nothing. */
  readonly id: string
  /** Named in a list of datasets, or only a file that a stage read. */
  readonly form: 'named' | 'file'
  readonly path: string | null
  readonly revision: string | null
  readonly sha256: string | null
  readonly md5: string | null
  readonly citation: Citation
}

/** The datasets of the lineage, or why they can't be known. */
export type LineageDatasets =
  | { readonly kind: 'read'; readonly file: Citation; readonly datasets: readonly LineageDataset[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** The `datasets:` of the lineage file, and the data files that a `dvc.lock` pins. */
export function lineageDatasets(facts: ControlFactsheet): LineageDatasets {
  const { lineage } = facts.evidence.candidate
  if (lineage === null) {
    const what = detail`The policy names no lineage for this model`
    return stop(
      mendedBy(detail`Name it in the policy: ${named('lineage: dvc.lock')}`, notShown(what, [citePolicy(facts)])),
    )
  }
  const file: Citation = { path: lineage.path, side: 'candidate', at: null, digest: lineage.digest, strength: null }
  const content = facts.dossier.candidate.find(({ path }) => path === lineage.path)?.content
  if (content === undefined || content.kind === 'absent') {
    const what = detail`The lineage ${named(lineage.path)} is not in the repository`
    return stop(mendedBy(detail`Commit it`, notShown(what, [file])))
  }
  const parsed = content.kind === 'text' ? readDocument({ path: lineage.path, ...content }) : null
  if (parsed === null || !parsed.ok || parsed.value.syntax === 'text') {
    const why = content.kind === 'refused' ? detail`: it ${refusalWords(content.why)}` : []
    const what = detail`The lineage ${named(lineage.path)} can’t be read${why}`
    return stop(mendedBy(detail`Commit it as JSON or YAML text`, undecided(what, [file])))
  }
  const listed = listedIn(parsed.value, file)
  const datasets = [
    ...listed,
    ...dataFiles(lineage, file).filter((each) => !isListed(facts, lineage.path, each, listed)),
  ]
  if (datasets.length <= MOST_DATASETS) return { kind: 'read', file, datasets }
  return stop(undecided(detail`The lineage ${named(lineage.path)} lists more than ${MOST_DATASETS} datasets`, [file]))
}

/** So many are compared, each with each of the card and the evaluation. */
export const MOST_DATASETS = 1_000

function listedIn(document: Document, file: Citation): readonly LineageDataset[] {
  const place = placeIn(document)
  return itemsOf(child(document.root, 'datasets')).map((item) => {
    const of = (...keys: readonly string[]): string | null => firstText(item, keys)
    return {
      id: textOf(item)?.trim() ?? of('id', 'name') ?? '',
      form: 'named',
      path: of('path', 'file'),
      // DVC writes what a branch meant when it was locked as `rev_lock`, beside the branch as `rev`
      revision:
        of('revision', 'commit', 'rev_lock') ?? written(descend(item, 'lock', 'rev_lock')) ?? of('rev', 'version'),
      sha256: of('sha256'),
      md5: of('md5'),
      citation: { ...file, at: place(item) },
    }
  })
}

/** A file that a dataset of the list pins by SHA-256 under its path is that dataset, and no other one by its MD5. */
function isListed(
  { evidence }: ControlFactsheet,
  lineage: string,
  { path }: LineageDataset,
  listed: readonly LineageDataset[],
): boolean {
  return listed.some(
    (each) =>
      each.sha256 !== null &&
      each.path !== null &&
      path !== null &&
      fromRoot(evidence.model.path, each.path) === inRepository(lineage, path),
  )
}

function firstText(item: Node, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = written(child(item, key))
    if (text !== null) return text
  }
  return null
}

function written(node: Node | undefined): string | null {
  const text = textOf(node)?.trim()
  return text === undefined || text === '' ? null : text
}

/** What a stage read and no stage wrote, code, settings and models left out: the data that everything began with. */
function dataFiles({ result }: ReadFile, file: Citation): readonly LineageDataset[] {
  const entries = result.kind === 'read' ? result.reading.lineage : []
  const made = new Set(entries.filter(({ role }) => role === 'output').map(({ path }) => path))
  const inputs = entries.filter(({ role, path }) => role === 'dependency' && !made.has(path) && !notData.test(path))
  const first = new Map(inputs.map((entry) => [`${entry.path}\n${entry.digest}`, entry]))
  return [...first.values()].map((entry) => fileOf(entry, file))
}

function fileOf({ path, algorithm, digest, at }: LineageEntry, file: Citation): LineageDataset {
  return {
    id: path,
    form: 'file',
    path,
    revision: algorithm === 'other' ? digest : null,
    sha256: algorithm === 'sha256' ? digest : null,
    md5: algorithm === 'md5' ? digest : null,
    citation: { ...file, at },
  }
}

const notData =
  /(?:^|\/)(?:src|lib|code|scripts?|configs?)(?:\/|$)|\.(?:py|ipynb|sh|r|jl|sql|[cm]?[jt]s|scala|java|rs|go|cpp|toml|cfg|ini|ya?ml|lock|md|onnx|pt|pth|safetensors|pkl|joblib|h5|keras)$|(?:^|\/)(?:requirements[^/]*\.txt|params[^/]*|Dockerfile|Makefile)$/i

function stop(result: ControlResult): LineageDatasets {
  return { kind: 'result', result }
}
