import { isAllowed } from '../authorization.ts'
import { created, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { mayBypass } from '../bypass.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { addRuleset, deleteRuleset, editRuleset } from '../rule-changes.ts'
import { rulesFor, type Rule, type Ruleset } from '../rulesets.ts'
import { protectionShape } from '../shapes/protection.ts'
import { rulesetReference, rulesetShape } from '../shapes/ruleset.ts'
import { actorOf } from './pull-of.ts'

const WRITE = { scopes: ['administration'], level: 'write' } as const
const READ = { scopes: ['administration'], level: 'read' } as const
const RULESETS = '/repos/{owner}/{repo}/rulesets'

/** Rulesets: read with metadata alone, written by administrators (platform.md 1.4, 2.5). */
export const RULE_ROUTES: readonly Route[] = [
  { method: 'GET', template: RULESETS, need: null, answer: list },
  { method: 'POST', template: RULESETS, need: WRITE, answer: create },
  { method: 'GET', template: `${RULESETS}/{ruleset_id}`, need: null, answer: get },
  { method: 'PUT', template: `${RULESETS}/{ruleset_id}`, need: WRITE, answer: update },
  { method: 'DELETE', template: `${RULESETS}/{ruleset_id}`, need: WRITE, answer: remove },
  { method: 'GET', template: '/repos/{owner}/{repo}/rules/branches/{branch}', need: null, answer: ofBranch },
  { method: 'GET', template: '/repos/{owner}/{repo}/branches/{branch}/protection', need: READ, answer: protection },
]

/** The list says what there is, not what it asks (OpenAPI, `repository-ruleset-items`). */
function list(call: Call): Reply {
  const repository = repositoryOf(call)
  return paginated(call, [...repository.rulesets.values()], (ruleset) => rulesetReference(repository, ruleset))
}

function create(call: Call): Reply {
  return created(shape(call, addRuleset(repositoryOf(call), call.body, actorOf(call))))
}

function rulesetOf(call: Call): Ruleset {
  const ruleset = repositoryOf(call).rulesets.get(Number(parameter(call, 'ruleset_id')))
  if (ruleset === undefined) throw notFound()
  return ruleset
}

function get(call: Call): Reply {
  return ok(shape(call, rulesetOf(call)))
}

function update(call: Call): Reply {
  const edited = editRuleset(repositoryOf(call), rulesetOf(call), { body: call.body, by: actorOf(call) })
  return ok(shape(call, edited))
}

function remove(call: Call): Reply {
  deleteRuleset(repositoryOf(call), rulesetOf(call), actorOf(call))
  return { status: 204 }
}

/** Rules in force; those that are only evaluated are left out. */
function ofBranch(call: Call): Reply {
  const repository = repositoryOf(call)
  const rules = rulesFor(repository, parameter(call, 'branch'))
  return paginated(call, rules, (rule) => ruleShape(repository.name, rule))
}

function ruleShape(name: string, { type, parameters, ruleset }: Rule): Json {
  const source = { ruleset_source_type: 'Repository', ruleset_source: name, ruleset_id: ruleset.id }
  return Object.keys(parameters).length === 0 ? { type, ...source } : { type, parameters, ...source }
}

/**
 * Who asks is told whether they could bypass it; who can is told only to those who may change it (OpenAPI,
 * `repos/get-repo-ruleset`).
 */
function shape(call: Call, ruleset: Ruleset): Json {
  const repository = repositoryOf(call)
  const { account } = call.identity
  const bypasses = account !== null && mayBypass(repository, ruleset, account)
  const { bypass_actors: actors, ...open } = rulesetShape(repository, ruleset)
  const shown = isAllowed(call.identity, repository, WRITE) ? { bypass_actors: actors } : {}
  return { ...open, ...shown, current_user_can_bypass: bypasses ? 'always' : 'never' }
}

/** Classic protection, which most branches do not have (OpenAPI, `repos/get-branch-protection`). */
function protection(call: Call): Reply {
  const repository = repositoryOf(call)
  const branch = parameter(call, 'branch')
  const body = repository.protections.get(branch)
  if (body === undefined) throw new Refusal(404, 'Branch not protected')
  return ok(protectionShape(repository, branch, body))
}
