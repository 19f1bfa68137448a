import { nearest } from '../../core/base/nearest.ts'
import { unreachable } from '../../core/base/unreachable.ts'
import { checkName } from '../gate/check-name.ts'
import { type Binding, bindingOf } from './binding.ts'
import type { BranchSubject } from './branch-subject.ts'
import type { Examination } from './examination.ts'
import type { DoctorFacts, Ruleset } from './facts.ts'
import type { GuardCheck } from './guard.ts'

const APPLY = 'Apply what countersign doctor --print-ruleset prints.'

/** Whether the gate's check is required under its very name, and nobody but the App can set it. */
export function examineCheck(subject: BranchSubject): readonly Examination[] {
  const { write, guard, branch } = subject
  const context = checkName(branch.gate)
  const check = `${context} is required`
  const own = guard.checks.filter((each) => each.context === context)
  if (own.length === 0) return [examineAbsence(subject, context, check)]
  return [write.ok(check, `by ${sources(own)}`), examineBinding(subject, own)]
}

function sources(own: readonly GuardCheck[]): string {
  const rulesets = new Set(own.flatMap(({ ruleset }) => ruleset ?? [])).size
  const classic = own.some(({ ruleset }) => ruleset === null)
  const named = rulesets === 1 ? 'a ruleset' : `${rulesets} rulesets`
  return rulesets === 0 ? 'classic protection' : `${named}${classic ? ' and classic protection' : ''}`
}

function examineAbsence({ write, guard, facts, branch }: BranchSubject, context: string, check: string): Examination {
  const idle = idleRuleset(facts, context)
  if (idle !== null) {
    const state = idle.enforcement === 'evaluate' ? 'only evaluated' : 'disabled'
    const found = `the ruleset ${idle.name} would require it, and is ${state}`
    return write.problem(check, found, `Set its enforcement to active (ruleset ${idle.id} of ${idle.source}).`)
  }
  if (guard.protectionHidden) {
    return write.unknown(check, {
      what: "no ruleset requires it, and classic protection can't be read",
      remedy: `Ask with GITHUB_TOKEN of a repository administrator. Or: ${APPLY}`,
    })
  }
  const contexts = guard.checks.map((each) => each.context)
  const near = nearest(context, contexts)
  const found = near === null ? `nothing requires it on ${branch.name}` : `${near} is required, which is another name`
  return write.problem(check, found, `${APPLY}${choosable(facts, context)}`)
}

function idleRuleset({ rulesets }: DoctorFacts, context: string): Ruleset | null {
  if (rulesets.kind === 'hidden') return null
  return rulesets.value.find((each) => each.enforcement !== 'active' && each.contexts.includes(context)) ?? null
}

const WEEK_MS = 7 * 24 * 3_600_000

/** GitHub's pages offer only checks that have completed in the repository within a week (approvals.md B169). */
function choosable({ sightings, repository }: DoctorFacts, context: string): string {
  if (sightings.kind === 'hidden' || repository.kind === 'hidden') return ''
  const since = Date.parse(repository.value.at) - WEEK_MS
  const seen = sightings.value.some(({ name, at }) => name === context && Date.parse(at) >= since)
  return seen ? '' : " GitHub's pages do not offer it yet: it was not seen here within seven days."
}

/** All requirements must be met, so one that only the App can meet is enough, unless another can never be. */
function examineBinding({ write, facts }: BranchSubject, own: readonly GuardCheck[]): Examination {
  const check = 'Only the App can set it'
  const bindings = own.map(({ app }) => ({ app, binding: bindingOf(app, facts.appId) }))
  const ours = bindings.some(({ binding }) => binding === 'ours')
  const never = bindings.find(({ binding }) => binding === 'actions' || binding === 'another')
  if (ours && never !== undefined) {
    const found = `it is also required of the App ${never.app}, which never sets it: nothing can be merged`
    return write.problem(check, found, 'Remove the requirement that names the other App.')
  }
  if (ours) return write.ok(check, `it is bound to the App ${facts.appId}`)
  const worst = never ?? bindings.find(({ binding }) => binding === 'unknown') ?? bindings[0]
  return bound({ write, facts }, { app: worst?.app ?? null, binding: worst?.binding ?? 'anybody' }, check)
}

type Bound = { readonly app: number | null; readonly binding: Binding }

function bound(
  { write, facts }: Pick<BranchSubject, 'write' | 'facts'>,
  { app, binding }: Bound,
  check: string,
): Examination {
  const ours = facts.appId === null ? '' : ` ${facts.appId}`
  const bind = `Set integration_id to the App's id${ours}. ${APPLY}`
  switch (binding) {
    case 'ours':
      return write.ok(check, `it is bound to the App${ours}`)
    case 'anybody':
      return write.problem(check, 'it is bound to no App: whoever may push can set a status of that name', bind)
    case 'actions':
      return write.problem(check, 'it is bound to GitHub Actions: any workflow in a pull request can set it', bind)
    case 'another':
      return write.problem(check, `it is bound to the App ${app}, which is not Countersign's${ours}`, bind)
    case 'unknown':
      return write.unknown(check, {
        what: `it is bound to the App ${app}; whether that is Countersign's was not told`,
        remedy: 'Give --app-id, or APP_ID and PRIVATE_KEY_PATH of the App.',
      })
    default:
      return unreachable(binding)
  }
}
