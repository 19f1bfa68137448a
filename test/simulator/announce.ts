import type { Account } from './accounts.ts'
import { installationOf } from './installations.ts'
import type { Json } from './json.ts'
import type { Team } from './organizations.ts'
import { accountShape } from './shapes/account.ts'
import { organizationShape } from './shapes/organization.ts'
import { fullPullShape, reviewShape } from './shapes/pull.ts'
import { repositoryShape } from './shapes/repository.ts'
import { teamShape } from './shapes/team.ts'
import type { Hub, Pull, RepositoryState, Review } from './state.ts'

type Told = { readonly event: string; readonly action: string | null; readonly sender: Account; readonly fields?: Json }

/** Tells every App of something that happened in a repository. */
export function announce(repository: RepositoryState, { event, action, sender, fields = {} }: Told): void {
  const { hub, owner } = repository
  if (hub.webhooks.hooks.length === 0) return
  const installation = installationOf(hub, repository)
  if (installation === null) return
  const payload = {
    ...(action === null ? {} : { action }),
    ...fields,
    repository: { ...repositoryShape(repository), pushed_at: hub.clock.now() },
    ...(owner.kind === 'Organization' ? { organization: organizationShape(hub, owner) } : {}),
    sender: accountShape(hub, sender),
    installation: { id: installation.id, node_id: `I_${installation.id}` },
  }
  hub.webhooks.announce({
    event,
    action,
    payload,
    installation: installation.id,
    repository: repository.id,
    at: hub.clock.now(),
  })
}

/** An event about a pull request. */
export function announcePull(repository: RepositoryState, pull: Pull, told: Omit<Told, 'event'>): void {
  if (repository.hub.webhooks.hooks.length === 0) return
  const fields = { number: pull.number, pull_request: fullPullShape(repository, pull), ...told.fields }
  announce(repository, { ...told, event: 'pull_request', fields })
}

/** An event about a review. */
export function announceReview(repository: RepositoryState, pull: Pull, told: ReviewTold): void {
  if (repository.hub.webhooks.hooks.length === 0) return
  const { review, action, sender } = told
  const shape = { ...reviewShape(repository, pull, review), state: review.state.toLowerCase() }
  const fields = { pull_request: fullPullShape(repository, pull), review: shape }
  announce(repository, { event: 'pull_request_review', action, sender, fields })
}

type ReviewTold = { readonly review: Review; readonly action: string; readonly sender: Account }

export type PushTold = {
  readonly ref: string
  readonly before: string
  readonly after: string
  readonly sender: Account
  readonly forced: boolean
}

const NONE = '0'.repeat(40)

export function announcePush(repository: RepositoryState, { ref, before, after, sender, forced }: PushTold): void {
  const pusher = { name: sender.login, email: `${sender.login}@users.noreply.github.com` }
  const fields = {
    ref,
    before,
    after,
    base_ref: null,
    created: before === NONE,
    deleted: after === NONE,
    forced,
    compare: `https://github.com/${repository.name}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [],
    head_commit: null,
    pusher,
  }
  announce(repository, { event: 'push', action: null, sender, fields })
}

/** An event about a team, told to the App wherever it is installed in the organization. */
export function announceTeam(hub: Hub, told: TeamTold): void {
  const { event, action, team, member, sender } = told
  const installation = hub.apps.installations.find(({ account }) => account === team.organization)
  if (installation === undefined) return
  const payload = {
    action,
    ...(event === 'membership' ? { scope: 'team', member: member === null ? null : accountShape(hub, member) } : {}),
    team: teamShape(hub, team),
    organization: organizationShape(hub, team.organization),
    sender: accountShape(hub, sender),
    installation: { id: installation.id, node_id: `I_${installation.id}` },
  }
  hub.webhooks.announce({
    event,
    action,
    payload,
    installation: installation.id,
    repository: null,
    at: hub.clock.now(),
  })
}

export type TeamTold = {
  readonly event: 'membership' | 'team'
  readonly action: string
  readonly team: Team
  readonly member: Account | null
  readonly sender: Account
}
