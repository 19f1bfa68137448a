import { created, notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { rulesFor, type Rule } from '../rulesets.ts'
import type { Ruleset } from '../state.ts'

const WRITE = { scopes: ['administration'], level: 'write' } as const

/** Rulesets: read with metadata alone, written by administrators (platform.md 1.4, 2.5). */
export const RULE_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/rulesets', need: null, answer: list },
  { method: 'POST', template: '/repos/{owner}/{repo}/rulesets', need: WRITE, answer: create },
  { method: 'GET', template: '/repos/{owner}/{repo}/rulesets/{ruleset_id}', need: null, answer: get },
  { method: 'GET', template: '/repos/{owner}/{repo}/rules/branches/{branch}', need: null, answer: ofBranch },
]

function list(call: Call): Reply {
  return paginated(call, [...repositoryOf(call).rulesets.values()], (ruleset) => shape(call, ruleset))
}

function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const ruleset: Ruleset = { id: call.hub.nextId(), body: call.body, createdAt: call.hub.clock.stamp() }
  repository.rulesets.set(ruleset.id, ruleset)
  return created(shape(call, ruleset))
}

function get(call: Call): Reply {
  const ruleset = repositoryOf(call).rulesets.get(Number(parameter(call, 'ruleset_id')))
  if (ruleset === undefined) throw notFound()
  return ok(shape(call, ruleset))
}

/** Rules in force; those that are only evaluated are left out. */
function ofBranch(call: Call): Reply {
  const repository = repositoryOf(call)
  return ok(rulesFor(repository, parameter(call, 'branch')).map((rule) => ruleShape(repository.name, rule)))
}

function ruleShape(name: string, { type, parameters, ruleset }: Rule): Json {
  const source = { ruleset_source_type: 'Repository', ruleset_source: name, ruleset_id: ruleset.id }
  return Object.keys(parameters).length === 0 ? { type, ...source } : { type, parameters, ...source }
}

function shape(call: Call, { id, body, createdAt }: Ruleset): Json {
  return {
    id,
    node_id: `RRS_${id}`,
    source_type: 'Repository',
    source: repositoryOf(call).name,
    current_user_can_bypass: 'never',
    bypass_actors: [],
    target: 'branch',
    ...body,
    created_at: createdAt,
    updated_at: createdAt,
  }
}
