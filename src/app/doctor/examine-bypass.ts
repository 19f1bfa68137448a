import { checkName } from '../gate/check-name.ts'
import { bindingOf } from './binding.ts'
import type { BranchSubject } from './branch-subject.ts'
import { type Examination, listed } from './examination.ts'
import type { BypassActor, Ruleset } from './facts.ts'
import type { GuardCheck } from './guard.ts'

const CHECK = 'Nobody may pass it by'

/**
 * Who may merge without the check. Whoever passes one ruleset by is still held by the others, so one that requires the
 * check and lets nobody pass is enough.
 */
export function examineBypass({ write, branch, guard, facts }: BranchSubject): readonly Examination[] {
  const context = checkName(branch.gate)
  const carriers = carriersOf(guard.checks, { context, ours: facts.appId })
  if (carriers.length === 0) return []
  if (carriers.some(({ ruleset }) => ruleset === null) && guard.protection?.bindsAdmins === true) {
    return [write.ok(CHECK, 'classic protection binds administrators too')]
  }
  const ids = new Set(carriers.flatMap(({ ruleset }) => ruleset ?? []))
  if (ids.size === 0) {
    const found = 'classic protection does not bind administrators'
    return [write.problem(CHECK, found, 'Turn on "Do not allow bypassing the above settings".')]
  }
  if (facts.rulesets.kind === 'hidden') return [write.unknown(CHECK, facts.rulesets)]
  const rulesets = facts.rulesets.value.filter(({ id }) => ids.has(id))
  if (rulesets.some(({ bypass }) => bypass?.length === 0)) return [write.ok(CHECK, 'the ruleset lists nobody')]
  return [examineActors(write, rulesets)]
}

/** Requirements that hold; one that anybody can meet holds nobody, unless there is no better. */
function carriersOf(
  checks: readonly GuardCheck[],
  { context, ours }: { readonly context: string; readonly ours: number | null },
): readonly GuardCheck[] {
  const own = checks.filter((each) => each.context === context)
  const bound = own.filter(({ app }) => ['ours', 'unknown'].includes(bindingOf(app, ours)))
  return bound.length > 0 ? bound : own
}

function examineActors(write: BranchSubject['write'], rulesets: readonly Ruleset[]): Examination {
  const hidden = rulesets.find(({ bypass }) => bypass === null)
  if (rulesets.length === 0 || hidden !== undefined) {
    const self = hidden?.askerBypasses === true
    const remedy = 'Give GITHUB_TOKEN of somebody who administers the ruleset.'
    if (self) return write.problem(CHECK, `whoever asks may pass ${hidden.name} by`, 'Take them off its bypass list.')
    return write.unknown(CHECK, { what: 'who may pass the ruleset by is shown to its administrators only', remedy })
  }
  const [ruleset] = rulesets
  const actors = rulesets.flatMap(({ bypass }) => bypass ?? [])
  const name = ruleset?.name ?? ''
  const silent = actors.filter(({ mode }) => mode === 'exempt')
  const always = actors.filter(({ mode }) => mode === 'always')
  const remedy = `Take them off the bypass list of ${name}.`
  if (silent.length > 0) return write.problem(CHECK, `${named(silent)} may, and leave no trace of it`, remedy)
  if (always.length > 0) return write.problem(CHECK, `${named(always)} may, by direct pushes too`, remedy)
  const found = `${named(actors)} may, in pull requests; Countersign records it and opens an issue`
  return write.advice(CHECK, found, `${remedy} Or keep them for emergencies.`)
}

const KIND: Readonly<Record<string, string>> = {
  OrganizationAdmin: 'organization administrators',
  DeployKey: 'deploy keys',
}

/** Built-in roles of a repository; higher numbers are roles an organization made. */
const ROLE: Readonly<Record<number, string>> = { 2: 'maintainers', 4: 'writers', 5: 'repository administrators' }

function named(actors: readonly BypassActor[]): string {
  return listed(
    actors.map(({ kind, id }) => {
      if (kind === 'RepositoryRole' && id !== null) return ROLE[id] ?? `the role ${id}`
      return KIND[kind] ?? `${kind.toLowerCase()} ${id ?? ''}`.trim()
    }),
  )
}
