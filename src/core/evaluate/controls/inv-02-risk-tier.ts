import type { RiskTier } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Strength } from '../verdict.ts'
import { tooBrief } from './brief-answer.ts'
import { citeCard, citePolicy } from './card-facts.ts'
import { governance } from './card-statement.ts'
import { clauses } from './clauses.ts'
import { misdatedReview } from './dated-review.ts'
import { signedAs } from './duty-signature.ts'
import { loweredTier } from './lowered-tier.ts'
import type { LoweredTier } from './lowered-tier.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { byTier, isLower, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

const needed = byTier<Strength>('E1', 'E1', 'E5')

export const inv02: Control = {
  id: 'INV-02',
  title: 'Risk tier with rationale and date',
  question:
    'Why is the model in its risk tier, when was that decided, and did model risk sign a high or a lowered one?',
  why: 'The tier decides how much is asked. Whoever may lower it unseen may skip everything else.',
  remedy:
    'Answer `rationale` and `decided` under `risk_tier:` in the governance record. At high, and wherever the tier falls, somebody who is `model-risk` signs by a review.',
  severity: severityByTier('w b b'),
  needed,
  stage: 'gate',
  maps: clauses('RMF GOVERN 1.3', 'RMF MAP 1.5', 'MRM § III', 'PRA 1.3'),
  check,
}

/** Days for which a decision on the tier serves. */
const most = byTier(1095, 730, 365)

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'risk_tier')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { rationale, decided } = block
  const missing = unansweredOf(Object.entries({ rationale, decided }).map(([key, value]) => ({ key, value })))
  if (rationale === null || decided === null || missing.length > 0) {
    return unansweredResult(record, 'risk_tier', missing, block.at)
  }
  const citation = citeRecord(record, 'risk_tier', decided.at)
  return (
    tooBrief(record, { name: 'risk_tier', key: 'rationale', answer: rationale }) ??
    misdatedReview(facts, { day: decided, what: detail`The tier was decided`, most, citation }) ??
    otherTier(facts, record, rationale) ??
    weighed(facts, record, block)
  )
}

type Rationale = NonNullable<RiskTier['rationale']>

/** What speaks for another tier than the policy's: the card, the rationale itself, or the law. */
function otherTier(facts: ControlFactsheet, record: GovernanceRecord, rationale: Rationale): ControlResult | null {
  const { card: state, tier } = facts
  const onCard = state.kind === 'read' ? governance(state.card, 'tier') : null
  if (state.kind === 'read' && onCard !== null && onCard.text !== tier) {
    return mendedBy(
      detail`Name the same tier in card and policy`,
      notShown(detail`The card says the tier is ${named(onCard.text.slice(0, 60))}, the policy ${named(tier)}`, [
        citeCard(state.card, onCard.at),
        citePolicy(facts),
      ]),
    )
  }
  const spoken = tierIn(rationale.text)
  if (spoken !== null && spoken !== tier) {
    return mendedBy(
      detail`Give the reasons for the tier of the policy, or change the policy first`,
      notShown(detail`The rationale speaks for the tier ${named(spoken)}, and the policy says ${named(tier)}`, [
        citeRecord(record, 'risk_tier', rationale.at),
        citePolicy(facts),
      ]),
    )
  }
  return milderThanLaw(facts, record)
}

/** The one tier that a text calls by name; null where it names none, or several. */
function tierIn(text: string): string | null {
  const names = Array.from(text.toLowerCase().matchAll(tierName), ([, before, after]) => before ?? after ?? '')
  const [first = null, ...rest] = new Set(names)
  return rest.length === 0 ? first : null
}

const tierName =
  /(?<!\b(?:not|no|never|than|above|below|beyond) (?:an? |the |in the )?)\b(low|medium|high)[- ](?:risk[- ])?tier\b|\btier(?: is|:| =)? ["“'`]?(low|medium|high)\b/g

function milderThanLaw(facts: ControlFactsheet, record: GovernanceRecord): ControlResult | null {
  const path = record.governance.regulatory?.path ?? null
  if (path === null || path.value === 'not_high_risk' || !isLower(facts.tier, 'high')) return null
  return mendedBy(
    detail`Raise the tier in the policy, or correct ${named('regulatory.path')}`,
    notShown(
      detail`By ${named(path.value)} the record calls it high-risk in law, and the policy’s tier is ${named(facts.tier)}`,
      [citeRecord(record, 'regulatory', path.at), citePolicy(facts)],
    ),
  )
}

function weighed(facts: ControlFactsheet, record: GovernanceRecord, block: RiskTier): ControlResult {
  const lowered = loweredTier(facts)
  if (lowered?.kind === 'result') return lowered.result
  const old = lowered === null ? null : oldReasons(facts, record, { block, lowered })
  if (old !== null) return old
  const { card: state, tier } = facts
  const onCard = state.kind === 'read' ? governance(state.card, 'tier') : null
  const onRecord = [block.rationale, block.decided].flatMap((each) =>
    each === null ? [] : [citeRecord(record, 'risk_tier', each.at)],
  )
  const onCardToo = state.kind === 'read' && onCard !== null ? [citeCard(state.card, onCard.at)] : []
  const fall = lowered === null ? detail`` : detail`; it falls from ${named(lowered.from)} to ${named(lowered.to)}`
  return signedAs(facts, 'risk', {
    what: detail`The tier ${named(tier)} has reasons, decided on ${named(block.decided?.value ?? '')}${fall}`,
    strength: onCard === null ? 'E1' : 'E2',
    citations: onRecord,
    beside: [...onCardToo, ...(lowered === null ? [] : lowered.citations)],
    needed: lowered === null ? needed[tier] : 'E5',
  })
}

type Fall = { readonly block: RiskTier; readonly lowered: Extract<LoweredTier, { kind: 'lowered' }> }

/** The reasons for a higher tier are none for a lower one. */
function oldReasons(
  { baselineRecord: before }: ControlFactsheet,
  record: GovernanceRecord,
  { block, lowered }: Fall,
): ControlResult | null {
  const old = before.kind === 'read' ? (before.record.governance.risk_tier?.rationale ?? null) : null
  if (before.kind !== 'read' || old === null || old.text !== block.rationale?.text) return null
  return mendedBy(
    detail`Write why the lower tier is enough, and when that was decided`,
    notShown(
      detail`The tier falls from ${named(lowered.from)} to ${named(lowered.to)}, and the rationale is that of the base branch, word for word`,
      [
        citeRecord(record, 'risk_tier', block.rationale?.at ?? block.at),
        { ...citeRecord(before.record, 'risk_tier', old.at), side: 'baseline' },
        ...lowered.citations,
      ],
    ),
  )
}
