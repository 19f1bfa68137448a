import type { Account } from './accounts.ts'
import { announceTo } from './announce.ts'
import { repositoriesOf } from './installed.ts'
import type { Installation, RegisteredApp } from './apps.ts'
import type { Json } from './json.ts'
import { nodeId } from './shapes/account.ts'
import { installationShape } from './shapes/installation.ts'
import type { Hub, RepositoryState } from './state.ts'

export type InstallRequest = {
  readonly app: RegisteredApp
  readonly account: Account
  /** Null for all, future ones too. */
  readonly repositories: readonly RepositoryState[] | null
  readonly by: Account
}

/** Installs an App, with what it asks for now. */
export function install(hub: Hub, { app, account, repositories, by }: InstallRequest): Installation {
  const installation: Installation = {
    id: hub.nextId(),
    app,
    account,
    createdAt: hub.clock.stamp(),
    repositories: repositories === null ? null : new Set(repositories.map(({ id }) => id)),
    permissions: app.permissions,
    events: app.events,
    suspended: false,
  }
  hub.apps.installations.push(installation)
  announceInstallation(hub, installation, { action: 'created', by })
  return installation
}

export type InstallationTold = {
  readonly action: 'created' | 'deleted' | 'suspend' | 'unsuspend' | 'new_permissions_accepted'
  readonly by: Account
}

/** Tells an App what happened to an installation of it. */
export function announceInstallation(hub: Hub, installation: Installation, { action, by }: InstallationTold): void {
  const fields = (): Json => ({
    installation: installationShape(hub, installation),
    repositories: repositoriesOf(hub, installation).map(repositoryReference),
    ...(action === 'created' ? { requester: null } : {}),
  })
  announceTo(hub, installation, { event: 'installation', action, sender: by, fields })
}

export function uninstall(hub: Hub, installation: Installation, by: Account): void {
  announceInstallation(hub, installation, { action: 'deleted', by })
  const { installations } = hub.apps
  installations.splice(installations.indexOf(installation), 1)
}

/** Suspended, it sees nothing and is told nothing; its tokens are refused. */
export function suspend(hub: Hub, installation: Installation, { suspended, by }: Suspension): void {
  if (installation.suspended === suspended) return
  installation.suspended = suspended
  announceInstallation(hub, installation, { action: suspended ? 'suspend' : 'unsuspend', by })
}

export type Suspension = { readonly suspended: boolean; readonly by: Account }

/** Grants what the App asks for by now (platform.md 2.4: nothing is granted before). */
export function acceptPermissions(hub: Hub, installation: Installation, by: Account): void {
  installation.permissions = installation.app.permissions
  installation.events = installation.app.events
  announceInstallation(hub, installation, { action: 'new_permissions_accepted', by })
}

export type Selection = { readonly repository: RepositoryState; readonly chosen: boolean; readonly by: Account }

/** Adds a repository to those chosen, or takes it out. */
export function select(hub: Hub, installation: Installation, { repository, chosen, by }: Selection): void {
  const all = repositoriesOf(hub, installation).map(({ id }) => id)
  const repositories = (installation.repositories ??= new Set(all))
  if (chosen) repositories.add(repository.id)
  else repositories.delete(repository.id)
  const reference = [repositoryReference(repository)]
  const fields = (): Json => ({
    installation: installationShape(hub, installation),
    repository_selection: 'selected',
    repositories_added: chosen ? reference : [],
    repositories_removed: chosen ? [] : reference,
    requester: null,
  })
  const action = chosen ? 'added' : 'removed'
  announceTo(hub, installation, { event: 'installation_repositories', action, sender: by, fields })
}

function repositoryReference({ id, name, private: hidden }: RepositoryState): Json {
  return { id, node_id: nodeId('R', id), name: name.split('/')[1], full_name: name, private: hidden }
}
