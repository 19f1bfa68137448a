import type { Commit, Identity, Person, Producer, Push, Review, RoleMembers } from '../approval/types.ts'
import type { SourceFile } from '../base/source.ts'
import type { Measured } from '../measure/measured.ts'
import type { SensitiveScan } from '../evidence/sensitive/types.ts'
import type { SerialisedScan } from '../evidence/serialised/types.ts'

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
  /** What looking into files of the candidate found, where a control asks for it; nothing of their content. */
  readonly scans: readonly ScannedFile[]
  /** What Countersign measured itself: numbers, counts and methods; no row of the tables. */
  readonly measured: readonly Measured[]
  readonly pullRequest: PullRequestText | null
  /** Who opened the pull request; null where nobody asked, and when the account is gone. */
  readonly opener: Person | null
  readonly draft: boolean
  /** When the pull request's base branch was last changed to another; null when it never was. */
  readonly baseChangedAt: string | null
  /** When its description was last edited; null when it never was, or no rule reads it. */
  readonly descriptionEditedAt: string | null
  /** Every commit of the change, over all parents. */
  readonly commits: readonly Commit[]
  readonly pushes: readonly Push[]
  readonly producers: readonly Producer[]
  readonly reviews: readonly Review[]
  /** Members of each role at the time of collecting; null where only the gate can ask for them. */
  readonly members: readonly RoleMembers[] | null
  /** How the commits that lineages name stand to the head; those that nobody asked about are not in it. */
  readonly ancestry: readonly Ancestry[]
  readonly gaps: readonly Gap[]
}

/** A commit by its full id: in the history of the head, somewhere else, or not in the repository. */
export type Ancestry = { readonly commit: string; readonly relation: 'ancestor' | 'elsewhere' | 'absent' }

/** The part of a dossier that tells of people. */
export type DossierPeople = Pick<
  Dossier,
  | 'opener'
  | 'draft'
  | 'baseChangedAt'
  | 'descriptionEditedAt'
  | 'commits'
  | 'pushes'
  | 'producers'
  | 'reviews'
  | 'members'
>

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

/** A file of the candidate that was looked into: a declared or a changed one. */
export type ScannedFile = { readonly path: string; readonly scan: Scan }

export type Scan =
  | {
      readonly kind: 'scanned'
      /** Of the bytes that were looked into. */
      readonly digest: string
      /** Null where no control asked. */
      readonly serialised: SerialisedScan | null
      readonly sensitive: SensitiveScan | null
    }
  | { readonly kind: 'refused'; readonly why: Refusal }

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

export type { Commit, Identity, Person, Producer, Push, Review, RoleMembers }

/** Something that should have been collected and could not be. Every gap is an `error` finding. */
export type Gap = { readonly what: GapKind; readonly detail: string }

export type GapKind =
  | 'changes-truncated'
  | 'tree-truncated'
  | 'no-merge-base'
  | 'too-many-files'
  | 'too-many-bytes'
  | 'too-many-commits'
  | 'commits-without-head'
  | 'too-many-reviews'
  | 'unreadable'
