import { unreachable } from '../base/unreachable.ts'
import type { ReasonCode } from '../evaluate/reasons.ts'
import type { Verdict } from '../evaluate/verdict.ts'
import { applicable, blocking } from './counts.ts'
import type { Counts } from './counts.ts'
import { count, join, name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { ModelView } from './types.ts'

/** What sentences about the whole verdict are made from. */
export type Parts = { readonly verdict: Verdict; readonly models: readonly ModelView[]; readonly counts: Counts }

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
  const { counts } = parts
  if (has(parts, 'policy-missing')) return words('Blocked: the base branch has no policy')
  if (has(parts, 'policy-invalid')) return words('Blocked: the policy on the base branch is not valid')
  const what: string[] = []
  if (counts.failed > 0) what.push(counts.failed === 1 ? '1 fails' : `${counts.failed} fail`)
  if (counts.undecided > 0) what.push(`${counts.undecided} can’t be decided`)
  if (counts.errored > 0) what.push(`${counts.errored} could not be evaluated`)
  const joined =
    what.length === 0 ? 'not every rule is shown to hold' : what.join(', ').replace(/, ([^,]*)$/, ' and $1')
  const all = count(applicable(counts), 'rule')
  return say`Blocked: of ${words(all)} ${words(joined)}${concerned(
    parts.models.filter((model) => blocking(model.counts) > 0),
    parts,
  )}`
}

function held(parts: Parts): Phrase {
  if (parts.counts.pending === 0) return words('On hold: no rule was judged')
  const waiting = parts.models.filter((model) => model.counts.pending > 0)
  const all = parts.models.flatMap((model) => model.rules).filter((rule) => rule.group === 'pending')
  const what = all.every((rule) => rule.finding.kind === 'approval')
    ? 'approvals are awaited'
    : `${count(all.length, 'rule')} still waits`
  return say`On hold: the evidence is fine, ${words(what)}${concerned(waiting, parts)}`
}

function promoted(parts: Parts): Phrase {
  const { counts, models } = parts
  if (has(parts, 'branch-not-gated')) return words('No gate covers this branch')
  if (has(parts, 'no-model-change')) return words('No model changes here')
  const judged = models.filter((model) => model.model !== null)
  const all = applicable(counts) - counts.warning
  const waived =
    counts.waived === 0 ? [] : words(counts.waived === all ? ', by waiver' : `, ${counts.waived} of them by waiver`)
  const which = all === 1 ? 'the 1 rule holds' : `all ${all} rules hold`
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
