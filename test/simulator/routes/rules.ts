import { authorize } from '../authorization.ts'
import { created, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { resolveRef } from '../commits.ts'
import type { Json } from '../json.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { rulesFor, type Rule } from '../rulesets.ts'
import type { Ruleset } from '../state.ts'
import { entryAt } from '../trees.ts'

const CONTENTS = { scopes: ['contents'], level: 'read' } as const
const WRITE = { scopes: ['administration'], level: 'write' } as const

/** Rulesets: read with metadata alone, written by administrators (platform.md 1.4, 2.5). */
export const RULE_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/rulesets', need: null, answer: list },
  { method: 'POST', template: '/repos/{owner}/{repo}/rulesets', need: WRITE, answer: create },
  { method: 'GET', template: '/repos/{owner}/{repo}/rulesets/{ruleset_id}', need: null, answer: get },
  { method: 'GET', template: '/repos/{owner}/{repo}/rules/branches/{branch}', need: null, answer: ofBranch },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/branches/{branch}/protection',
    need: null,
    answer: protection,
  },
  { method: 'GET', template: '/repos/{owner}/{repo}/codeowners/errors', need: CONTENTS, answer: ownersErrors },
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

/** Nothing is protected the classic way here; only administrators may know even that. */
function protection(call: Call): Reply {
  if (!mayAdminister(call)) throw new Refusal(403, 'Resource not accessible by integration')
  throw new Refusal(404, 'Branch not protected')
}

const OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** A line that names no owner by `@` is an error (platform.md 3). */
function ownersErrors(call: Call): Reply {
  const repository = repositoryOf(call)
  const commit = resolveRef(repository, call.query.get('ref') ?? repository.defaultBranch)
  const tree = commit === null ? undefined : repository.store.commit(commit)?.tree
  const found = OWNERS.flatMap((path) => {
    const entry = tree === undefined ? null : entryAt(repository.store, tree, path)
    return entry === null ? [] : [{ path, text: String(repository.store.blob(entry.id)) }]
  })
  const [file] = found
  if (file === undefined) throw notFound()
  const errors = file.text.split('\n').flatMap((source, index) => {
    const wrong = /^\s*[^#\s]\S*\s+(?![@#])\S/.test(source)
    return wrong ? [ownersError({ path: file.path, line: index + 1, source })] : []
  })
  return ok({ errors })
}

function ownersError({
  path,
  line,
  source,
}: {
  readonly path: string
  readonly line: number
  readonly source: string
}): Json {
  return {
    line,
    column: 1,
    kind: 'Invalid owner',
    source,
    suggestion: null,
    message: `Invalid owner on line ${line}`,
    path,
  }
}

function mayAdminister(call: Call): boolean {
  try {
    authorize(call.identity, repositoryOf(call), WRITE)
    return true
  } catch {
    return false
  }
}

/** Who may pass it by is shown only to those who may change it (OpenAPI, `get-repo-ruleset`). */
function shape(call: Call, { id, body, createdAt }: Ruleset): Json {
  const { bypass_actors: actors = [], ...open } = body
  const visible = mayAdminister(call) ? { ...open, bypass_actors: actors } : open
  return {
    id,
    node_id: `RRS_${id}`,
    source_type: 'Repository',
    source: repositoryOf(call).name,
    current_user_can_bypass: 'never',
    target: 'branch',
    ...visible,
    created_at: createdAt,
    updated_at: createdAt,
  }
}
