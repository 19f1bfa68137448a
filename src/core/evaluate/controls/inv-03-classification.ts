import type { Regulatory } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { tooBrief } from './brief-answer.ts'
import { citeCard } from './card-facts.ts'
import { otherOnCard } from './card-regulatory.ts'
import { clauses } from './clauses.ts'
import { taskFits, taskOf } from './generative-task.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const inv03: Control = {
  id: 'INV-03',
  title: 'Regulatory classification recorded',
  question:
    'What are you and what is the model under the EU AI Act, why, and does it generate content or act by itself?',
  why: 'Which rules apply hangs on these answers. Unanswered, nobody knows whether anything is missing.',
  remedy:
    'Answer `role`, `path`, `rationale`, `genai` and `agentic` under `regulatory:` in the governance record. `path` is `annex_iii:` with its point, `annex_i` or `not_high_risk`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 6(2)-(4)', 'EU Annex III', 'RMF GOVERN 1.1', 'GAI GV-1.6-001', 'MRM fn 3'),
  check,
}

/** The answers of the block, all there. */
type Answered = {
  readonly record: GovernanceRecord
  readonly role: NonNullable<Regulatory['role']>
  readonly path: NonNullable<Regulatory['path']>
  readonly rationale: NonNullable<Regulatory['rationale']>
  readonly genai: NonNullable<Regulatory['genai']>
  readonly agentic: NonNullable<Regulatory['agentic']>
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'regulatory')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { role, path, rationale, genai, agentic, at } = block
  const asked = { role, path, rationale, genai, agentic }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (
    role === null ||
    path === null ||
    rationale === null ||
    genai === null ||
    agentic === null ||
    missing.length > 0
  ) {
    return unansweredResult(record, 'regulatory', missing, at)
  }
  const answered: Answered = { record, role, path, rationale, genai, agentic }
  return (
    tooBrief(record, { name: 'regulatory', key: 'rationale', answer: rationale }) ??
    otherwiseOnCard(facts, answered) ??
    generating(facts, answered) ??
    againstItself(answered) ??
    declassified(facts, answered) ??
    recorded(answered)
  )
}

function otherwiseOnCard(facts: ControlFactsheet, answered: Answered): ControlResult | null {
  const { record, role, path, genai, agentic } = answered
  for (const [key, each] of Object.entries({ role, path, genai, agentic })) {
    const citation = citeRecord(record, 'regulatory', each.at)
    const other = otherOnCard(facts, { key, value: String(each.value), citation })
    if (other !== null) return other
  }
  return null
}

/** What the card says the model does, and what the record says it is. */
function generating({ card: state }: ControlFactsheet, { record, genai }: Answered): ControlResult | null {
  const task = taskOf(state)
  if (state.kind !== 'read' || task === null || taskFits(task, genai.value)) return null
  return mendedBy(
    detail`Correct ${named('genai')} in the record, or ${named('pipeline_tag')} in the card`,
    notShown(
      detail`The record says ${named(`genai: ${genai.value}`)}, and the card names the task ${named(task.name.slice(0, 60))}`,
      [citeRecord(record, 'regulatory', genai.at), citeCard(state.card, task.at)],
    ),
  )
}

const denies = /\bnot (?:a )?high[- ]risk\b/i

/** A path that its own reasons deny, and one that does not fit a role outside the law. */
function againstItself({ record, role, path, rationale }: Answered): ControlResult | null {
  const isHighRisk = path.value !== 'not_high_risk'
  const here = citeRecord(record, 'regulatory', path.at)
  if (isHighRisk && denies.test(rationale.text)) {
    return mendedBy(
      detail`Give the reasons for the path that is written, or correct it`,
      notShown(detail`The path is ${named(path.value)}, which is high-risk, and the rationale says it is not`, [
        here,
        citeRecord(record, 'regulatory', rationale.at),
      ]),
    )
  }
  if (!isHighRisk || role.value !== 'none') return null
  return mendedBy(
    detail`Say whether you are ${named('provider')} or ${named('deployer')}, or correct the path`,
    notShown(detail`The path ${named(path.value)} is high-risk, and the role ${named('none')} has no duties under it`, [
      here,
      citeRecord(record, 'regulatory', role.at),
    ]),
  )
}

/** What was high-risk is not talked out of it with the reasons it was high-risk for. */
function declassified({ baselineRecord: before }: ControlFactsheet, answered: Answered): ControlResult | null {
  const { record, path, rationale } = answered
  const old = before.kind === 'read' ? before.record.governance.regulatory : null
  const was = old?.path ?? null
  if (before.kind !== 'read' || was === null || path.value !== 'not_high_risk') return null
  if (was.value === 'not_high_risk' || old?.rationale?.text !== rationale.text) return null
  return mendedBy(
    detail`Write why it is no longer high-risk`,
    notShown(
      detail`The base branch says ${named(was.value)}, the record now ${named(path.value)}, and the rationale is the same word for word`,
      [
        citeRecord(record, 'regulatory', path.at),
        { ...citeRecord(before.record, 'regulatory', was.at), side: 'baseline' },
      ],
    ),
  )
}

function recorded({ record, role, path, rationale, genai, agentic }: Answered): ControlResult {
  const kind = genai.value ? detail`generates content` : detail`generates no content`
  const acts = agentic.value ? detail`acts by itself` : detail`does not act by itself`
  return shown(
    'E1',
    detail`Recorded as ${named(path.value)} with the role ${named(role.value)}; it ${kind} and ${acts}`,
    [role, path, rationale, genai, agentic].map(({ at }) => citeRecord(record, 'regulatory', at, 'E1')),
  )
}
