import type { Account } from './accounts.ts'
import { findRepository } from './hub.ts'
import { join, leave } from './membership.ts'
import type { Role } from './organization-state.ts'
import { SimulatedTeam } from './simulated-team.ts'
import type { Hub } from './state.ts'

export type TeamOptions = {
  readonly parent?: string | null
  readonly privacy?: 'closed' | 'secret'
  readonly name?: string
  /** What its members may do, by full name of a repository. */
  readonly repositories?: Readonly<Record<string, Role>>
}

/** An organization and its teams, as tests and the demo use them. */
export class SimulatedOrganization {
  readonly #hub: Hub
  readonly #account: Account

  constructor(hub: Hub, login: string) {
    this.#hub = hub
    this.#account = hub.accounts.get(login, 'Organization')
  }

  /** A team by its slug, made when new. */
  team(slug: string, { parent, privacy, name, repositories = {} }: TeamOptions = {}): SimulatedTeam {
    const { organizations, nextId } = this.#hub
    const team = organizations.team(this.#account, slug, nextId)
    team.name = name ?? team.name
    team.privacy = privacy ?? team.privacy
    if (typeof parent === 'string') team.parent = organizations.team(this.#account, parent, nextId)
    for (const [repository, role] of Object.entries(repositories)) {
      const found = findRepository(this.#hub, repository)
      if (found === null) throw new Error(`no repository ${repository}`)
      team.repositories.set(found.id, role)
    }
    return new SimulatedTeam(this.#hub, team)
  }

  /** Makes people members of the organization. */
  add(...logins: readonly string[]): this {
    for (const login of logins) this.#join(login, 'member')
    return this
  }

  /** Makes somebody an owner of the organization. */
  own(login: string): this {
    this.#join(login, 'admin')
    return this
  }

  /** Invited: no member until they accept. */
  invite(login: string): void {
    const member = this.#hub.accounts.get(login)
    this.#hub.organizations.join(this.#account, member, { role: 'member', state: 'pending' })
  }

  /** Takes somebody out of the organization, and so out of its teams. */
  remove(login: string, { by = 'octocat' }: { readonly by?: string } = {}): void {
    const { accounts } = this.#hub
    leave(this.#hub, this.#account, { member: accounts.get(login), by: accounts.get(by) })
  }

  #join(login: string, role: 'admin' | 'member'): void {
    const { accounts } = this.#hub
    join(this.#hub, this.#account, { member: accounts.get(login), role, by: this.#account })
  }
}
