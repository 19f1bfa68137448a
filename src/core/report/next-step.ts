import { unreachable } from '../base/unreachable.ts'
import { alike } from './alike.ts'
import { blocking } from './counts.ts'
import { has } from './headline.ts'
import type { Parts } from './headline.ts'
import { count, join, name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { GROUPS } from './rule-view.ts'
import type { RuleView } from './rule-view.ts'
import type { ApprovalView } from './types.ts'

/** What to do now, in one or two sentences. */
export function nextStep(parts: Parts, approvals: readonly ApprovalView[]): Phrase {
  switch (parts.verdict.decision) {
    case 'block':
      return afterBlock(parts)
    case 'hold':
      return afterHold(parts, approvals)
    case 'promote':
      return afterPromote(parts)
    default:
      return unreachable(parts.verdict.decision)
  }
}

function afterBlock(parts: Parts): Phrase {
  const worst = worstRule(parts)
  const settled = worst === undefined ? 0 : settledWith(worst, parts)
  const others = blocking(parts.counts) - settled
  const remedy = worst?.remedy ?? words('See what is listed below')
  const model = worst?.finding.model ?? null
  const first = model === null || parts.verdict.models.length < 2 ? remedy : say`${name(model)}: ${remedy}`
  if (others <= 0) return say`${first}.`
  const which = parts.counts.failed - settled === others ? 'other failing rule' : 'other rule'
  return say`${first}. Then see the ${words(others === 1 ? which : count(others, which))} below.`
}

/** How many rules the first step may settle: those shown in one row with the worst. */
function settledWith(worst: RuleView, { models }: Parts): number {
  const model = models.find(({ rules }) => rules.includes(worst))
  return alike(model?.rules ?? []).find((same) => same.includes(worst))?.length ?? 1
}

/** The first rule of the most urgent group over all models. */
function worstRule(parts: Parts): RuleView | undefined {
  const rules = parts.models.flatMap((model) => model.rules)
  for (const group of GROUPS) {
    const worst = rules.find((rule) => rule.group === group)
    if (worst !== undefined) return worst
  }
  return undefined
}

function afterHold(parts: Parts, approvals: readonly ApprovalView[]): Phrase {
  const missing = approvals.filter(({ tally }) => tally === null || tally.missing > 0)
  if (missing.length === 0) return say`${worstRule(parts)?.remedy ?? words('See what is listed below')}.`
  const asked = missing.slice(0, 4).map(({ role, required, tally }) => {
    const number = tally?.missing ?? required
    return say`${words(count(number, 'person', 'people'))} of ${name(role)}`
  })
  const single = missing.reduce((sum, { required, tally }) => sum + (tally?.missing ?? required), 0) === 1
  const what = words(single ? 'an approving review. The gate counts it.' : 'approving reviews. The gate counts them.')
  return say`Ask ${join(asked, missing.length - 4)} for ${what}`
}

function afterPromote(parts: Parts): Phrase {
  if (has(parts, 'branch-not-gated') || has(parts, 'no-model-change')) return words('Nothing is asked of this change.')
  if (parts.counts.warning === 0) return words('Nothing is left to do for this gate.')
  return words(
    `Nothing has to be done; ${count(parts.counts.warning, 'warning')} below ${parts.counts.warning === 1 ? 'is' : 'are'} worth a look.`,
  )
}
