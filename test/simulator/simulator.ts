import type { Author, CommitRequest } from './commits.ts'
import { Faults } from './faults.ts'
import { addRepository, createHub, findRepository } from './hub.ts'
import type { RepositoryOptions } from './hub.ts'
import { GITHUB_LIMITS } from './limits.ts'
import type { Limits } from './limits.ts'
import { RateLimit } from './rate-limit.ts'
import { Router } from './router.ts'
import { CHECK_ROUTES } from './routes/checks.ts'
import { COMMENT_ROUTES } from './routes/comments.ts'
import { CONTENTS_ROUTES } from './routes/contents.ts'
import { GIT_ROUTES } from './routes/git.ts'
import { PULL_ROUTES } from './routes/pulls.ts'
import { REPOSITORY_ROUTES } from './routes/repositories.ts'
import { ACTION_ROUTES } from './routes/actions.ts'
import { ACTIVITY_ROUTES } from './routes/activity.ts'
import { APP_ROUTES } from './routes/app.ts'
import { CODEOWNERS_ROUTES } from './routes/codeowners.ts'
import { COLLABORATOR_ROUTES } from './routes/collaborators.ts'
import { HOOK_ROUTES } from './routes/hook.ts'
import { ISSUE_ROUTES } from './routes/issues.ts'
import { MERGE_ROUTES } from './routes/merging.ts'
import { ORGANIZATION_ROUTES } from './routes/organizations.ts'
import { REVIEW_REQUEST_ROUTES } from './routes/review-requests.ts'
import { REVIEW_ROUTES } from './routes/reviews.ts'
import { RULE_ROUTES } from './routes/rules.ts'
import { TEAM_ROUTES } from './routes/teams.ts'
import { SERVICE_ROUTES } from './routes/service.ts'
import { STATUS_ROUTES } from './routes/statuses.ts'
import { USER_ROUTES } from './routes/users.ts'
import type { Account } from './accounts.ts'
import { Clock } from './clock.ts'
import { deleteAccount } from './delete-account.ts'
import type { AppRequest } from './register-app.ts'
import { SimulatedApp } from './simulated-app.ts'
import { SimulatedOrganization } from './simulated-organization.ts'
import { Watch } from './watch.ts'
import type { Webhooks } from './webhooks.ts'
import { markRequests, type RequestMark } from './request-mark.ts'
import { settleQueue } from './queue.ts'
import type { LagOf } from './lag.ts'
import type { Lag } from './state.ts'
import { inspectorOf } from './webhook-inspection.ts'
import { listen } from './server.ts'
import type { LoggedRequest, Service } from './server.ts'
import { SimulatedRepository } from './simulated-repository.ts'
import type { TokenRequest } from './tokens.ts'
import type { Violation } from './validation.ts'

export type { Author, CommitRequest, SimulatedRepository }

export type SimulatorOptions = {
  /** In place of GitHub's own figures. */
  readonly limits?: Partial<Limits>
  /** Hold every exchange against GitHub's description; on by default, off for benchmarks. */
  readonly validate?: boolean
  /** `real` shows the machine's time, for benchmarks; by default time moves with events and by tests alone. */
  readonly clock?: 'simulated' | 'real'
  /** Whether merge queues go on by themselves once their checks are there, or step by step (`advanceQueue`). */
  readonly queues?: 'by themselves' | 'by hand'
}

