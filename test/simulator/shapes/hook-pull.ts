import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { Team } from '../organization-state.ts'
import type { Hub, Pull, RepositoryState } from '../state.ts'
import { fullPullShape, pullShape } from './pull.ts'
import { simpleTeamShape } from './team.ts'

/**
 * Actions whose webhook GitHub describes by `pull-request-webhook`, with teams as REST shows them. The others are described
 * one by one, with teams that know less.
 */
const AS_REST = new Set(['closed', 'converted_to_draft', 'edited', 'opened', 'ready_for_review', 'reopened'])

/** The pull request of a `pull_request` event. */
export function hookPullShape(repository: RepositoryState, pull: Pull, action: string): Json {
  const shape = fullPullShape(repository, pull)
  return AS_REST.has(action) ? shape : { ...shape, requested_teams: teamsOf(repository, pull) }
}

/** The pull request of a `pull_request_review` event: as in lists, without what costs GitHub time to know. */
export function reviewedPullShape(repository: RepositoryState, pull: Pull, action: string): Json {
  const shape = { ...pullShape(repository, pull), requested_teams: teamsOf(repository, pull) }
  return action === 'edited' ? older(shape) : shape
}

/** `pull_request_review.edited` is described as it was before stacks and discussions. */
function older({ stack: _stack, head, base, ...shape }: Json): Json {
  return { ...shape, head: olderSide(head), base: olderSide(base) }
}

function olderSide(side: unknown): unknown {
  if (!isRecord(side) || !isRecord(side['repo'])) return side
  const { has_discussions: _discussions, web_commit_signoff_required: _signoff, ...repo } = side['repo']
  return { ...side, repo }
}

function teamsOf({ hub }: RepositoryState, { requested }: Pull): readonly Json[] {
  return [...requested.teams].map((team) => hookTeamShape(hub, team))
}

const UNKNOWN = new Set(['notification_setting', 'type', 'organization_id'])

/** A team as those webhooks describe it that describe everything themselves. */
export function hookTeamShape(hub: Hub, team: Team): Json {
  return Object.fromEntries(Object.entries(simpleTeamShape(hub, team)).filter(([name]) => !UNKNOWN.has(name)))
}
