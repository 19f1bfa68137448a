import { created, notFound, ok, parameter, Refusal } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Installation, RegisteredApp } from '../apps.ts'
import type { Json } from '../json.ts'
import { pageOf, paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { accountShape, appShape } from '../shapes/account.ts'
import { repositoryShape } from '../shapes/repository.ts'
import type { HookDelivery } from '../webhooks.ts'

/** What an App asks as itself, by its JWT, and what its installations ask about themselves. */
export const APP_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/app', need: null, answer: getApp },
  { method: 'GET', template: '/app/installations', need: null, answer: listInstallations },
  { method: 'POST', template: '/app/installations/{installation_id}/access_tokens', need: null, answer: createToken },
  { method: 'GET', template: '/app/hook/deliveries', need: null, answer: listDeliveries },
  { method: 'POST', template: '/app/hook/deliveries/{delivery_id}/attempts', need: null, answer: redeliver },
  { method: 'GET', template: '/app/hook/config', need: null, answer: hookConfig },
  { method: 'GET', template: '/installation/repositories', need: null, answer: listRepositories },
  { method: 'GET', template: '/repos/{owner}/{repo}/installation', need: null, answer: repositoryInstallation },
]

function appOf(call: Call): RegisteredApp {
  const { identity, hub } = call
  const app = identity.kind === 'app' ? hub.apps.registered.find(({ id }) => id === identity.app?.id) : undefined
  if (app === undefined) throw new Refusal(401, 'A JSON web token could not be decoded')
  return app
}

function getApp(call: Call): Reply {
  const app = appOf(call)
  const count = call.hub.apps.installations.filter((each) => each.app === app).length
  const shape = { ...appShape(call.hub, app), permissions: app.permissions, events: app.events }
  return ok({ ...shape, installations_count: count })
}

function listInstallations(call: Call): Reply {
  const app = appOf(call)
  const own = call.hub.apps.installations.filter((each) => each.app === app)
  return paginated(call, own, (installation) => listedShape(call, installation))
}

/** In a list, GitHub's description asks of an account what only an enterprise has. */
function listedShape(call: Call, installation: Installation): Json {
  const shape = installationShape(call, installation)
  const { login } = installation.account
  const at = shape['created_at']
  const account = {
    ...accountShape(call.hub, installation.account),
    name: login,
    slug: login,
    created_at: at,
    updated_at: at,
  }
  return { ...shape, account, permissions: described(installation.app.permissions) }
}

function installationShape({ hub }: Call, { id, app, account, suspended }: Installation): Json {
  const at = '2026-11-01T00:00:00Z'
  return {
    id,
    account: accountShape(hub, account),
    repository_selection: 'all',
    access_tokens_url: `${hub.url}/app/installations/${id}/access_tokens`,
    repositories_url: `${hub.url}/installation/repositories`,
    html_url: `https://github.com/organizations/${account.login}/settings/installations/${id}`,
    app_id: app.id,
    target_id: account.id,
    target_type: account.kind,
    permissions: app.permissions,
    events: app.events,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    app_slug: app.slug,
    created_at: at,
    updated_at: at,
    suspended_at: suspended ? at : null,
    suspended_by: null,
  }
}

/** GitHub's description does not know of every permission there is. */
function described(permissions: RegisteredApp['permissions']): Json {
  return Object.fromEntries(Object.entries(permissions).filter(([name]) => name !== 'merge_queues'))
}

function createToken(call: Call): Reply {
  const app = appOf(call)
  const id = Number(parameter(call, 'installation_id'))
  const found = call.hub.apps.installations.find((each) => each.id === id && each.app === app)
  if (found === undefined) throw notFound()
  if (found.suspended) throw new Refusal(403, 'This installation has been suspended')
  const token = call.hub.tokens.issueFor(app, app.permissions)
  // by the real clock: clients count an hour by theirs
  const expires = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z')
  return created({ token, expires_at: expires, permissions: app.permissions, repository_selection: 'all' })
}

/** Newest first; the cursor is the id to go on below. */
function listDeliveries(call: Call): Reply {
  appOf(call)
  const cursor = Number(call.query.get('cursor') ?? Number.MAX_SAFE_INTEGER)
  const size = Number(call.query.get('per_page') ?? 30)
  const older = call.hub.webhooks.deliveries.filter(({ id, status }) => id < cursor && status !== null).toReversed()
  const page = older.slice(0, size)
  const last = page.at(-1)
  const link =
    last === undefined || older.length <= size
      ? {}
      : { link: `<${call.hub.url}/app/hook/deliveries?per_page=${size}&cursor=${last.id}>; rel="next"` }
  return { status: 200, json: page.map(deliveryShape), headers: link }
}

function deliveryShape({
  id,
  guid,
  at,
  redelivery,
  status,
  event,
  action,
  installation,
  repository,
}: HookDelivery): Json {
  return {
    id,
    guid,
    delivered_at: at,
    redelivery,
    duration: 0.1,
    status: status === 202 || status === 200 ? 'OK' : 'Invalid HTTP Response',
    status_code: status ?? 0,
    event,
    action,
    installation_id: installation,
    repository_id: repository,
    throttled_at: null,
  }
}

function redeliver(call: Call): Reply {
  appOf(call)
  if (!call.hub.webhooks.redeliver(Number(parameter(call, 'delivery_id')))) throw notFound()
  return { status: 202, json: {} }
}

function hookConfig(call: Call): Reply {
  const app = appOf(call)
  const hook = call.hub.webhooks.hooks.find((each) => each.app === app.id)
  return ok({ content_type: 'json', insecure_ssl: '0', secret: '********', url: hook?.url ?? '' })
}

function listRepositories(call: Call): Reply {
  const { hub, identity } = call
  if (identity.kind !== 'installation')
    throw new Refusal(403, 'You must authenticate with an installation access token')
  const accounts = hub.apps.installations
    .filter((each) => each.app.id === identity.app?.id)
    .map(({ account }) => account)
  const own = [...hub.repositories.values()].filter(({ owner }) => accounts.includes(owner))
  const page = pageOf(call, own)
  return {
    status: 200,
    json: { total_count: own.length, repositories: page.items.map(repositoryShape) },
    headers: page.headers,
  }
}

function repositoryInstallation(call: Call): Reply {
  const app = appOf(call)
  const { repository } = call
  const found = call.hub.apps.installations.find((each) => each.app === app && each.account === repository?.owner)
  if (found === undefined) throw notFound()
  return ok(installationShape(call, found))
}
