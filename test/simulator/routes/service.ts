import { ok } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import type { Route } from '../router.ts'

export const SERVICE_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/meta', need: null, answer: () => ok({ verifiable_password_authentication: false }) },
  { method: 'GET', template: '/rate_limit', need: null, answer: rateLimit },
]

/** Asking costs nothing. `rate` repeats `resources.core` until API version 2026-03-10. */
function rateLimit(call: Call): Reply {
  const core = limitShape(call)
  return ok({ resources: { core, search: { ...core, limit: 30, remaining: 30, used: 0 } }, rate: core })
}

function limitShape({ hub, budget }: Call): Json {
  const limit = hub.limits.requestsPerHour
  return { limit, remaining: Math.max(0, limit - budget.used), used: Math.min(limit, budget.used), reset: budget.reset }
}
