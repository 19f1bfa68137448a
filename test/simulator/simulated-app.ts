import type { Installation, RegisteredApp } from './apps.ts'
import { announce } from './announce.ts'
import type { Hub } from './state.ts'

/** A registered App, as tests and the demo use it. */
export class SimulatedApp {
  readonly id: number
  readonly slug: string
  readonly #hub: Hub
  readonly #app: RegisteredApp

  constructor(hub: Hub, app: RegisteredApp) {
    this.id = app.id
    this.slug = app.slug
    this.#hub = hub
    this.#app = app
  }

  /** Installs it on an account, where it sees every repository. */
  install(login: string): Installation {
    const account = this.#hub.accounts.get(login)
    const installation: Installation = { id: this.#hub.nextId(), app: this.#app, account, suspended: false }
    this.#hub.apps.installations.push(installation)
    return installation
  }

  /** Where its deliveries go from now on. */
  set webhookUrl(url: string) {
    for (const hook of this.#hub.webhooks.hooks) if (hook.app === this.id) hook.url = url
  }

  /** A person presses the button of a check run, or asks for it again. */
  press(
    repositoryName: string,
    run: number,
    { by, identifier }: { readonly by: string; readonly identifier: string },
  ): void {
    const repository = this.#hub.repositories.get(repositoryName.toLowerCase())
    const found = repository?.checkRuns.get(run)
    if (repository === undefined || found === undefined) throw new Error(`no check run ${run}`)
    const suite = { id: this.id, head_branch: null, head_sha: found.sha, pull_requests: [] }
    const shape = {
      id: run,
      name: found.fields['name'],
      head_sha: found.sha,
      app: { id: this.id },
      check_suite: suite,
      pull_requests: [],
    }
    const fields = { check_run: shape, requested_action: { identifier } }
    announce(repository, { event: 'check_run', action: 'requested_action', sender: this.#hub.accounts.get(by), fields })
  }
}
