import type { Regulatory } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { otherOnCard } from './card-regulatory.ts'
import { clauses } from './clauses.ts'
import { dayOf } from './day-facts.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { notAsked, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** From when high-risk systems need their declaration, by the path that makes them high-risk. */
const DUE: Readonly<Record<'annex_iii' | 'annex_i', string>> = { annex_iii: '2027-12-02', annex_i: '2028-08-02' }

export const depl05: Control = {
  id: 'DEPL-05',
  title: 'Conformity artefacts, once they are due',
  question: 'If the system is high-risk and the date is reached, where are its declaration and its registration?',
  why: 'From the day it is due, a high-risk system without a declaration of conformity may not be put into use.',
  remedy:
    'Write under `regulatory:` in the governance record where the `declaration` is, and for a system of Annex III under which number its `registration` is.',
  severity: severityByTier('– – b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 43', 'EU Art. 47', 'EU Art. 49(1)', 'EU Annex IV(8)'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'regulatory')
  if (found.kind === 'result') return found.result
  const { record, block: regulatory } = found
  const { path } = regulatory
  if (path === null) {
    return unansweredResult(record, 'regulatory', [{ key: 'path', value: null }], regulatory.at)
  }
  const citation = citeRecord(record, 'regulatory', path.at)
  const contradiction = otherOnCard(facts, { key: 'path', value: path.value, citation })
  if (contradiction !== null) return contradiction
  const asking = path.value === 'not_high_risk' ? pathBefore(facts) : { value: path.value, citation }
  if (asking === null) return notAsked(detail`The record says that it is not high-risk`, [citation])
  const due = asking.value === 'annex_i' ? DUE.annex_i : DUE.annex_iii
  if (dayOf(facts) < due) {
    return notAsked(detail`It is due from ${named(due)} for the path ${named(asking.value)} of the record`, [
      asking.citation,
    ])
  }
  return declared(record, regulatory, asking.value === 'annex_i')
}

type AskingPath = { readonly value: string; readonly citation: Citation }

/** What runs in production as high-risk asks too: a change can't talk itself out of it. */
function pathBefore({ baselineRecord: before }: ControlFactsheet): AskingPath | null {
  const path = before.kind === 'read' ? (before.record.governance.regulatory?.path ?? null) : null
  if (before.kind !== 'read' || path === null || path.value === 'not_high_risk') return null
  return { value: path.value, citation: { ...citeRecord(before.record, 'regulatory', path.at), side: 'baseline' } }
}

/** Systems of Annex I are not in the register, so nothing but their declaration is asked for. */
function declared(record: GovernanceRecord, regulatory: Regulatory, isProduct: boolean): ControlResult {
  const { declaration, registration } = regulatory
  const asked = [
    { key: 'declaration', value: declaration },
    ...(isProduct ? [] : [{ key: 'registration', value: registration }]),
  ]
  const missing = unansweredOf(asked)
  if (missing.length > 0) return unansweredResult(record, 'regulatory', missing, regulatory.at)
  const citations = asked.map(({ value }) => citeRecord(record, 'regulatory', value?.at ?? regulatory.at, 'E1'))
  return isProduct
    ? shown('E1', detail`The record says where the declaration of conformity is`, citations)
    : shown('E1', detail`The record says where the declaration of conformity is, and how it is registered`, citations)
}
