import { atLeast, roleOf } from './access.ts'
import { notFound, Refusal } from './call.ts'
import { covers } from './installed.ts'
import type { Need } from './router.ts'
import type { RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

/** Refuses as GitHub does: what may not be seen is 404, what may not be done is 403 (or 401 without a token). */
export function authorize(identity: Identity, repository: RepositoryState, need: Need | null): void {
  if (identity.installation?.suspended === true) throw new Refusal(403, 'This installation has been suspended')
  if (repository.private && !sees(identity, repository)) throw notFound()
  if (need === null || allows(identity, repository, need)) return
  if (identity.kind === 'anonymous') throw new Refusal(401, 'Requires authentication')
  if (identity.kind !== 'user') throw new Refusal(403, 'Resource not accessible by integration')
  // Only Apps write check runs (platform.md 2.1).
  if (need.scopes.includes('checks')) throw new Refusal(403, 'You must authenticate via a GitHub App.')
  if (need.scopes.includes('administration')) throw new Refusal(403, 'Must have admin rights to Repository.')
  throw new Refusal(403, 'Must have push access to repository')
}

function sees(identity: Identity, repository: RepositoryState): boolean {
  const { account, installation, repositories } = identity
  if (identity.kind === 'app') return seenByApp(identity, repository)
  if (identity.kind !== 'installation') return account !== null && roleOf(repository, account) !== null
  if (installation !== undefined && !covers(installation, repository)) return false
  return repositories?.includes(repository.name) ?? true
}

/** An App asks as itself only where it is installed. */
function seenByApp({ app }: Identity, repository: RepositoryState): boolean {
  return repository.hub.apps.installations.some((each) => each.app.id === app?.id && covers(each, repository))
}

/** Whether somebody could do what a route needs. */
export function isAllowed(identity: Identity, repository: RepositoryState, need: Need): boolean {
  return sees(identity, repository) && allows(identity, repository, need)
}

/** A public repository is read with any token; only a private one asks for the permission (platform.md 1.4). */
function allows(identity: Identity, repository: RepositoryState, { scopes, level, people }: Need): boolean {
  const { account } = identity
  if (identity.kind === 'installation') {
    const granted = scopes.map((scope) => grantedTo(identity, scope))
    if (level === 'write') return granted.includes('write') && sees(identity, repository)
    if (scopes.includes('administration')) return granted.some((permission) => permission !== undefined)
    return !repository.private || granted.some((permission) => permission !== undefined)
  }
  if (scopes.includes('administration')) return account !== null && atLeast(roleOf(repository, account), 'admin')
  if (level === 'read') return true
  // Whoever sees a repository may join its conversations.
  if (people !== undefined || scopes.includes('issues')) return identity.kind === 'user'
  return !scopes.includes('checks') && account !== null && atLeast(roleOf(repository, account), 'write')
}

/** What a token was given, as far as its installation still has it. */
export function grantedTo(
  { permissions, installation }: Identity,
  scope: Need['scopes'][number],
): 'read' | 'write' | undefined {
  const given = permissions[scope]
  const held = installation === undefined ? given : installation.permissions[scope]
  return held === 'read' && given === 'write' ? 'read' : held === undefined ? undefined : given
}
