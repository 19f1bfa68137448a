import { unreachable } from '../base/unreachable.ts'
import { alike } from './alike.ts'
import { askFor } from './approvals/ask.ts'
import { obstaclesOf } from './approvals/obstacles.ts'
import { blocking } from './counts.ts'
import { has } from './headline.ts'
import type { Parts } from './headline.ts'
import { count, name, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { GROUPS } from './rule-view.ts'
import type { RuleView } from './rule-view.ts'

/** What to do now, in one or two sentences. */
export function nextStep(parts: Parts): Phrase {
  switch (parts.verdict.decision) {
    case 'block':
      return afterBlock(parts)
    case 'hold':
      return afterHold(parts)
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

/** Signatures that are missing; then what all roles together lack; then whatever else waits. */
function afterHold(parts: Parts): Phrase {
  const missing = parts.approvals.filter(({ tally }) => tally === null || tally.missing > 0)
  if (has(parts, 'draft')) return words('Mark the pull request as ready for review, then ask for approvals.')
  const waiting = obstaclesOf(parts.models).filter(({ group }) => group === 'pending')
  const obstacles = waiting.map(({ remedy }) => remedy ?? words('See what is listed below'))
  const steps = missing.length === 0 ? obstacles : [askFor(missing), ...obstacles]
  const [first = worstRule(parts)?.remedy ?? words('See what is listed below'), ...others] = steps
  return say`${first}.${others.slice(0, MOST_OTHERS).flatMap((step) => say` Besides: ${step}.`)}`
}

/** Steps that are named besides the first. */
const MOST_OTHERS = 2

function afterPromote(parts: Parts): Phrase {
  if (has(parts, 'branch-not-gated') || has(parts, 'no-model-change')) return words('Nothing is asked of this change.')
  if (parts.counts.warning === 0) return words('Nothing is left to do for this gate.')
  return words(
    `Nothing has to be done; ${count(parts.counts.warning, 'warning')} below ${parts.counts.warning === 1 ? 'is' : 'are'} worth a look.`,
  )
}
