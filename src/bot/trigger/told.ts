import type { Mark, Observation, Subject } from '../../app/gate/store.ts'
import type { GatedRepository } from '../../app/gate/types.ts'
import { countingAt, repositoryNameAt } from './fields.ts'

/**
 * What one delivery makes known and makes necessary, as far as its payload says. What only the store can tell (the pull
 * requests of a commit, the repositories of an installation) is named here and looked up when it is absorbed.
 */
export type Told = {
  readonly observations: readonly Observation[]
  readonly marks: readonly Mark[]
  /** Commits whose open pull requests have to be looked at. */
  readonly heads: readonly HeadMark[]
  readonly installation: InstallationTold | null
}

export type HeadMark = Pick<Mark, 'repository' | 'revoking' | 'due' | 'cause'> & { readonly sha: string }

/** What concerns every repository of an installation. */
export type InstallationTold = {
  readonly id: number
  /** All its open pull requests have to be looked at; null when not. */
  readonly look: Pick<Mark, 'revoking' | 'due' | 'cause'> | null
  /** The App sees none of them any more. */
  readonly gone: boolean
  /** The new login of their owner; null when it did not change. */
  readonly owner: string | null
}

/** One delivery, parsed: `payload` is an object, and nothing else is known of it. */
export type Occasion = {
  readonly event: string
  readonly guid: string
  readonly receivedAt: number
  readonly payload: Readonly<Record<string, unknown>>
  /** Our App: what it did itself is no news. */
  readonly appId: number
}

export const NOTHING: Told = { observations: [], marks: [], heads: [], installation: null }

export function told(parts: Partial<Told>): Told {
  return { ...NOTHING, ...parts }
}

/** The repository an event is about. Every delivery to an App names its installation. */
export function repositoryOf({ payload }: Occasion): GatedRepository {
  return {
    installation: installationOf(payload),
    id: countingAt(payload, ['repository', 'id']),
    name: repositoryNameAt(payload, ['repository', 'full_name']),
  }
}

export function installationOf(payload: unknown): number {
  return countingAt(payload, ['installation', 'id'])
}

export type Urgency = 'revoking' | 'plain'

/** Work that is due at once because of this delivery. */
export function markOf(occasion: Occasion, subject: Subject, urgency: Urgency): Mark {
  return { repository: repositoryOf(occasion), subject, ...dueNow(occasion, urgency) }
}

export function pullMark(occasion: Occasion, number: number, urgency: Urgency): Mark {
  return markOf(occasion, { kind: 'pull', number }, urgency)
}

export function headMark(occasion: Occasion, sha: string, urgency: Urgency): HeadMark {
  return { repository: repositoryOf(occasion), sha, ...dueNow(occasion, urgency) }
}

/** All open pull requests of the repository. */
export function allPulls(occasion: Occasion, urgency: Urgency): Told {
  return told({ marks: [markOf(occasion, { kind: 'pulls', base: null }, urgency)] })
}

/** All open pull requests of every repository the installation has. */
export function everywhere(occasion: Occasion, urgency: Urgency): InstallationTold {
  return { id: installationOf(occasion.payload), look: dueNow(occasion, urgency), gone: false, owner: null }
}

export function dueNow(
  { guid, receivedAt }: Occasion,
  urgency: Urgency,
): { readonly revoking: boolean; readonly due: number; readonly cause: string } {
  return { revoking: urgency === 'revoking', due: receivedAt, cause: guid }
}
