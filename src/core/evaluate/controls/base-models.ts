import { positionAt } from '../../base/source.ts'
import { child, descend, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Card } from '../../evidence/card/card.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { nameOf } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { citeNode, structuredFile, structuredFiles } from './structured-files.ts'
import type { StructuredFile } from './structured-files.ts'
import type { ControlFactsheet } from './types.ts'

/** A base model as one place names it. */
export type BaseModel = {
  readonly name: string
  readonly revision: Written | null
  readonly licence: Written | null
  readonly citation: Citation
}

export type Written = { readonly text: string; readonly citation: Citation }

/** What the card says of base models: those it names, how it pins them, and whether it says there is none. */
export type CardBaseModels = {
  readonly named: readonly BaseModel[]
  /** Entries of `governance.base_model`; without a name where there is one only. */
  readonly pins: readonly BaseModel[]
  readonly none: Citation | null
}

const NONE = /^(?:none|no|false)$/i

/** What the front matter says under `base_model:` and `governance.base_model:`. */
export function cardBaseModels(card: Card): CardBaseModels {
  const root = card.frontMatter.kind === 'read' ? card.frontMatter.root : undefined
  const cite = (node: Node): Citation => citeCard(card, positionAt(card.lines, node.at.start))
  const pinned = descend(root, 'governance', 'base_model')
  const isNone = pinned !== undefined && NONE.test(textOf(pinned) ?? '')
  return {
    named: modelsOf(child(root, 'base_model'), cite),
    pins: isNone ? [] : modelsOf(pinned, cite),
    none: isNone ? cite(pinned) : null,
  }
}

/** A name, a mapping that says more, or a list of either. */
function modelsOf(node: Node | undefined, cite: (node: Node) => Citation): readonly BaseModel[] {
  if (node === undefined || node.kind === 'null') return []
  if (node.kind === 'sequence') return itemsOf(node).flatMap((item) => modelsOf(item, cite))
  const written = (...keys: readonly string[]): Written | null => {
    const found = keys.flatMap((key) => child(node, key) ?? [])[0]
    const text = textOf(found)?.trim() ?? ''
    return found === undefined || text === '' ? null : { text, citation: cite(found) }
  }
  const name = node.kind === 'mapping' ? (written('name', 'id', 'model')?.text ?? '') : (textOf(node)?.trim() ?? '')
  const revision = written('revision', 'commit', 'sha256')
  return [{ name, revision, licence: written('license', 'licence'), citation: cite(node) }]
}

const CONFIG = 'adapter_config.json'

/** Where an adapter says what it adapts, beside the policy’s own files. */
export function adapterConfig(folder: string): readonly string[] {
  return [fromRoot(folder, CONFIG)]
}

/** Base models that files besides the card name; a path on somebody’s machine names none. */
export function recordedBaseModels({ evidence, dossier }: ControlFactsheet): readonly BaseModel[] {
  const [path] = adapterConfig(evidence.model.path)
  const known = structuredFiles(evidence.candidate, dossier.candidate)
  const own = dossier.candidate.filter((file) => file.path === path && known.every((each) => each.path !== path))
  return [...known, ...own.flatMap((file) => structuredFile(file))].flatMap(modelsIn).filter(({ name }) => isName(name))
}

function modelsIn(file: StructuredFile): readonly BaseModel[] {
  const cite = (node: Node): Citation => citeNode(file, node)
  const { root } = file
  if (nameOf(file.path) !== CONFIG) {
    return [child(root, 'base_model'), descend(root, 'lineage', 'base_model')].flatMap((node) => modelsOf(node, cite))
  }
  const name = child(root, 'base_model_name_or_path')
  const revision = child(root, 'revision')
  const text = textOf(revision) ?? ''
  return modelsOf(name, cite).map((model) => ({
    ...model,
    revision: revision === undefined || text === '' ? null : { text, citation: cite(revision) },
  }))
}

function isName(name: string): boolean {
  return name !== '' && !NONE.test(name) && !/^(?:[./~\\]|[a-z]:\\)/i.test(name)
}
