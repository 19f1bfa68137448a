import { repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import type { Route } from '../router.ts'
import { nodeId, presentShape } from '../shapes/account.ts'
import type { Activity } from '../state.ts'

export const ACTIVITY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/activity',
    need: { scopes: ['contents'], level: 'read' },
    answer: list,
  },
]

/** What was pushed: newest first; `ref` is a branch with or without `refs/heads/`. */
function list(call: Call): Reply {
  const { query } = call
  const asked = query.get('ref')
  const ref = asked === null ? null : `refs/heads/${asked.replace(/^refs\/heads\//, '')}`
  const actor = query.get('actor')
  const kind = query.get('activity_type')
  const matching = repositoryOf(call).activity.filter(
    (each) =>
      (ref === null || each.ref === ref) &&
      (actor === null || each.actor.login === actor) &&
      (kind === null || each.kind === kind),
  )
  const found = query.get('direction') === 'asc' ? matching : matching.toReversed()
  const start = Number(query.get('after') ?? 0)
  const end = start + Math.min(Number(query.get('per_page') ?? 30), call.hub.limits.page)
  const json = found.slice(start, end).map((each) => activityShape(call, each))
  return { status: 200, json, ...(end < found.length ? { headers: { link: nextAfter(call, end) } } : {}) }
}

/** Activity is paged by a cursor, which only the link tells (OpenAPI, `repos/list-activities`). */
function nextAfter({ hub, path, query }: Call, position: number): string {
  const next = new URLSearchParams(query)
  next.set('after', String(position))
  return `<${hub.url}${path}?${next}>; rel="next"`
}

function activityShape({ hub }: Call, { id, before, after, ref, at, kind, actor }: Activity): Json {
  const node = nodeId('PSH', id)
  const who = presentShape(hub, actor)
  return { id, node_id: node, before, after, ref, timestamp: at, activity_type: kind, actor: who }
}