/** Our GitHub: seeded in our words, asked over HTTP. */
export type Simulator = {
  /** What `GITHUB_API_URL` is set to; no slash at its end. */
  readonly url: string
  readonly faults: Faults
  /** Every request so far, oldest first. */
  readonly requests: LoggedRequest[]
  /** Exchanges that GitHub's description does not allow. A test that uses the simulator expects none. */
  readonly violations: readonly Violation[]
  readonly limits: Limits
  readonly setLimits: (limits: Partial<Limits>) => void
  readonly createRepository: (name: string, options?: RepositoryOptions) => SimulatedRepository
  /** A repository by its full name; it must exist. */
  readonly repository: (name: string) => SimulatedRepository
  readonly token: (request: TokenRequest) => string
  /** Registers an App with its webhook. */
  readonly createApp: (request: AppRequest) => SimulatedApp
  readonly organization: (login: string) => SimulatedOrganization
  /** Deletes an account: what it wrote stays, by nobody. */
  readonly deleteAccount: (login: string) => void
  readonly account: (login: string) => Account
  readonly webhooks: Webhooks
  /** Resolves when no delivery is under way or waits its turn. */
  readonly settled: () => Promise<void>
  /**
   * The next readings of a pull request's reviews leave out its last changes (approvals.md B157), or those of its commits
   * the last pushes to its head and changes of its base.
   */
  readonly lag: (lag?: Partial<Lag> & { readonly of?: LagOf }) => void
  /** Ends the tokens of all installations now, as if their hour were over. */
  readonly expireTokens: () => void
  /** Counts requests from here on. */
  readonly mark: () => RequestMark
  readonly clock: Clock
  /** Resolves when something is true: looked at after every answered request and every delivery. */
  readonly until: (holds: () => boolean, what: () => string) => Promise<void>
  readonly close: () => Promise<void>
}

const ROUTES = [
  ...REPOSITORY_ROUTES,
  ...GIT_ROUTES,
  ...CONTENTS_ROUTES,
  ...PULL_ROUTES,
  ...CHECK_ROUTES,
  ...COMMENT_ROUTES,
  ...STATUS_ROUTES,
  ...USER_ROUTES,
  ...SERVICE_ROUTES,
  ...APP_ROUTES,
  ...HOOK_ROUTES,
  ...REVIEW_ROUTES,
  ...REVIEW_REQUEST_ROUTES,
  ...MERGE_ROUTES,
  ...ACTIVITY_ROUTES,
  ...ISSUE_ROUTES,
  ...RULE_ROUTES,
  ...ORGANIZATION_ROUTES,
  ...TEAM_ROUTES,
  ...COLLABORATOR_ROUTES,
  ...CODEOWNERS_ROUTES,
  ...ACTION_ROUTES,
]

/** Holds every payload against GitHub's description, and looks around after every delivery. */
function watchWebhooks({ exchange, watch }: Service): void {
  const { webhooks } = exchange.hub
  if (exchange.validate) webhooks.inspect = inspectorOf(exchange.violations)
  webhooks.arrived = () => watch.look()
}

/** Starts an empty GitHub on loopback. */
export async function startSimulator(given: SimulatorOptions = {}): Promise<Simulator> {
  const { limits, validate = true, clock, queues } = given
  const hub = createHub({ ...GITHUB_LIMITS, ...limits }, new Clock({ real: clock === 'real' }))
  if (queues === 'by themselves') hub.afterwards = settleQueue
  const exchange = {
    hub,
    router: new Router(ROUTES),
    rateLimit: new RateLimit(),
    validate,
    violations: [] as Violation[],
  }
  const service = { exchange, faults: new Faults(), requests: [] as LoggedRequest[], watch: new Watch() }
  watchWebhooks(service)
  const server = await listen(service)
  const address = server.address()
  hub.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const wrap = (name: string): SimulatedRepository => {
    const state = findRepository(hub, name)
    if (state === null) throw new Error(`no repository ${name}`)
    return new SimulatedRepository(state, exchange)
  }
  return {
    url: hub.url,
    faults: service.faults,
    requests: service.requests,
    violations: exchange.violations,
    get limits() {
      return hub.limits
    },
    setLimits: (changed) =>
      void (hub.limits = {
        ...hub.limits,
        ...changed,
      }),
    createRepository: (name, options) => wrap(addRepository(hub, name, options).name),
    repository: wrap,
    token: (request) => hub.tokens.issue(request),
    createApp: (request) => new SimulatedApp(hub, request),
    organization: (login) => new SimulatedOrganization(hub, login),
    deleteAccount: (login) => deleteAccount(hub, login),
    account: (login) => hub.accounts.get(login),
    webhooks: hub.webhooks,
    settled: () => hub.webhooks.settled(),
    lag: ({ of = 'reviews', changes = 1, reads = 1 } = {}) => void Object.assign(hub.lag[of], { changes, reads }),
    expireTokens: () => hub.tokens.expireAll(),
    mark: () => markRequests(hub, service.requests),
    clock: hub.clock,
    until: service.watch.until,
    close: async () => {
      hub.webhooks.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
