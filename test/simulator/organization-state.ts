import type { Account } from './accounts.ts'

/** What somebody may do in a repository, least first. */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'

/** A team of an organization. Who is invited is no member until they accept (approvals.md B36). */
export type Team = {
  readonly id: number
  readonly organization: Account
  slug: string
  name: string
  /** A secret team is invisible to those outside it (platform.md 3). */
  privacy: 'closed' | 'secret'
  /** The team above; its members are those of the teams below too (approvals.md B40). */
  parent: Team | null
  readonly members: Set<Account>
  readonly invited: Set<Account>
  readonly maintainers: Set<Account>
  /** By id of a repository: what its members may do there. */
  readonly repositories: Map<number, Role>
}

/** Who belongs to an organization; owners may everything. */
export type Membership = { readonly role: 'admin' | 'member'; readonly state: 'active' | 'pending' }
