import { detail, enumerated, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard, citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { deniesGaps, recordedSetting, writtenSetting } from './data-setting.ts'
import type { SettingAnswer, SettingTopic } from './data-setting.ts'
import { dayOf } from './day-facts.ts'
import { describedPeriod, isAfter } from './described-period.ts'
import { blockOrResult, citeRecord } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data05: Control = {
  id: 'DATA-05',
  title: 'Data described against the setting of use',
  question:
    'Is it written down whom the data describes, where and when it is from, and where it differs from the setting of use?',
  why: 'A model fits the people and the time it was made from. Whoever uses it elsewhere has to know that it is elsewhere.',
  remedy:
    'Answer `population`, `geography`, `period` and `gaps` under `data:` in the governance record, or under headings of these names in the card. Name years in the period, and say in a sentence what the data lacks.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(3)-(4)', 'RMF MAP 2.3', 'FDA G3', 'ISO A.7.4'),
  check,
}

const topics: readonly SettingTopic[] = ['population', 'geography', 'period', 'gaps']

function check(facts: ControlFactsheet): ControlResult {
  if (facts.record.kind === 'refused' || facts.record.kind === 'wrong') {
    const found = blockOrResult(facts, 'data')
    if (found.kind === 'result') return found.result
  }
  const answers = topics.map((topic) => ({
    topic,
    recorded: recordedSetting(facts, topic),
    written: writtenSetting(facts, topic),
  }))
  const missing = answers.filter(({ recorded, written }) => recorded === null && written === null)
  if (missing.length > 0) {
    return lacking(
      facts,
      missing.map(({ topic }) => topic),
    )
  }
  for (const { topic, recorded, written } of answers) {
    const problem = topic === 'period' ? wrongPeriod(facts, recorded, written) : null
    if (problem !== null) return problem
    const denial = topic === 'gaps' ? [recorded, written].find((each) => each !== null && deniesGaps(each.text)) : null
    if (denial !== null && denial !== undefined) return noGaps(denial)
  }
  const citations = answers.flatMap(({ recorded, written }): readonly Citation[] => {
    const answer = recorded ?? written
    return answer === null ? [] : [{ ...answer.citation, strength: 'E1' }]
  })
  return shown(
    'E1',
    detail`Population, geography and period of the data are described, and where it falls short`,
    citations,
  )
}

function lacking(facts: ControlFactsheet, missing: readonly SettingTopic[]): ControlResult {
  const what = detail`Neither record nor card describes the data by ${enumerated(missing)}`
  const { record: state, card } = facts
  if (state.kind === 'read') {
    const data = state.record.governance.data
    const asked = missing.map((topic) => data?.[topic]?.at).find((at) => at !== undefined)
    const [first] = state.record.files
    if (data !== null) return notShown(what, [citeRecord(state.record, 'data', asked ?? data.at)])
    return notShown(what, [{ path: first?.path ?? '', side: 'candidate', at: null, digest: null, strength: null }])
  }
  return notShown(what, [card.kind === 'read' ? citeCard(card.card, null) : citePolicy(facts)])
}

function noGaps(denial: SettingAnswer): ControlResult {
  return mendedBy(
    detail`Say what the data was compared with, and what differs`,
    notShown(detail`It is said that the data has no gaps, and not how anybody would know`, [denial.citation]),
  )
}

/** A period without a year, one that is yet to come, and two that have no day in common. */
function wrongPeriod(
  facts: ControlFactsheet,
  recorded: SettingAnswer | null,
  written: SettingAnswer | null,
): ControlResult | null {
  const answers = [recorded, written].flatMap((answer) =>
    answer === null ? [] : [{ ...answer, period: describedPeriod(answer.text) }],
  )
  const [first] = answers
  if (first === undefined) return null
  if (first.period === null) {
    return mendedBy(
      detail`Name the years, such as ${named('2024-01 to 2026-06')}`,
      undecided(detail`The period of the data names no year`, [first.citation]),
    )
  }
  const early = answers.find(({ period }) => period !== null && isAfter(period.last, dayOf(facts)))
  if (early !== undefined) {
    return notShown(detail`The period of the data ends in ${named(early.period?.last ?? '')}, which is yet to come`, [
      early.citation,
    ])
  }
  const other = answers.find(({ period }) => period !== null && isApart(first.period, period))
  if (other === undefined) return null
  return mendedBy(
    detail`Correct the one that is wrong`,
    notShown(detail`The data is from ${told(first.period)} in one place, from ${told(other.period)} in another`, [
      first.citation,
      other.citation,
    ]),
  )
}

type Period = ReturnType<typeof describedPeriod>

function isApart(a: Period, b: Period): boolean {
  if (a === null || b === null) return false
  return isAfter(a.first, b.last) || isAfter(b.first, a.last)
}

function told(period: Period): ReturnType<typeof detail> {
  return period === null ? [] : detail`${named(period.first)} to ${named(period.last)}`
}
