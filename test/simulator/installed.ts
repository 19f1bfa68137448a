import type { Installation } from './apps.ts'
import type { Hub, RepositoryState } from './state.ts'

/** Every installation that sees a repository. A suspended one sees nothing. */
export function installationsOn(hub: Hub, repository: RepositoryState): readonly Installation[] {
  return hub.apps.installations.filter((installation) => !installation.suspended && covers(installation, repository))
}

/** Whether an installation is for a repository, suspended or not. */
export function covers({ account, repositories }: Installation, { owner, id }: RepositoryState): boolean {
  return account === owner && (repositories === null || repositories.has(id))
}

/** The repositories an installation is for. */
export function repositoriesOf(hub: Hub, installation: Installation): readonly RepositoryState[] {
  return [...hub.repositories.values()].filter((repository) => covers(installation, repository))
}
