import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import type { Json } from './json.ts'
import { protectionRuleShape } from './shapes/protection.ts'
import { rulesetShape } from './shapes/ruleset.ts'
import type { RepositoryState, Ruleset } from './state.ts'

/** Adds a ruleset, as posted. */
export function addRuleset(repository: RepositoryState, body: Json, by: Account): Ruleset {
  const { hub, rulesets } = repository
  const ruleset: Ruleset = { id: hub.nextId(), body, createdAt: hub.clock.stamp() }
  rulesets.set(ruleset.id, ruleset)
  tell(repository, ruleset, { action: 'created', by })
  return ruleset
}

/** Replaces the fields that are given, arrays whole (platform.md 2.5). */
export function editRuleset(repository: RepositoryState, ruleset: Ruleset, { body, by }: RulesetEdit): Ruleset {
  const edited = { ...ruleset, body: { ...ruleset.body, ...body } }
  repository.rulesets.set(ruleset.id, edited)
  repository.hub.clock.tick()
  tell(repository, edited, { action: 'edited', by, changes: changesOf(ruleset.body, edited.body) })
  return edited
}

export type RulesetEdit = { readonly body: Json; readonly by: Account }

export function deleteRuleset(repository: RepositoryState, ruleset: Ruleset, by: Account): void {
  repository.rulesets.delete(ruleset.id)
  repository.hub.clock.tick()
  tell(repository, ruleset, { action: 'deleted', by })
}

function changesOf(before: Json, after: Json): Json {
  const changed = ['name', 'enforcement'].filter((field) => before[field] !== after[field])
  return Object.fromEntries(changed.map((field) => [field, { from: before[field] }]))
}

type RulesetTold = { readonly action: string; readonly by: Account; readonly changes?: Json }

function tell(repository: RepositoryState, ruleset: Ruleset, { action, by, changes }: RulesetTold): void {
  const fields = (): Json => ({
    repository_ruleset: rulesetShape(repository, ruleset),
    ...(changes === undefined ? {} : { changes }),
  })
  announce(repository, { event: 'repository_ruleset', action, sender: by, fields })
}

export type ProtectionChange = { readonly branch: string; readonly body: Json | null; readonly by: Account }

/** Puts classic protection on a branch, or takes it off. It is told and shown; only rulesets are enforced here. */
export function protect(repository: RepositoryState, { branch, body, by }: ProtectionChange): void {
  const { protections, hub } = repository
  const known = protections.get(branch)
  if (body === null && known === undefined) return
  hub.clock.tick()
  if (body === null) protections.delete(branch)
  else protections.set(branch, body)
  const action = body === null ? 'deleted' : known === undefined ? 'created' : 'edited'
  const rule = protectionRuleShape(repository, branch, body ?? known ?? {})
  const fields = (): Json => ({ rule, ...(action === 'edited' ? { changes: {} } : {}) })
  announce(repository, { event: 'branch_protection_rule', action, sender: by, fields })
}
