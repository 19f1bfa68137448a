import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { dayOf } from './day-facts.ts'
import { citeDocument } from './documents.ts'
import type { DocumentOrResult } from './documents.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

type Report = Extract<DocumentOrResult, { kind: 'document' }>

/** Assessments that the law asks for besides, as far as the record tells that they are due; null where none is missing. */
export function dueAssessments(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  report: Report,
): ControlResult | null {
  return dataProtection(record) ?? fundamentalRights(facts, record, report)
}

/** Special categories, or decisions about people that nobody reviews, make it due (GDPR, Art. 35(3)). */
function dataProtection(record: GovernanceRecord): ControlResult | null {
  const { data, decision } = record.governance
  const personal = data?.personal ?? null
  if (data === null || personal === null) {
    const [file] = record.files
    return mendedBy(
      detail`Answer ${named('personal')} and ${named('special_categories')} under ${named('data:')}`,
      undecided(
        detail`Whether a data protection impact assessment is due can’t be told: the record does not say whether the data is about people`,
        [{ path: file?.path ?? '', side: 'candidate', at: data?.at ?? null, digest: null, strength: null }],
      ),
    )
  }
  const { special_categories: special, assessment } = data
  const level = decision?.automation_level ?? null
  const isAutomatic = personal.value && level?.value === 'automatic'
  if ((special?.value !== true && !isAutomatic) || assessment?.filled === true) return null
  const why =
    special?.value === true
      ? { what: detail`of special categories`, cite: citeRecord(record, 'data', special.at) }
      : { what: detail`of decisions without people`, cite: citeRecord(record, 'decision', level?.at ?? null) }
  return mendedBy(
    detail`Make it, and write under ${named('data:')} where the ${named('assessment')} is`,
    notShown(detail`Because ${why.what} a data protection impact assessment is due, and the record names none`, [
      why.cite,
      citeRecord(record, 'data', assessment?.at ?? data.at),
    ]),
  )
}

/** From when deployers of systems for credit and insurance owe one (EU AI Act, Art. 27(1)). */
const DUE = '2027-12-02'
const creditOrInsurance = /^annex_iii:5\(?[bc]\)?$/

function fundamentalRights(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  { path, content }: Report,
): ControlResult | null {
  const regulatory = record.governance.regulatory
  const point = regulatory?.path ?? null
  if (point === null || !creditOrInsurance.test(point.value) || dayOf(facts) < DUE) return null
  if (regulatory?.role?.value === 'provider' || /\bfundamental rights\b/i.test(content.text)) return null
  return mendedBy(
    detail`Assess the impact on fundamental rights too`,
    notShown(
      detail`For ${named(point.value)} an assessment of fundamental rights is due since ${named(DUE)}, and ${named(path)} says nothing about them`,
      [citeRecord(record, 'regulatory', point.at), citeDocument(path, content.digest)],
    ),
  )
}
