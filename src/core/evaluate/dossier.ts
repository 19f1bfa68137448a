import type { SourceFile } from '../base/source.ts'

/**
 * Everything the judgement reads, collected once and frozen: plain JSON. Two equal dossiers give equal verdicts,
 * byte for byte, on any machine and at any time.
 */
export type Dossier = {
  readonly schema: 'countersign.dossier/v1'
  readonly subject: Subject
  /** The moment judged for (waiver dates), RFC 3339 with `Z`, whole seconds. */
  readonly asOf: string
  /** The policy at the tip of the base branch; null when there is none. */
  readonly policy: SourceFile | null
  /** The policy file as the head proposes it, when the change touches it. It judges nothing; it is checked and shown. */
  readonly proposedPolicy: CollectedFile | null
  /** Files that differ between merge base and head. */
  readonly changes: readonly ChangedFile[]
  readonly candidate: readonly CollectedFile[]
  readonly baseline: readonly CollectedFile[]
  /** Only files whose content at the merge base differs from the baseline. */
  readonly mergeBase: readonly CollectedFile[]
  readonly pullRequest: PullRequestText | null
  readonly commits: readonly Commit[]
  readonly pushes: readonly Push[]
  readonly reviews: readonly Review[]
  /** Members of each role at the time of collecting; null when they could not be asked for. */
  readonly members: readonly RoleMembers[] | null
  readonly gaps: readonly Gap[]
}

export type Revision = { readonly ref: string; readonly sha: string }

/** What is judged. `sha` of a working tree is 40 zeros. */
export type Subject = {
  readonly repository: string
  /** Pull request number; null for a local change or a merge group. */
  readonly pull: number | null
  /** The tip of the base branch: where policy and baseline come from. */
  readonly base: Revision
  readonly head: Revision
  readonly mergeBase: string
}

export type ChangedFile = {
  readonly path: string
  readonly change: 'added' | 'modified' | 'removed'
}

/** A file as found at one commit. `path` is relative to the repository's root. */
export type CollectedFile = { readonly path: string; readonly content: Content }

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly digest: string }
  /** Bytes that are hashed but not kept: model artifacts. */
  | { readonly kind: 'bytes'; readonly digest: string; readonly md5: string; readonly size: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly detail: string }

/** Why a file that is there was not read. Each is a finding of its own. */
export type Refusal =
  | 'symlink'
  | 'submodule'
  | 'directory'
  | 'too-large'
  | 'binary'
  | 'utf-16'
  | 'not-utf8'
  | 'unsafe-path'

/** The description of a pull request, where task lists stand. */
export type PullRequestText = { readonly body: string }

export type Person = { readonly id: number; readonly login: string; readonly bot: boolean }

export type Commit = {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: Identity
  readonly committer: Identity
  readonly coAuthors: readonly Identity[]
}

/** Who a commit names: an account when GitHub knows it, and the name and address as written. */
export type Identity = { readonly account: Person | null; readonly name: string; readonly email: string }

export type Push = { readonly by: Person; readonly before: string; readonly after: string; readonly at: string }

export type Review = {
  readonly id: number
  readonly by: Person
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /** The commit it was given on; null when that commit is gone. */
  readonly sha: string | null
  readonly at: string
  /** The evidence digest that was current when it was received; null when unknown. */
  readonly evidenceDigest: string | null
}

export type RoleMembers = { readonly role: string; readonly members: readonly Person[] }

/** Something that should have been collected and could not be. Every gap is an `error` finding. */
export type Gap = { readonly what: GapKind; readonly detail: string }

export type GapKind =
  | 'changes-truncated'
  | 'tree-truncated'
  | 'no-merge-base'
  | 'too-many-files'
  | 'too-many-bytes'
  | 'unreadable'
