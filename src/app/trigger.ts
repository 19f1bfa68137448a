import type { PullRequestText, Revision } from '../core/evaluate/dossier.ts'

/** What a pull request says of itself. */
export type PullRequest = {
  readonly number: number
  /** Where it will end up: the base of the stack when it is part of one, since merging it merges all below it. */
  readonly base: Revision
  readonly head: Revision
  readonly text: PullRequestText
}

/** Why a run started. */
export type Trigger =
  /** An event about a pull request, as it was when the event happened. */
  | { readonly kind: 'pull-request'; readonly pull: PullRequest }
  /** Somebody asked for a pull request by its number. */
  | { readonly kind: 'dispatch'; readonly number: number }
  /** A group of a merge queue. `number` is the pull request it was made for, when its name says so. */
  | { readonly kind: 'merge-group'; readonly base: Revision; readonly head: Revision; readonly number: number | null }
