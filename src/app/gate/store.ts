import type { Person } from '../../core/approval/types.ts'
import type { Decision } from '../../core/evaluate/verdict.ts'
import type { LedgerContent, LedgerEntry } from '../../core/ledger/entry.ts'
import type { Facts, Observation } from './facts.ts'
import type { GatedRepository } from './types.ts'

/**
 * What the gate must remember: deliveries not yet absorbed, work to do, facts that only the forge's events tell, what
 * was decided and what was written. Never the verdict as truth: that is judged anew. A promise that resolves means that
 * the change survives a power cut. Times are milliseconds since 1970 unless a name ends in `At` (then RFC 3339).
 */
export type Store = {
  readonly inbox: Inbox
  readonly work: WorkQueue
  readonly facts: Facts
  readonly pulls: PullRecords
  readonly checks: CheckRecords
  readonly ledger: Ledger
  readonly notes: Notes
  /** Resolves when the database answers; throws a Fault otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}

// --- deliveries

export type Delivery = {
  /** `X-GitHub-Delivery`; the same for a redelivery. */
  readonly guid: string
  readonly event: string
  readonly receivedAt: number
  /** The body, as received. */
  readonly body: string
}

export type Inbox = {
  /** Keeps deliveries, all in one transaction. A known one is kept once; one that failed for good is tried again. */
  receive(deliveries: readonly Delivery[]): Promise<readonly ('new' | 'again' | 'known')[]>
  /** Leases up to `limit` deliveries, oldest first. Nobody else gets them until `until`. */
  take(
    owner: string,
    lease: { readonly now: number; readonly until: number; readonly limit: number },
  ): Promise<readonly Delivery[]>
  /** Applies what a delivery means and marks it done, in one transaction: either both or neither. */
  absorb(guid: string, effects: Effects): Promise<void>
  /** Gives a delivery up: it can't be read. Kept for the operator. */
  reject(guid: string, why: string): Promise<void>
  /** How many wait, and since when the oldest; null when none does. */
  backlog(): Promise<{ readonly waiting: number; readonly oldest: number | null }>
  /** Forgets done deliveries received before a time; gives their number. */
  prune(before: number): Promise<number>
}

/** What a delivery, or a sweep, makes known and makes necessary. */
export type Effects = { readonly observations: readonly Observation[]; readonly marks: readonly Mark[] }

// --- work

/** What has to be looked at again. */
export type Subject =
  | { readonly kind: 'pull'; readonly number: number }
  /** A merge group. */
  | {
      readonly kind: 'group'
      readonly baseRef: string
      readonly baseSha: string
      readonly headSha: string
      readonly headRef: string
    }
  /** All open pull requests into a branch, or of the whole repository when null: they become work of their own. */
  | { readonly kind: 'pulls'; readonly base: string | null }
  /** A push to a branch: was it promoted? */
  | {
      readonly kind: 'landing'
      readonly ref: string
      readonly before: string
      readonly after: string
      readonly by: Person
    }
  /** A command in a comment. */
  | { readonly kind: 'command'; readonly number: number; readonly comment: number; readonly words: readonly string[] }

export type Mark = {
  readonly repository: GatedRepository
  readonly subject: Subject
  /** Goes first, and sets the check to in progress before anything is judged. */
  readonly revoking: boolean
  /** Not before this time. A mark never moves work that is due earlier. */
  readonly due: number
  /** The delivery that caused it, or what else did: `sweep`, `expiry`. */
  readonly cause: string
}

export type Work = Omit<Mark, 'cause' | 'due'> & {
  readonly key: string
  /** Grows with every mark and every lease: with the owner, it tells this lease from any other. */
  readonly version: number
  readonly attempts: number
  readonly causes: readonly string[]
}

