import type { Account } from './accounts.ts'
import { announceTeam } from './announce.ts'
import type { Team } from './organizations.ts'
import type { Hub } from './state.ts'

/** An organization and its teams, as tests and the demo use them. */
export class SimulatedOrganization {
  readonly #hub: Hub
  readonly #account: Account

  constructor(hub: Hub, login: string) {
    this.#hub = hub
    this.#account = hub.accounts.get(login, 'Organization')
  }

  /** A team by its slug, made when new. */
  team(slug: string, { parent = null }: { readonly parent?: string | null } = {}): SimulatedTeam {
    const { organizations, nextId } = this.#hub
    const team = organizations.team(this.#account, slug, nextId)
    if (parent !== null) team.parent = organizations.team(this.#account, parent, nextId)
    return new SimulatedTeam(this.#hub, team)
  }
}

export class SimulatedTeam {
  readonly id: number
  readonly #hub: Hub
  readonly #team: Team

  constructor(hub: Hub, team: Team) {
    this.id = team.id
    this.#hub = hub
    this.#team = team
  }

  add(...logins: readonly string[]): this {
    for (const login of logins) {
      const member = this.#hub.accounts.get(login)
      this.#hub.clock.tick()
      this.#team.members.add(member)
      this.#tell('added', member)
    }
    return this
  }

  remove(login: string): void {
    const member = this.#hub.accounts.get(login)
    this.#hub.clock.tick()
    this.#team.members.delete(member)
    this.#tell('removed', member)
  }

  /** Invited: no member until they accept. */
  invite(login: string): void {
    this.#team.invited.add(this.#hub.accounts.get(login))
  }

  rename(slug: string): void {
    this.#team.slug = slug
    this.#hub.clock.tick()
    announceTeam(this.#hub, {
      event: 'team',
      action: 'edited',
      team: this.#team,
      member: null,
      sender: this.#team.organization,
    })
  }

  delete(): void {
    this.#hub.clock.tick()
    this.#hub.organizations.remove(this.#team)
    announceTeam(this.#hub, {
      event: 'team',
      action: 'deleted',
      team: this.#team,
      member: null,
      sender: this.#team.organization,
    })
  }

  #tell(action: 'added' | 'removed', member: Account): void {
    announceTeam(this.#hub, {
      event: 'membership',
      action,
      team: this.#team,
      member,
      sender: this.#hub.accounts.get('octocat'),
    })
  }
}
