import type { Veto } from '../approval/types.ts'
import { unreachable } from '../base/unreachable.ts'
import type { ReasonCode } from '../evaluate/reasons.ts'
import type { Verdict } from '../evaluate/verdict.ts'
import { applicable, blocking } from './counts.ts'
import type { Counts } from './counts.ts'
import { GROUP_WORD } from './marks.ts'
import { missingOf } from './approvals/missing-of.ts'
import type { RuleView } from './rule-view.ts'
import { count, grouped, join, name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { ApprovalView } from './approvals/approval-view.ts'
import type { ModelView } from './types.ts'

/** What sentences about the whole verdict are made from. */
export type Parts = {
  readonly verdict: Verdict
  readonly models: readonly ModelView[]
  readonly counts: Counts
  readonly approvals: readonly ApprovalView[]
}

/** The decision in one sentence. */
export function headlineOf(parts: Parts): Phrase {
  switch (parts.verdict.decision) {
    case 'block':
      return blocked(parts)
    case 'hold':
      return held(parts)
    case 'promote':
      return promoted(parts)
    default:
      return unreachable(parts.verdict.decision)
  }
}

function blocked(parts: Parts): Phrase {
  if (has(parts, 'policy-missing')) return words('Blocked: the base branch has no policy')
  if (has(parts, 'policy-invalid')) return words('Blocked: the policy on the base branch is not valid')
  if (has(parts, 'policy-and-model')) return words('Blocked: the change edits the policy and a model at once')
  const people = blockedByPeople(parts)
  if (people !== null) return say`Blocked: ${people}`
  const [first, ...others] = shortfalls(parts.counts)
  if (first === undefined) return words('Blocked: the evidence does not show that every rule passes')
  const all = count(applicable(parts.counts), 'rule')
  const which = concerned(
    parts.models.filter((model) => blocking(model.counts) > 0),
    parts,
  )
  const more = others.map(([number, verb]) => `, ${grouped(number)} ${verb}`).join('')
  return say`Blocked: ${words(`${grouped(first[0])} of ${all} ${first[1]}`)}${which}${words(more)}`
}

/** Where nothing but signatures stands in the way, that says more than a number of rules. */
function blockedByPeople({ models }: Parts): Phrase | null {
  const rules = models.flatMap((model) => model.rules).filter(({ group }) => isBlocking(group))
  const [first] = rules
  if (first === undefined || rules.some(({ finding }) => finding.kind !== 'approval')) return null
  const { reason } = first.finding
  switch (reason.code) {
    case 'changes-requested':
      return changesRequested(reason.vetoes)
    case 'quorum-unreachable':
      return words('too few people may sign')
    case 'role-unreadable':
      return say`who holds ${name(reason.role)} can’t be read`
    case 'role-empty':
      return say`nobody holds ${name(reason.role)}`
    case 'authors-untraced':
      return words('the change can’t be traced to its authors')
    default:
      return null
  }
}

function isBlocking(group: RuleView['group']): boolean {
  return group === 'failed' || group === 'errored' || group === 'undecided'
}

function changesRequested(vetoes: readonly Veto[]): Phrase {
  const people = [...new Map(vetoes.map((veto) => [veto.id, veto])).values()]
  const [veto] = people
  if (veto === undefined || people.length > 1)
    return words(`${count(people.length, 'person', 'people')} ask for changes`)
  return say`${name(veto.login)} asks for changes`
}

/** What blocks, as number and verb, worst first. */
function shortfalls(counts: Counts): readonly (readonly [number, string])[] {
  const groups = ['failed', 'errored', 'undecided'] as const
  return groups
    .filter((group) => counts[group] > 0)
    .map((group) => [counts[group], GROUP_WORD[group][counts[group] === 1 ? 0 : 1]])
}

/** Reasons of waiting rules that an approving review settles. */
const AWAITS_PEOPLE: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['first-version-awaits', 'counted-by-the-gate'])

function held(parts: Parts): Phrase {
  if (parts.counts.pending === 0) return words('On hold: no rule was judged')
  const waiting = parts.models.filter((model) => model.counts.pending > 0)
  const pending = parts.models.flatMap((model) => model.rules).filter((rule) => rule.group === 'pending')
  const signed = pending.every(({ finding }) => finding.kind === 'approval' || AWAITS_PEOPLE.has(finding.reason.code))
  const what = signed ? awaited(parts) : words(`${count(pending.length, 'rule')} still pending`)
  return say`On hold: the evidence is fine, ${what}${concerned(waiting, parts)}`
}

/** What is waited for where only people are. */
function awaited(parts: Parts): Phrase {
  if (has(parts, 'draft')) return words('the pull request is a draft')
  const missing = missingOf(parts.approvals)
  if (missing !== null) return say`${missing.phrase} ${words(missing.total === 1 ? 'is' : 'are')} missing`
  const more = morePeople(parts)
  if (more > 0) return words(`${count(more, 'more person', 'more people')} must sign`)
  return words('approvals are awaited')
}

/** How many more different people it takes at least, where every role has its number. */
function morePeople({ verdict }: Parts): number {
  return verdict.findings.reduce((sum, { reason }) => {
    if (reason.code === 'people-short') return sum + reason.more
    return reason.code === 'bot-change-awaits' ? sum + 1 : sum
  }, 0)
}

function promoted(parts: Parts): Phrase {
  const { counts, models } = parts
  if (has(parts, 'branch-not-gated')) return words('No gate covers this branch')
  if (has(parts, 'no-model-change')) return words('No model changes here')
  const judged = models.filter((model) => model.model !== null)
  const all = applicable(counts) - counts.warning
  const waived =
    counts.waived === 0 ? [] : words(counts.waived === all ? ', by waiver' : `, ${counts.waived} of them by waiver`)
  const which = all === 1 ? 'the 1 rule passes' : `all ${count(all, 'rule')} pass`
  return say`May be promoted: ${words(which)}${waived}${concerned(judged, parts)}`
}

function concerned(models: readonly ModelView[], parts: Parts): Phrase {
  const ids = models.flatMap(({ model }) => (model === null ? [] : [model.id]))
  if (ids.length === 0) return []
  const total = parts.verdict.models.length
  if (ids.length <= 2) return say` for ${join(ids.map((id) => [name(id)]))}`
  return words(ids.length === total ? ` for all ${total} models` : ` for ${ids.length} of ${total} models`)
}

/** Whether any finding has this reason. */
export function has({ verdict }: Parts, code: ReasonCode): boolean {
  return verdict.findings.some((finding) => finding.reason.code === code)
}
