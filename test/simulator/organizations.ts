import type { Account } from './accounts.ts'

/** A team of an organization. Who is invited is no member until they accept (approvals.md B36). */
export type Team = {
  readonly id: number
  readonly organization: Account
  slug: string
  /** The team above; its members are those of the teams below too (approvals.md B40). */
  parent: Team | null
  readonly members: Set<Account>
  readonly invited: Set<Account>
}

/** Every organization's teams. */
export class Organizations {
  readonly #teams: Team[] = []

  /** A team by its slug, made when new. */
  team(organization: Account, slug: string, id: () => number): Team {
    const known = this.find(organization, slug)
    if (known !== null) return known
    const team: Team = { id: id(), organization, slug, parent: null, members: new Set(), invited: new Set() }
    this.#teams.push(team)
    return team
  }

  find(organization: Account, slug: string): Team | null {
    const wanted = slug.toLowerCase()
    return this.#teams.find((team) => team.organization === organization && team.slug.toLowerCase() === wanted) ?? null
  }

  /** Members of a team, and of those below unless only its own are asked for. */
  members(team: Team, { immediate = false }: { readonly immediate?: boolean } = {}): readonly Account[] {
    const below = immediate ? [] : this.#teams.filter(({ parent }) => parent === team)
    return [...new Set([...team.members, ...below.flatMap((each) => this.members(each))])]
  }

  remove(team: Team): void {
    this.#teams.splice(this.#teams.indexOf(team), 1)
  }

  /** Takes an account out of every team. */
  forget(account: Account): void {
    for (const team of this.#teams) team.members.delete(account)
  }
}
