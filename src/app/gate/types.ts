import type { Commit, Dismissal, Person, ReviewState } from '../../core/approval/types.ts'
import type { CheckAnnotation } from '../../core/report/check-annotations.ts'
import type { CheckReport } from '../../core/report/check-run.ts'

/** A repository the App is installed on. `id` outlives renames; `name` is `owner/name` as last seen. */
export type GatedRepository = { readonly installation: number; readonly id: number; readonly name: string }

/** One pull request as it is at one moment, read in one request. Lists are whole, or their total says that they are not. */
export type PullReading = {
  /** The forge's own clock when it answered (RFC 3339, whole seconds): what `asOf` becomes. */
  readonly at: string
  readonly number: number
  readonly state: 'open' | 'closed' | 'merged'
  readonly draft: boolean
  readonly body: string
  readonly bodyEditedAt: string | null
  readonly opener: Person | null
  /** Whether it is part of a stack: then `base` is that of the stack. */
  readonly stacked: boolean
  /** The base branch, or the base of its stack; `sha` is its tip of now, null when the branch is gone. */
  readonly base: { readonly ref: string; readonly sha: string | null }
  /** `repository` is `owner/name` of where the branch lives; null when that is gone. */
  readonly head: {
    readonly ref: string
    readonly sha: string
    readonly repository: string | null
    readonly repositoryId: number | null
  }
  /** Whose policy says which gates there are: a branch can't name itself a gate that others trust. */
  readonly defaultBranch: { readonly ref: string; readonly sha: string } | null
  /** What the head has and `base.sha` lacks; once it is closed, as the forge last listed it. */
  readonly commits: Listed<Commit>
  readonly reviews: Listed<ReadReview>
  readonly timeline: Timeline
  /** Open pull requests whose head is this very commit, this one among them. */
  readonly sameHead: readonly { readonly number: number; readonly baseRef: string }[]
  readonly checks: readonly SeenCheck[]
  /** Who is asked for a review now: logins, and teams as `organization/team`. */
  readonly requested: readonly string[]
  /** Our own comments by node id, oldest first; empty where they were not asked for. */
  readonly ownComments: readonly string[]
  /** What the forge calls the pull request and its repository in writes. */
  readonly node: { readonly pull: string; readonly repository: string }
}

/** `total` is what the forge says there is; more than `items` when it would not hand out all. */
export type Listed<T> = { readonly items: readonly T[]; readonly total: number }

/** A review as the forge tells it now. */
export type ReadReview = {
  readonly id: number
  readonly by: Person | null
  readonly state: ReviewState
  readonly sha: string | null
  readonly at: string
  readonly body: string
}

/** What happened to a pull request, oldest first, by the forge's clock. */
export type Timeline = {
  readonly baseChangedAt: readonly string[]
  readonly draftChanges: readonly { readonly at: string; readonly to: 'draft' | 'ready' }[]
  readonly dismissals: readonly (Dismissal & { readonly review: number })[]
  readonly reviewRequests: readonly { readonly person: Person; readonly at: string }[]
}

/** What a check run of ours says now. */
export type LatestRun = Pick<SeenCheck, 'node' | 'status' | 'conclusion'>

/** A check run or commit status on the head. `app` is null for a status, and for an App that is gone. */
export type SeenCheck = {
  readonly kind: 'check-run' | 'status'
  readonly name: string
  readonly app: number | null
  /** Login of who set a status, or slug of the App. */
  readonly by: string
  readonly node: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  readonly externalId: string | null
}

/** The least that must still be true when a conclusion is written. */
export type PullLook = {
  readonly headSha: string
  readonly baseRef: string
  readonly state: 'open' | 'closed' | 'merged'
  readonly draft: boolean
}

/** A pull request in a listing. */
export type PullSummary = {
  readonly number: number
  readonly headSha: string
  readonly baseRef: string
  /** Base of the stack it is part of; null when it is in none. */
  readonly stackBase: string | null
  readonly updatedAt: string
  readonly draft: boolean
}

/** One write: a check run, the report comment, or both, in one request. */
export type GateWrite = {
  readonly check: {
    readonly name: string
    readonly headSha: string
    /** Node id of our run on this commit; null to create one. What is set to in progress is always a new run. */
    readonly node: string | null
    readonly output: CheckReport
    /** Set where that run is known to be in progress still: then it stays the same run when it is told so again. */
    readonly running?: true
  } | null
  readonly comment: {
    /** Node id of our comment; null to write a new one. */
    readonly node: string | null
    /** Node id of the pull request it belongs to. */
    readonly pull: string
    readonly body: string
  } | null
}

/** Node ids of what was written. */
export type GateWritten = { readonly check: string | null; readonly comment: string | null }

export type { CheckAnnotation, CheckReport }
