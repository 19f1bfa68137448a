import type { Answer } from '../../evidence/governance/answer.ts'
import type { Risk } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, named } from '../detail.ts'
import type { Strength } from '../verdict.ts'
import { tooBrief } from './brief-answer.ts'
import { clauses } from './clauses.ts'
import { isYetToCome } from './day-facts.ts'
import { signedAs } from './duty-signature.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { byHazard, hazardOf, isAbove, registerDigest } from './risk-register.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

const needed = byTier<Strength>('E1', 'E1', 'E5')

export const risk02: Control = {
  id: 'RISK-02',
  title: 'Residual risk accepted, go or no-go reasoned',
  question:
    'Does the record say why to go ahead with the risk that remains, and did a risk owner sign this very register?',
  why: 'Risk that nobody accepted is accepted by whoever it hits.',
  remedy:
    'Write under `decision:` in the governance record a `rationale`: why go ahead, in view of the risks that remain. At high, somebody who is `model-risk` signs it with the register by a review.',
  severity: severityByTier('– w b'),
  needed,
  stage: 'gate',
  maps: clauses('EU Art. 9(5)', 'RMF MANAGE 1.1', 'RMF MANAGE 1.4', 'RMF GOVERN 2.3', 'ISO A.6.2.5'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const register = blockOrResult(facts, 'risks')
  if (register.kind === 'result') return register.result
  const found = blockOrResult(facts, 'decision')
  if (found.kind === 'result') return found.result
  const { record, block: risks } = register
  const open = risks.find(({ residual }) => residual === null)
  if (open !== undefined) return unansweredResult(record, 'risks', [{ key: 'residual', value: null }], open.at)
  const ahead = risks.find(({ reviewed }) => reviewed !== null && isYetToCome(facts, reviewed.value))
  if (ahead !== undefined) return undated(record, ahead)
  const { rationale, at } = found.block
  if (rationale === null || !rationale.filled) {
    return unansweredResult(record, 'decision', unansweredOf([{ key: 'rationale', value: rationale }]), at)
  }
  return (
    tooBrief(record, { name: 'decision', key: 'rationale', answer: rationale }) ??
    against(record, rationale) ??
    outgrown(facts, record, { risks, rationale }) ??
    accepted(facts, record, { risks, rationale })
  )
}

/** What is accepted is a register of today. */
function undated(record: GovernanceRecord, { reviewed, at }: Risk): ControlResult {
  return mendedBy(
    detail`Write the day on which the risk was reviewed`,
    notShown(
      detail`A risk of the register was reviewed on ${named(reviewed?.value ?? '')}, a day that is yet to come`,
      [citeRecord(record, 'risks', reviewed?.at ?? at)],
    ),
  )
}

type Decision = { readonly risks: readonly Risk[]; readonly rationale: Answer }

const declines =
  /\b(?:(?<!\bgo ?\/ ?|\bgo or |\bgo-)no[- ]go|not (?:acceptable|accepted)|unacceptable|(?:do|should|must|can) ?not (?:go ahead|be (?:promoted|released|deployed|used)))\b/i

/** Reasons that speak against going ahead, and validators who do. */
function against(record: GovernanceRecord, rationale: Answer): ControlResult | null {
  const here = citeRecord(record, 'decision', rationale.at)
  if (declines.test(rationale.text)) {
    return mendedBy(
      detail`Take back the change, or write the reasons for it without words that decline it`,
      notShown(detail`The reasons read as a no-go`, [here]),
    )
  }
  const conclusion = record.governance.validation?.conclusion ?? null
  if (conclusion?.value !== 'not-fit') return null
  return mendedBy(
    detail`Have the model validated again before it goes ahead`,
    notShown(detail`The decision is to go ahead, and the validators concluded ${named('not-fit')}`, [
      here,
      citeRecord(record, 'validation', conclusion.at),
    ]),
  )
}

/** Reasons given for less risk than there is now. */
function outgrown(
  { baselineRecord: before }: ControlFactsheet,
  record: GovernanceRecord,
  { risks, rationale }: Decision,
): ControlResult | null {
  const old = before.kind === 'read' ? (before.record.governance.decision?.rationale ?? null) : null
  if (before.kind !== 'read' || old === null || old.text !== rationale.text) return null
  const earlier = byHazard(before.record.governance.risks ?? [])
  const grown = risks.find(
    (risk) =>
      risk.residual !== null && isAbove(risk.residual.value, earlier.get(hazardOf(risk))?.residual?.value ?? 'low'),
  )
  if (grown === undefined) return null
  return mendedBy(
    detail`Write why to go ahead in view of this risk`,
    notShown(
      detail`More risk remains than on the base branch, and the reasons to go ahead are the same word for word`,
      [
        citeRecord(record, 'risks', grown.residual?.at ?? grown.at),
        citeRecord(record, 'decision', rationale.at),
        { ...citeRecord(before.record, 'decision', old.at), side: 'baseline' },
      ],
    ),
  )
}

function accepted(facts: ControlFactsheet, record: GovernanceRecord, { risks, rationale }: Decision): ControlResult {
  const high = risks.filter(({ residual }) => residual?.value === 'high').length
  const register = named(registerDigest(risks).slice(0, 19))
  return signedAs(facts, 'risk', {
    what: detail`Reasons to go ahead stand beside the register ${register} of ${counted(risks.length, 'risk')}, ${high} of them still high`,
    strength: 'E1',
    citations: [
      citeRecord(record, 'decision', rationale.at),
      citeRecord(record, 'risks', record.blocks.get('risks')?.at ?? null),
    ],
    beside: [],
    needed: needed[facts.tier],
  })
}
