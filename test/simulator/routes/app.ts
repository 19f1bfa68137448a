import { created, notFound, ok, parameter, Refusal } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { stampOf } from '../clock.ts'
import { covers, repositoriesOf } from '../installed.ts'
import type { Installation, RegisteredApp } from '../apps.ts'
import { isRecord } from '../json.ts'
import { pageOf, paginated } from '../pagination.ts'
import type { Permissions } from '../permissions.ts'
import type { Route } from '../router.ts'
import { appShape } from '../shapes/account.ts'
import { installationShape } from '../shapes/installation.ts'
import { repositoryShape } from '../shapes/repository.ts'

/** What an App asks as itself, by its JWT, and what its installations ask about themselves. */
export const APP_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/app', need: null, answer: getApp },
  { method: 'GET', template: '/app/installations', need: null, answer: listInstallations },
  { method: 'GET', template: '/app/installations/{installation_id}', need: null, answer: getInstallation },
  { method: 'POST', template: '/app/installations/{installation_id}/access_tokens', need: null, answer: createToken },
  { method: 'GET', template: '/installation/repositories', need: null, answer: listRepositories },
  { method: 'GET', template: '/repos/{owner}/{repo}/installation', need: null, answer: repositoryInstallation },
  { method: 'GET', template: '/orgs/{org}/installation', need: null, answer: organizationInstallation },
]

/** The App that asks as itself; nobody else may here. */
export function appOf(call: Call): RegisteredApp {
  const { identity, hub } = call
  const app = identity.kind === 'app' ? hub.apps.registered.find(({ id }) => id === identity.app?.id) : undefined
  if (app === undefined) throw new Refusal(401, 'A JSON web token could not be decoded')
  return app
}

function ownInstallations({ hub }: Call, app: RegisteredApp): readonly Installation[] {
  return hub.apps.installations.filter((each) => each.app === app)
}

function getApp(call: Call): Reply {
  const app = appOf(call)
  const shape = { ...appShape(call.hub, app), permissions: app.permissions, events: app.events }
  return ok({ ...shape, installations_count: ownInstallations(call, app).length })
}

function listInstallations(call: Call): Reply {
  const own = ownInstallations(call, appOf(call))
  return paginated(call, own, (installation) => installationShape(call.hub, installation))
}

function installationOf(call: Call): Installation {
  const id = Number(parameter(call, 'installation_id'))
  const found = ownInstallations(call, appOf(call)).find((each) => each.id === id)
  if (found === undefined) throw notFound()
  return found
}

function getInstallation(call: Call): Reply {
  return ok(installationShape(call.hub, installationOf(call)))
}

/** A token for an hour; for less than the installation has, where less is asked for. */
function createToken(call: Call): Reply {
  const installation = installationOf(call)
  if (installation.suspended) throw new Refusal(403, 'This installation has been suspended')
  const permissions = askedPermissions(call, installation)
  const repositories = askedRepositories(call, installation)
  const { token, expires } = call.hub.tokens.issueFor(installation, { permissions, repositories })
  const selection = repositories === null && installation.repositories === null ? 'all' : 'selected'
  const narrowed = repositories === null ? {} : { repositories: named(call, installation, repositories) }
  const shape = { token, expires_at: stampOf(expires), permissions: { metadata: 'read', ...permissions }, ...narrowed }
  return created({ ...shape, repository_selection: selection })
}

function askedPermissions({ body }: Call, { permissions }: Installation): Permissions {
  const asked = isRecord(body['permissions']) ? body['permissions'] : null
  if (asked === null) return permissions
  const held = new Map<string, unknown>(Object.entries(permissions))
  const isMore = ([scope, level]: [string, unknown]): boolean =>
    scope !== 'metadata' && (!held.has(scope) || (level === 'write' && held.get(scope) === 'read'))
  if (Object.entries(asked).some(isMore)) {
    throw new Refusal(422, 'The permissions requested are not granted to this installation.')
  }
  return asked
}

/** Full names; null for all of the installation. */
function askedRepositories({ body, hub }: Call, installation: Installation): readonly string[] | null {
  const names = Array.isArray(body['repositories']) ? body['repositories'] : null
  const ids = Array.isArray(body['repository_ids']) ? body['repository_ids'] : null
  if (names === null && ids === null) return null
  const all = repositoriesOf(hub, installation)
  const chosen = all.filter(
    ({ id, name }) => names?.includes(name.split('/')[1]) === true || ids?.includes(id) === true,
  )
  if (chosen.length < (names?.length ?? 0) + (ids?.length ?? 0)) {
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  }
  return chosen.map(({ name }) => name)
}

function named({ hub }: Call, installation: Installation, names: readonly string[]): readonly unknown[] {
  return repositoriesOf(hub, installation)
    .filter(({ name }) => names.includes(name))
    .map(repositoryShape)
}

function listRepositories(call: Call): Reply {
  const { hub, identity } = call
  if (identity.kind !== 'installation')
    throw new Refusal(
      403,
      'You must authenticate with an installation access token in order to list repositories for an installation.',
    )
  const { installation, repositories } = identity
  const all = installation === undefined ? [...hub.repositories.values()] : repositoriesOf(hub, installation)
  const own = all.filter(({ name }) => repositories?.includes(name) ?? true)
  const page = pageOf(call, own)
  const json = { total_count: own.length, repositories: page.items.map(repositoryShape) }
  return { status: 200, json, headers: page.headers }
}

function repositoryInstallation(call: Call): Reply {
  const app = appOf(call)
  const { repository } = call
  const found = ownInstallations(call, app).find((each) => repository !== null && covers(each, repository))
  if (found === undefined) throw notFound()
  return ok(installationShape(call.hub, found))
}

function organizationInstallation(call: Call): Reply {
  const app = appOf(call)
  const organization = call.hub.accounts.find(parameter(call, 'org'))
  const found = ownInstallations(call, app).find(({ account }) => account === organization)
  if (found === undefined) throw notFound()
  return ok(installationShape(call.hub, found))
}
