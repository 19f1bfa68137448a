import { child, descend, entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Citation } from '../verdict.ts'
import { citeNode } from './structured-files.ts'
import type { StructuredFile } from './structured-files.ts'

/** A commit of training code that a lineage names. */
export type CodeCommit = {
  /** As written: what is no full id pins nothing. */
  readonly commit: string
  /** The repository it is of, as written; null for this one. */
  readonly repository: string | null
  /** Whether it says itself that files differed from the commit. */
  readonly dirty: boolean
  readonly citation: Citation
}

/**
 * The commits a file names as those of its code: `code: {gitCommit, repository}` of a lineage, `git:` of Weights &
 * Biases, the source tags and `source_version` of MLflow.
 */
export function codeCommits(file: StructuredFile): readonly CodeCommit[] {
  const { root } = file
  return [
    ...blocks.flatMap((path) => ofBlock(file, descend(root, ...path))),
    ...ofTags(file, tagsOf(root)),
    ...ofRun(file),
  ]
}

const blocks: readonly (readonly string[])[] = [['code'], ['git'], ['lineage', 'code'], ['training', 'code']]
const commitKeys = ['gitCommit', 'git_commit', 'commit', 'commit_sha', 'revision', 'sha'] as const
const repositoryKeys = ['repository', 'repo', 'remote', 'url', 'uri'] as const

/** Values under any of these keys, for one thing may be named twice. */
function under(node: Node | undefined, keys: readonly string[]): readonly Node[] {
  return keys.flatMap((key) => child(node, key) ?? [])
}

function ofBlock(file: StructuredFile, block: Node | undefined): readonly CodeCommit[] {
  const repository = under(block, repositoryKeys).flatMap((node) => textOf(node) ?? [])[0] ?? null
  const dirty = child(block, 'dirty')
  return under(block, commitKeys).map((node) => ({
    commit: textOf(node) ?? '',
    repository,
    dirty: dirty?.kind === 'boolean' ? dirty.value : textOf(dirty) === 'true',
    citation: citeNode(file, node),
  }))
}

/** Tags of a run, as a mapping or as MLflow’s list of keys and values. */
function tagsOf(root: Node): ReadonlyMap<string, Node> {
  const places = [['tags'], ['data', 'tags'], ['run', 'data', 'tags']].flatMap((path) => descend(root, ...path) ?? [])
  const found = new Map<string, Node>()
  for (const tags of places) {
    for (const { key, value } of entriesOf(tags)) found.set(key, value)
    for (const item of itemsOf(tags)) {
      const value = child(item, 'value')
      if (value !== undefined) found.set(textOf(child(item, 'key')) ?? '', value)
    }
  }
  return found
}

const TAG = 'mlflow.source.git.commit'

function ofTags(file: StructuredFile, tags: ReadonlyMap<string, Node>): readonly CodeCommit[] {
  const commit = tags.get(TAG)
  if (commit === undefined) return []
  const repository = textOf(tags.get('mlflow.source.git.repoURL')) ?? null
  const dirty = /^true$/i.test(textOf(tags.get('mlflow.source.git.dirty')) ?? '')
  return [{ commit: textOf(commit) ?? '', repository, dirty, citation: citeNode(file, commit) }]
}

/** A run in MLflow’s file store: a tag is a file of its own, and older ones have the version in `meta.yaml`. */
function ofRun(file: StructuredFile): readonly CodeCommit[] {
  const { path, root, text } = file
  const tag = path.endsWith(`/tags/${TAG}`) ? text.trim() : null
  if (tag !== null) return [{ commit: tag, repository: null, dirty: false, citation: citeNode(file, root) }]
  const version = child(root, 'run_id') === undefined ? undefined : child(root, 'source_version')
  const commit = textOf(version) ?? ''
  // MLflow writes an empty one where it knows none
  if (version === undefined || commit === '') return []
  return [{ commit, repository: null, dirty: false, citation: citeNode(file, version) }]
}
