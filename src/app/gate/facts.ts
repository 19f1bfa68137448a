import type { Person, Push } from '../../core/approval/types.ts'
import type { GatedRepository } from './types.ts'

/** A fact that only the forge's events tell, or that the forge forgets. Hearing it twice, or late, changes nothing. */
export type Observation =
  /** A push to a branch (`refs/heads/…`). `repository` is the id of the repository the branch lives in. */
  | ({
      readonly kind: 'push'
      readonly repository: number
      readonly ref: string
    } & Push)
  /** The commit and time of a review, as first seen. Later sightings of the same review change nothing. */
  | {
      readonly kind: 'review'
      readonly repository: number
      readonly pull: number
      readonly review: number
      readonly sha: string | null
      readonly at: string
    }
  /** Somebody joined or left a team, by its id. */
  | {
      readonly kind: 'member'
      readonly team: number
      readonly person: number
      readonly change: 'joined' | 'left'
      readonly at: string
    }
  /** All members of a team at a time: who is new joined then at the latest, who is missing left. */
  | { readonly kind: 'members'; readonly team: number; readonly people: readonly number[]; readonly at: string }
  | {
      readonly kind: 'producer'
      readonly repository: number
      readonly branch: string
      readonly run: number
      readonly workflow: string
      /** The commit the run was started on. */
      readonly sha: string
      /** Whether somebody asked for the run itself, and did not only run one again. */
      readonly dispatched: boolean
      readonly by: Person
      readonly at: string
    }
  /** The stack a pull request is part of; null when it is in none. */
  | { readonly kind: 'stack'; readonly repository: number; readonly pull: number; readonly base: string | null }
  /** A repository's name, or that the App no longer sees it. */
  | { readonly kind: 'repository'; readonly repository: GatedRepository; readonly gone: boolean }

/** A workflow run that somebody started by hand on a branch. */
export type Run = Omit<Extract<Observation, { readonly kind: 'producer' }>, 'kind' | 'repository' | 'branch'>

export type Facts = {
  observe(observations: readonly Observation[]): Promise<void>
  /** All recorded pushes to a branch, oldest first. */
  pushes(repository: number, ref: string): Promise<readonly Push[]>
  /** Reviews of a pull request as first seen. */
  reviews(
    repository: number,
    pull: number,
  ): Promise<ReadonlyMap<number, { readonly sha: string | null; readonly at: string }>>
  /**
   * Since when each person has been known in each team, and until when: intervals by team and person. A team that was
   * never looked at is missing.
   */
  memberships(teams: readonly number[]): Promise<ReadonlyMap<number, TeamHistory>>
  producers(repository: number, branch: string): Promise<readonly Run[]>
  stackBase(repository: number, pull: number): Promise<string | null>
  /** Repositories the App sees, as last heard. */
  repositories(): Promise<readonly GatedRepository[]>
}

export type TeamHistory = {
  /** When the team was first looked at. */
  readonly watchedSince: string
  readonly intervals: readonly { readonly person: number; readonly since: string; readonly until: string | null }[]
}
