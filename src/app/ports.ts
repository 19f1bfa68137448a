import type { Gap, PullRequestText, Revision } from '../core/evaluate/dossier.ts'
import type { Measured } from '../core/measure/measured.ts'
import type { MeasureTask } from '../core/measure/task.ts'

/**
 * A repository's content at any commit, asked in our words. Two adapters answer alike: git objects on disk and
 * GitHub's API. Nothing is followed or executed: a symlink is an entry of kind `symlink`, not its target.
 */
export type Repository = {
  /** The commit a branch, tag or abbreviated id names now; null when there is none. */
  resolve(ref: string): Promise<string | null>
  /** The best common ancestor of two commits; null when they share none. */
  mergeBase(a: string, b: string): Promise<string | null>
  /** Every file of a commit. `truncated` is true only when the source refuses to list everything. */
  tree(commit: string): Promise<Tree>
  /** The bytes of a blob, or null when they exceed `limit`. */
  blob(entry: TreeEntry, limit: number): Promise<Uint8Array | null>
  /** Says which texts will be asked for next, so that a source that is far away can fetch them together. */
  announce?(entries: readonly TreeEntry[], limit: number): Promise<void>
}

/** Where everything is read from, and who measures what is too large to keep. */
export type Sources = { readonly repository: Repository; readonly measure: Measurer }

/** Measures a model from bytes, which it may take over. The same task gives the same result, whoever does it. */
export type Measurer = (task: MeasureTask) => Promise<Measured>

export type Tree = { readonly entries: readonly TreeEntry[]; readonly truncated: boolean }

export type TreeEntry = {
  /** Relative to the repository's root, slash-separated, exactly as git stores it. */
  readonly path: string
  readonly kind: 'file' | 'symlink' | 'submodule'
  /** Git object id; in a working tree, the id the file's bytes would have. Equal ids mean equal bytes. */
  readonly id: string
  /** Bytes; null when the source does not say. */
  readonly size: number | null
}

/** What a door knows about the change before anything is read. */
export type ChangeRequest = {
  readonly repository: string
  readonly pull: number | null
  readonly base: Revision
  readonly head: Revision
  readonly pullRequest: PullRequestText | null
  readonly policyPath: string
  readonly asOf: string
  readonly gaps: readonly Gap[]
}

/** The sticky comment of one pull request. */
export type Comments = {
  /** Our own comments that carry the marker, oldest first: over all pages, written by our own identity. */
  own(pull: number, marker: string): Promise<readonly PostedComment[]>
  create(pull: number, body: string): Promise<PostedComment>
  update(id: number, body: string): Promise<PostedComment>
}

export type PostedComment = { readonly id: number; readonly body: string; readonly url: string }

/** What happened, for people who operate this. Never bodies, tokens or file contents. */
export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
}

export type LogFields = Readonly<Record<string, string | number | boolean | null>>
