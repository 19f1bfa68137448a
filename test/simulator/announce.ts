import { randomUUID } from 'node:crypto'
import type { Account } from './accounts.ts'
import { installationsOn } from './installed.ts'
import type { Installation } from './apps.ts'
import type { Json } from './json.ts'
import { accountShape, nodeId } from './shapes/account.ts'
import { organizationShape } from './shapes/organization.ts'
import { hookPullShape, reviewedPullShape } from './shapes/hook-pull.ts'
import { reviewShape } from './shapes/pull.ts'
import { repositoryShape } from './shapes/repository.ts'
import type { Hub, Pull, RepositoryState, Review } from './state.ts'
import { hears } from './webhook-needs.ts'

/** Something to tell. Its fields are made once somebody hears of it, of what is then: the present. */
export type Told = {
  readonly event: string
  readonly action: string | null
  readonly sender: Account
  readonly fields?: () => Json
  /** The only App that is told, where it is not every one. */
  readonly app?: number
}

/** Tells every App that sees a repository, has the permission and subscribed. */
export function announce(repository: RepositoryState, told: Told): void {
  const { hub } = repository
  const listeners = listening(installationsOn(hub, repository), told)
  if (listeners.length === 0) return
  const shape = { repository: { ...repositoryShape(repository), pushed_at: hub.clock.now() } }
  tell(hub, listeners, { ...told, account: repository.owner, place: shape, repository: repository.id })
}

/** Tells every App of an organization of something that concerns no repository. */
export function announceIn(hub: Hub, organization: Account, told: Told): void {
  const installed = hub.apps.installations.filter(({ account, suspended }) => account === organization && !suspended)
  const listeners = listening(installed, told)
  if (listeners.length === 0) return
  tell(hub, listeners, { ...told, account: organization, place: {}, repository: null })
}

/** Tells one App of what happens to its own installation, suspended or not. */
export function announceTo(hub: Hub, installation: Installation, told: Told): void {
  tell(hub, [installation], { ...told, account: null, place: {}, repository: null })
}

function listening(installations: readonly Installation[], { event, app }: Told): readonly Installation[] {
  return installations.filter((each) => (app === undefined || each.app.id === app) && hears(each, event))
}

type Placed = Told & {
  readonly account: Account | null
  readonly place: Json
  readonly repository: number | null
}

function tell(hub: Hub, listeners: readonly Installation[], told: Placed): void {
  const { event, action, sender, fields, account, place, repository } = told
  const payload = {
    ...(action === null ? {} : { action }),
    ...place,
    ...(account?.kind === 'Organization' ? { organization: organizationShape(hub, account) } : {}),
    sender: accountShape(hub, sender),
    ...fields?.(),
  }
  const guid = randomUUID()
  for (const { id, app } of listeners) {
    const whole = { installation: { id, node_id: nodeId('MI', id) }, ...payload }
    const about = { event, action, payload: whole, installation: id, repository, at: hub.clock.now() }
    hub.webhooks.announce(app.id, about, guid)
  }
}

/** An event about a pull request. */
export function announcePull(repository: RepositoryState, pull: Pull, told: Omit<Told, 'event'>): void {
  const fields = (): Json => ({
    number: pull.number,
    pull_request: hookPullShape(repository, pull, told.action ?? ''),
    ...told.fields?.(),
  })
  announce(repository, { ...told, event: 'pull_request', fields })
}

export type ReviewTold = {
  readonly review: Review
  readonly action: string
  readonly sender: Account
  readonly changes?: Json
}

/** An event about a review. Here GitHub writes its state in small letters. */
export function announceReview(repository: RepositoryState, pull: Pull, told: ReviewTold): void {
  const { review, action, sender, changes } = told
  const fields = (): Json => ({
    pull_request: reviewedPullShape(repository, pull, action),
    review: { ...reviewShape(repository, pull, review), state: review.state.toLowerCase() },
    ...(changes === undefined ? {} : { changes }),
  })
  announce(repository, { event: 'pull_request_review', action, sender, fields })
}
