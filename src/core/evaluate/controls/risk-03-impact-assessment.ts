import type { Impact } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import { assessedPurpose } from './assessed-purpose.ts'
import { comparedPurpose } from './changed-purpose.ts'
import { clauses } from './clauses.ts'
import { misdatedReview } from './dated-review.ts'
import { citeDocument } from './documents.ts'
import { dueAssessments } from './due-assessments.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { finishedDocument } from './finished-document.ts'

export const risk03: Control = {
  id: 'RISK-03',
  title: 'Impact assessment on people, groups and society',
  question:
    'What does the model do to people, to groups and vulnerable ones among them, and to society, in this very use?',
  why: 'Average numbers say nothing about who is hit. An assessment of another use says nothing about this one.',
  remedy:
    'Answer `report`, `date`, `people`, `groups` and `society` under `impact:` in the governance record, and commit the report as one of `documents:`. It quotes `purpose.statement`, and speaks of individuals, groups, minors or vulnerable people, and society.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 9(9)', 'EU Art. 27(1)', 'ISO A.5.2', 'ISO A.5.3', 'ISO A.5.4', 'ISO A.5.5', 'RMF MAP 5.1'),
  check,
}

/** Days for which an assessment serves. */
const most = byTier(1095, 730, 365)

/** The answers of the block that the rest needs. */
type Answered = {
  readonly record: GovernanceRecord
  readonly report: NonNullable<Impact['report']>
  readonly date: NonNullable<Impact['date']>
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'impact')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { report, date, people, groups, society, at } = block
  const missing = unansweredOf(
    Object.entries({ report, date, people, groups, society }).map(([key, value]) => ({ key, value })),
  )
  if (report === null || date === null || missing.length > 0) return unansweredResult(record, 'impact', missing, at)
  const citation = citeRecord(record, 'impact', date.at)
  const answered: Answered = { record, report, date }
  return (
    misdatedReview(facts, { day: date, what: detail`The impact was assessed`, most, citation }) ??
    earlierPurpose(facts, answered) ??
    reported(facts, answered)
  )
}

/** An assessment that stayed while the purpose moved is of the purpose of before. */
function earlierPurpose(facts: ControlFactsheet, { record, date }: Answered): ControlResult | null {
  const { baselineRecord: before } = facts
  const old = before.kind === 'read' ? (before.record.governance.impact?.date ?? null) : null
  const moved = comparedPurpose(facts).find(({ same }) => same === false)
  if (old === null || old.value !== date.value || moved === undefined) return null
  return mendedBy(
    detail`Assess the impact of the new purpose, and write the new day`,
    notShown(detail`The purpose changed, and the assessment is still the one of ${named(date.value)}`, [
      citeRecord(record, 'impact', date.at),
      ...moved.citations,
    ]),
  )
}

const topics: readonly (readonly [string, RegExp])[] = [
  ['individuals', /\b(?:individuals?|persons?|people)\b/i],
  ['groups', /\bgroups?\b/i],
  ['minors or vulnerable people', /\b(?:minors?|child(?:ren)?|vulnerab\w*)\b/i],
  ['society', /\bsociet\w*/i],
]

function reported(facts: ControlFactsheet, { record, report, date }: Answered): ControlResult {
  const found = finishedDocument(facts, {
    inner: report.value,
    words: 50,
    cited: citeRecord(record, 'impact', report.at),
  })
  if (found.kind === 'result') return found.result
  const { path, content } = found
  const here = [citeRecord(record, 'impact', report.at), citeDocument(path, content.digest)]
  const uncovered = topics.filter(([, words]) => !words.test(content.text)).map(([topic]) => topic)
  if (uncovered.length > 0) {
    return mendedBy(
      detail`Write into the report what the model does to them`,
      notShown(detail`${named(path)} says nothing about ${enumerated(uncovered)}`, here),
    )
  }
  const purpose = assessedPurpose(facts, found)
  if (purpose.kind === 'result') return purpose.result
  const due = dueAssessments(facts, record, found)
  if (due !== null) return due
  const strength = purpose.strength === 'E2' && content.text.includes(date.value) ? 'E2' : 'E1'
  const cited = [...here, ...purpose.citations].map((place) => ({ ...place, strength }) as const)
  if (strength === 'E2') {
    return shown(
      'E2',
      detail`${named(path)} of ${named(date.value)} assesses this purpose, in the record’s words`,
      cited,
    )
  }
  return shown('E1', detail`${named(path)} assesses the impact on individuals, groups and society`, cited)
}
