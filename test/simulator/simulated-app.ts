import { sign } from 'node:crypto'
import { announceRun } from './check-events.ts'
import { findRepository } from './hub.ts'
import { acceptPermissions, install, select, suspend, uninstall } from './installing.ts'
import type { Installation, RegisteredApp } from './apps.ts'
import type { Permissions } from './permissions.ts'
import { keyOf, registerApp, type AppRequest } from './register-app.ts'
import type { CheckRun, Hub, RepositoryState } from './state.ts'

/** A registered App, as tests and the demo use it. */
export class SimulatedApp {
  readonly id: number
  readonly slug: string
  readonly #hub: Hub
  readonly #app: RegisteredApp
  readonly #key: string

  constructor(hub: Hub, request: AppRequest) {
    const app = registerApp(hub, request)
    this.id = app.id
    this.slug = app.slug
    this.#hub = hub
    this.#app = app
    this.#key = keyOf(request)
  }

  /** A token by which the App asks as itself, for nine minutes; `claims` replace its own, `algorithm` lies about it. */
  jwt({ claims = {}, algorithm = 'RS256' }: JwtOptions = {}): string {
    const now = Math.floor(Date.now() / 1_000)
    const head = encoded({ alg: algorithm, typ: 'JWT' })
    const body = encoded({ iss: String(this.id), iat: now - 60, exp: now + 480, ...claims })
    return `${head}.${body}.${sign('RSA-SHA256', Buffer.from(`${head}.${body}`), this.#key).toString('base64url')}`
  }

  /** Installs it on an account, where it sees every repository, or those given by full name. */
  install(login: string, { repositories, by = 'octocat' }: InstallOptions = {}): Installation {
    const { accounts } = this.#hub
    const chosen = repositories?.map((name) => this.#repository(name)) ?? null
    const account = accounts.get(login)
    return install(this.#hub, { app: this.#app, account, repositories: chosen, by: accounts.get(by) })
  }

  uninstall(installation: Installation, by = 'octocat'): void {
    uninstall(this.#hub, installation, this.#hub.accounts.get(by))
  }

  /** Suspended, it sees nothing, is told nothing, and its tokens are refused. */
  suspend(installation: Installation, suspended = true, by = 'octocat'): void {
    suspend(this.#hub, installation, { suspended, by: this.#hub.accounts.get(by) })
  }

  /** Adds a repository to those an installation sees, or takes it out. */
  select(installation: Installation, repository: string, chosen = true): void {
    const by = this.#hub.accounts.get('octocat')
    select(this.#hub, installation, { repository: this.#repository(repository), chosen, by })
  }

  /** Asks for other permissions or events from now on. Installations go on with what they granted. */
  ask({ permissions, events }: { readonly permissions?: Permissions; readonly events?: readonly string[] }): void {
    this.#app.permissions = permissions ?? this.#app.permissions
    this.#app.events = events ?? this.#app.events
  }

  /** Somebody grants what it asks for by now. */
  accept(installation: Installation, by = 'octocat'): void {
    acceptPermissions(this.#hub, installation, this.#hub.accounts.get(by))
  }

  /** Where its deliveries go from now on. */
  set webhookUrl(url: string) {
    for (const hook of this.#hub.webhooks.hooks) if (hook.app === this.id) hook.url = url
  }

  /** What its deliveries are signed with from now on. */
  set webhookSecret(secret: string) {
    for (const hook of this.#hub.webhooks.hooks) if (hook.app === this.id) hook.secret = secret
  }

  /** A person presses a button of a check run. */
  press(repository: string, run: number, { by, identifier }: Press): void {
    const state = this.#repository(repository)
    const sender = this.#hub.accounts.get(by)
    announceRun(state, this.#run(state, run), 'requested_action', { sender, identifier })
  }

  /** A person asks for a check run again. GitHub tells the App and changes nothing itself (platform.md 2.1). */
  rerequest(repository: string, run: number, { by }: { readonly by: string }): void {
    const state = this.#repository(repository)
    announceRun(state, this.#run(state, run), 'rerequested', { sender: this.#hub.accounts.get(by) })
  }

  #repository(name: string): RepositoryState {
    const found = findRepository(this.#hub, name)
    if (found === null) throw new Error(`no repository ${name}`)
    return found
  }

  #run(repository: RepositoryState, id: number): CheckRun {
    const found = repository.checkRuns.get(id)
    if (found === undefined) throw new Error(`no check run ${id}`)
    return found
  }
}

export type JwtOptions = { readonly claims?: Readonly<Record<string, unknown>>; readonly algorithm?: string }

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

export type InstallOptions = { readonly repositories?: readonly string[]; readonly by?: string }

export type Press = { readonly by: string; readonly identifier: string }
