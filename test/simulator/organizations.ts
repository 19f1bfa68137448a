import type { Account } from './accounts.ts'
import type { Membership, Team } from './organization-state.ts'

export type { Membership, Team }

/** Every organization's people and teams. */
export class Organizations {
  readonly #teams: Team[] = []
  readonly #people = new Map<Account, Map<Account, Membership>>()

  /** A team by its slug, made when new. */
  team(organization: Account, slug: string, id: () => number): Team {
    const known = this.find(organization, slug)
    if (known !== null) return known
    const team: Team = {
      id: id(),
      organization,
      slug,
      name: slug,
      privacy: 'closed',
      parent: null,
      members: new Set(),
      invited: new Set(),
      maintainers: new Set(),
      repositories: new Map(),
    }
    this.#teams.push(team)
    return team
  }

  find(organization: Account, slug: string): Team | null {
    const wanted = slug.toLowerCase()
    return this.teams(organization).find((team) => team.slug.toLowerCase() === wanted) ?? null
  }

  teams(organization: Account): readonly Team[] {
    return this.#teams.filter((team) => team.organization === organization)
  }

  /** Members of a team, and of those below unless only its own are asked for. */
  members(team: Team, { immediate = false }: { readonly immediate?: boolean } = {}): readonly Account[] {
    const below = immediate ? [] : this.#teams.filter(({ parent }) => parent === team)
    return [...new Set([...team.members, ...below.flatMap((each) => this.members(each))])]
  }

  /** Deletes a team; those below it stand alone. */
  remove(team: Team): void {
    this.#teams.splice(this.#teams.indexOf(team), 1)
    for (const each of this.#teams) if (each.parent === team) each.parent = null
  }

  /** Everybody of an organization, the invited too. */
  people(organization: Account): ReadonlyMap<Account, Membership> {
    return this.#people.get(organization) ?? new Map<Account, Membership>()
  }

  /** Makes somebody a member, or changes what they are. */
  join(organization: Account, account: Account, membership: Membership): void {
    const people = this.#people.get(organization) ?? new Map<Account, Membership>()
    this.#people.set(organization, people.set(account, membership))
  }

  /** Takes somebody out of an organization and all its teams. */
  leave(organization: Account, account: Account): void {
    this.#people.get(organization)?.delete(account)
    for (const team of this.teams(organization)) forgetIn(team, account)
  }

  /** Takes an account out of everything. */
  forget(account: Account): void {
    for (const people of this.#people.values()) people.delete(account)
    for (const team of this.#teams) forgetIn(team, account)
  }
}

function forgetIn(team: Team, account: Account): void {
  for (const set of [team.members, team.invited, team.maintainers]) set.delete(account)
}
