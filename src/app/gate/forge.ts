import type { Push, RoleMembers } from '../../core/approval/types.ts'
import type { Role } from '../../core/policy/types.ts'
import type { Repository } from '../ports.ts'
import type { LatestRun, GateWrite, GateWritten, PullLook, PullReading, PullSummary } from './types.ts'

/**
 * One repository of the forge, asked in the gate's words and on behalf of one installation. A method costs one request
 * unless it says otherwise. Failures are `Fault`s; waiting out short limits has happened before one is thrown.
 */
export type GateForge = {
  /**
   * A pull request with everything that signatures depend on; null when there is none. One request, and one more for
   * each further hundred reviews or commits. Reads after writing `before` where given, in the same request.
   */
  readPull(number: number, options: ReadOptions): Promise<PullReading | null>
  /** The last look before a conclusion is written. */
  look(number: number): Promise<PullLook | null>
  /** Our latest check run of a name on any commit; null when there is none. */
  latestRun(run: { readonly headSha: string; readonly name: string; readonly appId: number }): Promise<LatestRun | null>
  /**
   * The files of this repository, through caches of what never changes (trees by commit, blobs by id). `reading` lets it
   * tell a merge base from the commits that are known already, without asking.
   */
  contents(reading: Pick<PullReading, 'commits' | 'base' | 'head'> | null): Repository
  /** Everybody who holds these roles now; all teams and users in one request (and one more for each further hundred). */
  members(roles: readonly Role[]): Promise<RoleHolders>
  write(write: GateWrite): Promise<GateWritten>
  /** Open pull requests, all or those into one branch. One request a hundred. */
  openPulls(base: string | null): Promise<readonly PullSummary[]>
  /** Pushes to a branch (`refs/heads/…`) of this or another repository, newest first; empty where it may not be read. */
  activity(repository: string, ref: string): Promise<readonly Push[]>
  /** The commit a branch points to now; null when there is none. */
  tip(branch: string): Promise<string | null>
  /** Commits of `head` that `base` lacks, with the pull requests each belongs to; at most 250, with the total. */
  commitsBetween(
    base: string,
    head: string,
  ): Promise<{ readonly commits: readonly LandedCommit[]; readonly total: number }>
  /** Asks teams (`organization/team`) and people for a review. */
  requestReviewers(
    number: number,
    reviewers: { readonly teams: readonly string[]; readonly people: readonly string[] },
  ): Promise<void>
  /** Writes a comment of ours besides the report. */
  reply(number: number, body: string): Promise<void>
  /** Opens an issue unless an open one of ours bears the same title; gives its address. Two requests. */
  openIssue(issue: { readonly title: string; readonly body: string }): Promise<string>
}

export type ReadOptions = {
  /** Our App's id: which check runs are ours. */
  readonly appId: number
  /** Ask for our own comments: where the store knows of none. */
  readonly comments: boolean
  /** The base of the stack the pull request is part of, as last heard; null when in none. */
  readonly stackBase: string | null
  /** What to write first: the check set to in progress. */
  readonly before: GateWrite | null
}

/** Holders of roles, and the teams that make them up, so that membership can be remembered by team id. */
export type RoleHolders = {
  readonly at: string
  readonly roles: readonly RoleMembers[]
  readonly teams: readonly { readonly name: string; readonly id: number; readonly members: readonly number[] }[]
}

export type LandedCommit = {
  readonly sha: string
  /** Merged or open pull requests that hold it. */
  readonly pulls: readonly {
    readonly number: number
    readonly baseRef: string
    readonly headSha: string
    readonly mergedAt: string | null
  }[]
}
