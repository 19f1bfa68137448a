import type { Answer } from '../../evidence/governance/answer.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const mon06: Control = {
  id: 'MON-06',
  title: 'Retraining policy',
  question:
    'What sets off a retraining, on which data, what must the new model show, and does it come by pull request only?',
  why: 'A model that retrains and replaces itself changes without a decision. Nobody signs for what nobody sees.',
  remedy:
    'Answer `trigger`, `labelled_data`, `acceptance` and `promotion` under `retraining:` in the governance record. Give `acceptance` a number or a rule of the policy, and say under `promotion` that a retrained model is promoted by pull request only.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('RMF MANAGE 2.2', 'RMF MANAGE 3.2', 'FDA P(re-training)†', 'FDA G10', 'GAI MG-3.2-009'),
  check,
}

const byPullRequest = /\bpull[- ]?requests?\b|\bPRs?\b|\bmerge requests?\b/i

/** Words by which a model gets into production past a pull request. */
const past =
  /\b(?:automatic(?:ally)?|auto-?(?:promot\w*|deploy\w*|merg\w*)|directly|straight|by hand|manually|bypass\w*|without|except|unless|sometimes|usually|also)\b|\b(?:not?|never)\b(?! (?:other|else))[^.;]{0,60}\b(?:pull[- ]?requests?|PRs?)\b/i

const measurable = /\d|\b(?:threshold|limit|policy|gate|at least|not worse|no worse|better than|bound)s?\b/i

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'retraining')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { trigger, labelled_data: data, acceptance, promotion } = block
  const missing = unansweredOf([
    { key: 'trigger', value: trigger },
    { key: 'labelled_data', value: data },
    { key: 'acceptance', value: acceptance },
    { key: 'promotion', value: promotion },
  ])
  if (missing.length > 0) return unansweredResult(record, 'retraining', missing, block.at)
  const problem = acceptanceProblem(record, acceptance) ?? promotionProblem(record, promotion)
  if (problem !== null) return problem
  const answers = [trigger, data, acceptance, promotion].flatMap((answer) => (answer === null ? [] : [answer]))
  return shown(
    'E1',
    detail`Trigger, data and acceptance of a retraining are written down, and it is promoted by pull request`,
    answers.map(({ at }) => citeRecord(record, 'retraining', at, 'E1')),
  )
}

function acceptanceProblem(record: GovernanceRecord, acceptance: Answer | null): ControlResult | null {
  if (acceptance === null || measurable.test(acceptance.text)) return null
  return mendedBy(
    detail`Give ${named('acceptance')} a number, or name the rule of the policy that decides`,
    notShown(detail`${named('retraining.acceptance')} has no limit that anybody could check`, [
      citeRecord(record, 'retraining', acceptance.at),
    ]),
  )
}

function promotionProblem(record: GovernanceRecord, promotion: Answer | null): ControlResult | null {
  if (promotion === null) return null
  const citation = citeRecord(record, 'retraining', promotion.at)
  const remedy = detail`Say in one plain sentence that a retrained model is promoted by pull request only`
  if (!byPullRequest.test(promotion.text)) {
    return mendedBy(
      remedy,
      notShown(detail`${named('retraining.promotion')} does not say that it goes by pull request`, [citation]),
    )
  }
  if (!past.test(promotion.text)) return null
  return mendedBy(
    remedy,
    undecided(detail`${named('retraining.promotion')} names the pull request, and words that may let a model past it`, [
      citation,
    ]),
  )
}
