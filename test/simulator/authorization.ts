import { notFound, Refusal } from './call.ts'
import type { Need } from './router.ts'
import type { RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

/** Refuses as GitHub does: what may not be seen is 404, what may not be done is 403 (or 401 without a token). */
export function authorize(identity: Identity, repository: RepositoryState, need: Need | null): void {
  if (repository.private && !sees(identity, repository)) throw notFound()
  if (need === null || allows(identity, repository, need)) return
  if (identity.kind === 'anonymous') throw new Refusal(401, 'Requires authentication')
  if (identity.kind !== 'user') throw new Refusal(403, 'Resource not accessible by integration')
  // Only Apps write check runs (platform.md 2.1).
  if (need.scopes.includes('checks')) throw new Refusal(403, 'You must authenticate via a GitHub App.')
  throw new Refusal(403, 'Must have push access to repository')
}

function sees(identity: Identity, repository: RepositoryState): boolean {
  if (identity.kind === 'installation') return identity.repositories?.includes(repository.name) ?? true
  return isMember(identity, repository)
}

function isMember({ account }: Identity, { collaborators, owner }: RepositoryState): boolean {
  return account !== null && (account === owner || collaborators.has(account.login))
}

/** A public repository is read with any token; only a private one asks for the permission (platform.md 1.4). */
function allows(identity: Identity, repository: RepositoryState, { scopes, level }: Need): boolean {
  if (identity.kind === 'installation') {
    const granted = scopes.map((scope) => identity.permissions[scope])
    if (level === 'write') return granted.includes('write') && sees(identity, repository)
    return !repository.private || granted.some((permission) => permission !== undefined)
  }
  if (level === 'read') return true
  // Whoever sees a repository may join its conversations.
  if (scopes.includes('issues')) return identity.kind === 'user'
  return !scopes.includes('checks') && isMember(identity, repository)
}