export type WorkQueue = {
  mark(marks: readonly Mark[]): Promise<void>
  /** Leases the next piece of work that is due: revoking first, then the longest due. Null when there is none. */
  take(owner: string, lease: { readonly now: number; readonly until: number }): Promise<Work | null>
  /** Extends a lease; false when it was lost. */
  renew(work: Work, owner: string, until: number): Promise<boolean>
  /**
   * Done, unless it was marked again meanwhile: then it is due when those marks say. `again` makes it due once more
   * later. Nothing happens where the lease was lost: whoever has it now will finish.
   */
  finish(work: Work, owner: string, again: { readonly due: number; readonly cause: string } | null): Promise<void>
  /**
   * Not done: due again at `due`, or earlier where it was marked meanwhile, with one attempt more. False, and nothing
   * happens, where the lease was lost.
   */
  retry(work: Work, owner: string, due: number): Promise<boolean>
  /** How much is due and leased, and since when the oldest is due. */
  backlog(now: number): Promise<{ readonly due: number; readonly leased: number; readonly oldest: number | null }>
}

// --- what was decided and written

/** The latest decision on a pull request for one gate. */
export type PullRecord = {
  readonly repository: number
  readonly number: number
  readonly open: boolean
  readonly headSha: string
  readonly baseRef: string
  /** Null where no gate guards the base. */
  readonly gate: string | null
  readonly decision: Decision | null
  /** What the decision rests on: equal digests need no new entry. */
  readonly digest: string | null
  /** Sequence of its ledger entry; null before the first decision. */
  readonly sequence: number | null
  readonly commentNode: string | null
  /** Digest of the comment as last written. */
  readonly commentDigest: string | null
  /** Roles whose holders were asked for a review. */
  readonly requested: readonly string[]
}

export type PullRecords = {
  get(repository: number, number: number): Promise<PullRecord | null>
  /** Open pull requests whose head is a commit. */
  byHead(repository: number, headSha: string): Promise<readonly PullRecord[]>
  save(record: PullRecord): Promise<void>
  /** The gates known of a repository from the policies seen so far, with the branches of each. */
  gates(repository: number): Promise<readonly KnownGate[]>
  saveGates(repository: number, gates: readonly KnownGate[]): Promise<void>
}

export type KnownGate = { readonly name: string; readonly branches: readonly string[] }

/** A check of ours on one commit. */
export type CheckKey = { readonly repository: number; readonly headSha: string; readonly name: string }

/** The run that a check is, and what was last written to it. */
export type CheckRecord = {
  readonly node: string | null
  /** Digest of what was last written; null when unknown. */
  readonly postedDigest: string | null
}

export type CheckRecords = {
  /**
   * Runs `write` while nobody else writes this check, across all replicas, and records what came of it. A `write` that
   * throws, or whose process dies, leaves `node` as it was and `postedDigest` null: a request that seemed to fail may
   * have been done, so what the forge shows is unknown.
   */
  exclusively<T>(
    key: CheckKey,
    write: (record: CheckRecord) => Promise<{ readonly record: CheckRecord; readonly result: T }>,
  ): Promise<T>
}

/** A decision to be kept: everything in one transaction, or nothing. The record gets the entry's sequence. */
export type DecisionRecord = {
  readonly content: LedgerContent
  readonly pull: PullRecord | null
}

export type Ledger = {
  /**
   * Appends an entry to the repository's chain and saves the pull request's record, in one transaction. Throws a Fault,
   * and does neither, where the chain's last entry is not what was written.
   */
  append(decision: DecisionRecord): Promise<LedgerEntry>
  /** Entries of a chain in order, from a sequence on; at most `limit`. As they stand: they may have been altered. */
  read(repository: number, from: number, limit: number): Promise<readonly LedgerEntry[]>
  /** The last entry of a chain; null for an empty one. */
  last(repository: number): Promise<LedgerEntry | null>
  /** The last promoting decision on a head commit and gate; null for none. Throws a Fault where it was altered. */
  promoted(repository: number, headSha: string, gate: string): Promise<LedgerEntry | null>
  /** Repositories that have a chain. */
  chains(): Promise<readonly number[]>
  /** Where a chain ends, as kept beside it: tells entries that were cut off. Null for a chain that never began. */
  head(repository: number): Promise<ChainHead | null>
}

export type ChainHead = { readonly sequence: number; readonly hash: string }

/** Small things to remember by name: cursors, times of sweeps. */
export type Notes = {
  get(name: string): Promise<string | null>
  set(name: string, value: string): Promise<void>
  /** Takes a named lease for a periodic job; false while another replica holds it. */
  lease(name: string, owner: string, lease: { readonly now: number; readonly until: number }): Promise<boolean>
}

export type { Facts, Observation, TeamHistory } from './facts.ts'
