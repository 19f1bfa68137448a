import type { Probot } from 'probot'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Route } from '../world.ts'
import { effectsOf, type ParsedDelivery } from './effects-of.ts'
import { eventTable } from './event-table.ts'
import { isAbsent, isObject, Malformed, memberAt } from './fields.ts'
import { installationOf, NOTHING, type Told } from './told.ts'

/** The part of Probot that routes. */
export type Router = Pick<Probot, 'on' | 'receive'>

type EventName = Parameters<Probot['on']>[0]

/**
 * Enters deliveries through Probot: every event of the table is a handler of its own. Nothing is awaited in them; what
 * they tell is handed out when Probot is done.
 */
export function routeThrough(probot: Router, appId: number): Route {
  const current = new Map<string, ParsedDelivery>()
  const results = new Map<string, Result<Told, string>>()
  // the table's names are held against GitHub's by a test; Probot's type lags behind them
  const events = [...new Set(eventTable.map(({ event }) => event))] as unknown as EventName
  probot.on(events, ({ id }) => {
    const delivery = current.get(id)
    if (delivery !== undefined) results.set(id, effectsOf(delivery, appId))
  })
  return async ({ guid, event, body, receivedAt }) => {
    const payload = parsed(body)
    if (!isObject(payload)) return err('the body is no JSON object')
    // Probot signs in to whatever stands there, before any reader of ours
    const problem = installationProblem(payload)
    if (problem !== null) return err(`${event}: ${problem}`)
    current.set(guid, { guid, event, payload, receivedAt })
    try {
      // cast: whatever was signed by GitHub is routed by its name; the readers behind check every field
      await probot.receive({ id: guid, name: event, payload } as unknown as Parameters<Probot['receive']>[0])
      return results.get(guid) ?? ok(NOTHING)
    } finally {
      current.delete(guid)
      results.delete(guid)
    }
  }
}

function installationProblem(payload: unknown): string | null {
  if (isAbsent(memberAt(payload, ['installation']))) return null
  try {
    installationOf(payload)
    return null
  } catch (problem) {
    if (problem instanceof Malformed) return problem.message
    throw problem
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
