import { notFound, ok, parameter, Refusal } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { headersOf } from '../hook-delivery.ts'
import type { HookDelivery } from '../hook-delivery.ts'
import type { Json } from '../json.ts'
import type { Route } from '../router.ts'
import { appOf } from './app.ts'

/** The webhook of an App, and the log of what was delivered to it (platform.md 4). */
export const HOOK_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/app/hook/config', need: null, answer: hookConfig },
  { method: 'GET', template: '/app/hook/deliveries', need: null, answer: list },
  { method: 'GET', template: '/app/hook/deliveries/{delivery_id}', need: null, answer: get },
  { method: 'POST', template: '/app/hook/deliveries/{delivery_id}/attempts', need: null, answer: redeliver },
]

function hookConfig(call: Call): Reply {
  const app = appOf(call)
  const hook = call.hub.webhooks.hooks.find((each) => each.app === app.id)
  return ok({ content_type: 'json', insecure_ssl: '0', secret: '********', url: hook?.url ?? '' })
}

/** GitHub keeps deliveries for three days (platform.md 4). */
const KEPT = 3 * 24 * 3_600

/** Newest first; the cursor is opaque to clients, here the id to go on below. */
function list(call: Call): Reply {
  const app = appOf(call)
  const { query, hub } = call
  const cursor =
    query.get('cursor') === null ? Number.MAX_SAFE_INTEGER : Number(query.get('cursor')?.replace('v1_', ''))
  if (!Number.isSafeInteger(cursor)) throw new Refusal(400, 'Invalid cursor')
  const size = Math.min(Number(query.get('per_page') ?? 30), hub.limits.page)
  const status = query.get('status')
  const oldest = hub.clock.seconds() - KEPT
  const found = hub.webhooks.deliveries
    .filter((each) => each.hook.app === app.id && each.id < cursor && each.status !== null)
    .filter((each) => Date.parse(each.at) / 1_000 >= oldest)
    .filter((each) => status === null || isSuccess(each) === (status === 'success'))
    .toReversed()
  const page = found.slice(0, size)
  return { status: 200, json: page.map(deliveryShape), headers: linkAfter(call, page.at(-1), found.length > size) }
}

function linkAfter({ hub, query }: Call, last: HookDelivery | undefined, more: boolean): Record<string, string> {
  if (last === undefined || !more) return {}
  const next = new URLSearchParams(query)
  next.set('cursor', `v1_${last.id}`)
  return { link: `<${hub.url}/app/hook/deliveries?${next}>; rel="next"` }
}

function isSuccess({ status }: HookDelivery): boolean {
  return status !== null && status >= 200 && status < 400
}

function deliveryShape(delivery: HookDelivery): Json {
  const { id, guid, at, redelivery, duration, event, action, installation, repository, status } = delivery
  return {
    id,
    guid,
    delivered_at: at,
    redelivery,
    duration,
    status: isSuccess(delivery) ? 'OK' : status === 0 ? 'failed to connect to host' : 'Invalid HTTP Response',
    status_code: status ?? 0,
    event,
    action,
    installation_id: installation,
    repository_id: repository,
    throttled_at: null,
  }
}

function deliveryOf(call: Call): HookDelivery {
  const app = appOf(call)
  const found = call.hub.webhooks.find(Number(parameter(call, 'delivery_id')))
  if (found === null || found.hook.app !== app.id || found.status === null) throw notFound()
  return found
}

function get(call: Call): Reply {
  const delivery = deliveryOf(call)
  const payload: unknown = JSON.parse(delivery.body)
  const response = { headers: null, payload: delivery.status === 0 ? null : delivery.answer }
  const request = { headers: headersOf(delivery), payload }
  return ok({ ...deliveryShape(delivery), url: delivery.hook.url, request, response })
}

function redeliver(call: Call): Reply {
  const { id } = deliveryOf(call)
  const { webhooks, clock } = call.hub
  webhooks.redeliver(id, clock.now())
  return { status: 202, json: {} }
}
