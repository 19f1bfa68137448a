import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import { findRepository } from './hub.ts'
import type { RepositoryState } from './state.ts'

/** Gives a repository another name; its number stays. The old name is free at once here; GitHub redirects from it. */
export function renameRepository(repository: RepositoryState, name: string, by: Account): void {
  const { hub } = repository
  const [owner = '', old = ''] = repository.name.split('/')
  const full = `${owner}/${name}`
  if (findRepository(hub, full) !== null) throw new Error(`repository ${full} exists`)
  hub.repositories.delete(repository.name.toLowerCase())
  repository.name = full
  hub.repositories.set(full.toLowerCase(), repository)
  hub.clock.tick()
  const fields = { changes: { repository: { name: { from: old } } } }
  announce(repository, { event: 'repository', action: 'renamed', sender: by, fields: () => fields })
}
