import type { Account } from './accounts.ts'
import { announceTeam } from './announce-people.ts'
import { joinTeam, leaveTeam } from './membership.ts'
import type { Team } from './organization-state.ts'
import type { Hub } from './state.ts'

type By = { readonly by?: string }

/** A team, as tests and the demo use it. */
export class SimulatedTeam {
  readonly id: number
  readonly #hub: Hub
  readonly #team: Team

  constructor(hub: Hub, team: Team) {
    this.id = team.id
    this.#hub = hub
    this.#team = team
  }

  /** Adds people, who are active at once: members of the organization already, or made so. */
  add(...logins: readonly string[]): this {
    for (const login of logins) {
      joinTeam(this.#hub, this.#team, { member: this.#hub.accounts.get(login), by: this.#by() })
    }
    return this
  }

  remove(login: string, { by }: By = {}): void {
    leaveTeam(this.#hub, this.#team, { member: this.#hub.accounts.get(login), by: this.#by(by) })
  }

  /** Invited: no member until they accept (approvals.md B36). */
  invite(login: string): void {
    this.#team.invited.add(this.#hub.accounts.get(login))
  }

  /** Who was invited accepts. */
  accept(login: string): void {
    const member = this.#hub.accounts.get(login)
    if (!this.#team.invited.has(member)) throw new Error(`${login} is not invited`)
    joinTeam(this.#hub, this.#team, { member, by: member })
  }

  /** Makes somebody a maintainer of the team, who is a member like others. */
  maintain(login: string): this {
    this.add(login)
    this.#team.maintainers.add(this.#hub.accounts.get(login))
    return this
  }

  /** Renames it; GitHub makes the slug of the name. */
  rename(name: string, { by }: By = {}): void {
    const from = this.#team.name
    this.#team.name = name
    this.#team.slug = name.toLowerCase().replaceAll(/[^\w-]+/g, '-')
    this.#edited({ name: { from } }, by)
  }

  /** Hides it from everybody outside, or shows it to the organization. */
  setPrivacy(privacy: 'closed' | 'secret', { by }: By = {}): void {
    const from = this.#team.privacy
    this.#team.privacy = privacy
    this.#edited({ privacy: { from } }, by)
  }

  delete({ by }: By = {}): void {
    this.#hub.clock.tick()
    this.#hub.organizations.remove(this.#team)
    announceTeam(this.#hub, { event: 'team', action: 'deleted', team: this.#team, sender: this.#by(by) })
  }

  #edited(changes: Readonly<Record<string, unknown>>, by: string | undefined): void {
    this.#hub.clock.tick()
    const told = { event: 'team', action: 'edited', team: this.#team, sender: this.#by(by) } as const
    announceTeam(this.#hub, { ...told, more: { changes } })
  }

  /** Who does it: by default the organization itself, which mentions nobody new. */
  #by(login?: string): Account {
    return login === undefined ? this.#team.organization : this.#hub.accounts.get(login)
  }
}
