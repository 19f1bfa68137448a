import type { Account, Accounts, App } from './accounts.ts'
import type { Clock } from './clock.ts'
import type { Apps } from './apps.ts'
import type { Json } from './json.ts'
import type { Limits } from './limits.ts'
import type { ObjectStore } from './object-store.ts'
import type { Organizations } from './organizations.ts'
import type { Role, Team } from './organization-state.ts'
import type { Tokens } from './tokens.ts'
import type { Webhooks } from './webhooks.ts'

/** Everything that exists on the simulated GitHub. */
export type Hub = {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly tokens: Tokens
  readonly organizations: Organizations
  readonly webhooks: Webhooks
  readonly apps: Apps
  /** By full name in lower case: GitHub compares names without case. */
  readonly repositories: Map<string, RepositoryState>
  /** A number no other thing has. */
  readonly nextId: () => number
  /** How far behind the next reads of lists are. */
  readonly lag: { readonly reviews: Lag; readonly commits: Lag }
  /** Told after things happened in a repository: what follows from them by itself follows then. */
  afterwards: (repository: RepositoryState) => void
  /** Where the API answers; empty until the server listens. */
  url: string
  limits: Limits
}

/** How many changes behind the next `reads` readings of a list are. */
export type Lag = { changes: number; reads: number }

/** One repository: branches, pull requests, comments and checks over the objects of its network. */
export type RepositoryState = {
  readonly hub: Hub
  readonly id: number
  /** `owner/name`; changes when it is renamed. */
  name: string
  readonly owner: Account
  readonly private: boolean
  readonly defaultBranch: string
  readonly createdAt: string
  /** A fork's objects are its parent's. */
  readonly store: ObjectStore
  readonly parent: RepositoryState | null
  readonly branches: Map<string, string>
  readonly pulls: Map<number, Pull>
  readonly comments: Map<number, Comment>
  readonly checkRuns: Map<number, CheckRun>
  readonly statuses: Status[]
  /** What people may do, by login; its owner may everything. */
  readonly collaborators: Map<string, Role>
  /** Classic protection, by branch, as it was put. */
  readonly protections: Map<string, Json>
  readonly events: RecordedEvent[]
  /** Pushes, oldest first, as `GET /activity` tells them. */
  readonly activity: Activity[]
  readonly rulesets: Map<number, Ruleset>
  readonly issues: Issue[]
  /** Merge groups under way, the first to merge first. */
  readonly queue: QueuedGroup[]
  readonly workflowRuns: WorkflowRun[]
}

/** A ruleset as it was posted. */
export type Ruleset = { readonly id: number; readonly body: Json; readonly createdAt: string }

export type Activity = {
  readonly id: number
  readonly before: string
  readonly after: string
  readonly ref: string
  readonly at: string
  readonly kind: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge' | 'merge_queue_merge'
  readonly actor: Account
}

export type Issue = {
  readonly id: number
  readonly number: number
  readonly author: Account
  readonly title: string
  readonly body: string
  readonly createdAt: string
  state: 'open' | 'closed'
}

/** A run of a workflow, as somebody started it. */
export type WorkflowRun = {
  readonly id: number
  readonly number: number
  readonly name: string
  readonly path: string
  /** What started it: `pull_request`, `workflow_dispatch`, … */
  readonly event: string
  readonly branch: string
  readonly sha: string
  readonly actor: Account
  /** Who started this attempt: not the actor when it was run again. */
  readonly triggeringActor: Account
  readonly attempt: number
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly at: string
}

/** One entry of a merge queue with the group made for it: `sha` is the group's head, `base` what it is built on. */
export type QueuedGroup = {
  readonly pull: number
  /** The branch it is to be merged into. */
  readonly ref: string
  readonly branch: string
  /** The head of the pull request that went in. */
  readonly head: string
  readonly base: string
  readonly sha: string
  readonly by: Account
}

/** Something that happened, as GitHub would announce it. */
export type RecordedEvent = {
  readonly event: 'push' | 'pull_request' | 'issue_comment' | 'pull_request_review' | 'check_run' | 'merge_group'
  readonly action: string | null
  readonly pull: number | null
  readonly before: string | null
  readonly after: string | null
}

export type PullSide = { readonly repository: RepositoryState; readonly ref: string; readonly sha: string }

export type Pull = {
  readonly id: number
  readonly number: number
  readonly author: Account
  readonly createdAt: string
  draft: boolean
  readonly reviews: Review[]
  readonly timeline: TimelineItem[]
  readonly requested: { readonly users: Set<Account>; readonly teams: Set<Team> }
  readonly labels: Set<string>
  /** When its description was last edited; null when it never was. */
  editedAt: string | null
  title: string
  body: string | null
  head: PullSide
  /** Its `sha` is the base branch's tip when the head or the base branch was last set, not the moving tip. */
  base: PullSide
  state: 'open' | 'closed'
  updatedAt: string
  merge: { readonly sha: string; readonly by: Account; readonly at: string } | null
  /** The stack it is a layer of (platform.md 1.2); null for none. */
  stack: Stack | null
  /** What happened to its reviews, oldest first, so that a lagging read can tell how they were. */
  readonly reviewLog: ReviewChange[]
  /** What it compared before each change of its head and base, oldest first, so that a lagging read can list by it. */
  readonly comparedBefore: Compared[]
}

/** The commits a pull request's own are listed between. */
export type Compared = { readonly head: string; readonly base: string }

/** A layer of stacked pull requests (OpenAPI, `pull-request-stack`). */
export type Stack = {
  readonly id: number
  readonly number: number
  readonly base: { readonly ref: string; readonly sha: string }
  readonly size: number
  readonly position: number
}

/** A review as it was before a change; null when it was not there. */
export type ReviewChange = { readonly review: Review; readonly was: Pick<Review, 'state' | 'body' | 'sha'> | null }

export type Review = {
  readonly id: number
  /** Null once the account is deleted. */
  author: Account | null
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  body: string
  /** The head when the review was given; GitHub moves it forward on some rebases. Null when the commit is gone. */
  sha: string | null
  readonly submittedAt: string
}

export type Comment = {
  readonly id: number
  readonly pull: number
  readonly author: Account
  readonly app: App | null
  readonly createdAt: string
  body: string
  updatedAt: string
}

/** A check run as it was last written. */
export type CheckRun = {
  readonly id: number
  readonly sha: string
  readonly app: App
  /** The request's fields, later requests over earlier ones. */
  fields: Readonly<Record<string, unknown>>
  annotations: number
}

export type Status = {
  readonly id: number
  readonly sha: string
  readonly creator: Account
  /** The App that set it; null for a person. */
  readonly app: App | null
  readonly createdAt: string
  readonly state: string
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
}

/** What GitHub keeps of a pull request's past. */
export type TimelineItem =
  | Happened<'convert_to_draft' | 'ready_for_review' | 'closed' | 'reopened'>
  | (Happened<'base_ref_changed'> & { readonly from: string; readonly to: string })
  | (Happened<'review_requested' | 'review_request_removed'> & { readonly asked: Account | Team })
  | (Happened<'head_ref_force_pushed'> & { readonly before: string; readonly after: string })
  | (Happened<'review_dismissed'> & {
      readonly review: Review
      readonly was: Review['state']
      readonly message: string
      /** The head that made it stale, where GitHub dismissed it; null where a person did. */
      readonly commit: string | null
    })

type Happened<Kind extends string> = { readonly kind: Kind; readonly actor: Account; readonly at: string }
