import { detail, enumerated, named } from '../detail.ts'
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
  const told = topics.map((topic): Told => {
    return {
      topic,
      answers: [recordedSetting(facts, topic), writtenSetting(facts, topic)].flatMap((each) => each ?? []),
    }
  })
  const missing = told.filter(({ answers }) => answers.length === 0).map(({ topic }) => topic)
  if (missing.length > 0) return lacking(facts, missing)
  const problem = wrongPeriod(facts, answersOn(told, 'period')) ?? noGaps(answersOn(told, 'gaps'))
  if (problem !== null) return problem
  const citations = told.flatMap(({ answers }) => answers.slice(0, 1).map(({ citation }) => citation))
  return shown(
    'E1',
    detail`Population, geography and period of the data are described, and where it falls short`,
    citations.map((each) => ({ ...each, strength: 'E1' })),
  )
}

/** What record, card and documents say on a topic, the record first. */
type Told = { readonly topic: SettingTopic; readonly answers: readonly SettingAnswer[] }

function answersOn(told: readonly Told[], topic: SettingTopic): readonly SettingAnswer[] {
  return told.flatMap((each) => (each.topic === topic ? each.answers : []))
}

function lacking(facts: ControlFactsheet, missing: readonly SettingTopic[]): ControlResult {
  const what = detail`Neither record nor card says enough on ${enumerated(missing)} of the data`
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

function noGaps(answers: readonly SettingAnswer[]): ControlResult | null {
  const denial = answers.find(({ text }) => deniesGaps(text))
  if (denial === undefined) return null
  return mendedBy(
    detail`Say what the data was compared with, and what differs`,
    notShown(detail`It is said that the data has no gaps, and not how anybody would know`, [denial.citation]),
  )
}

type Dated = SettingAnswer & { readonly period: Period }

/** A period without a year, one that is yet to come, and two that have no day in common. */
function wrongPeriod(facts: ControlFactsheet, answers: readonly SettingAnswer[]): ControlResult | null {
  const dated = answers.map((answer): Dated => ({ ...answer, period: describedPeriod(answer.text) }))
  const [first] = dated
  if (first === undefined) return null
  if (first.period === null) {
    return mendedBy(
      detail`Name the years, such as ${named('2024-01 to 2026-06')}`,
      undecided(detail`The period of the data names no year`, [first.citation]),
    )
  }
  const early = dated.find(({ period }) => period !== null && isAfter(period.last, dayOf(facts)))
  if (early !== undefined) {
    const what = detail`The period of the data ends in ${named(early.period?.last ?? '')}, which is yet to come`
    return mendedBy(detail`Write the period that the data is really from`, notShown(what, [early.citation]))
  }
  const other = dated.find(({ period }) => isApart(first.period, period))
  if (other === undefined) return null
  const what = detail`The data is from ${fromTo(first.period)} in one place, from ${fromTo(other.period)} in another`
  return mendedBy(detail`Correct the one that is wrong`, notShown(what, [first.citation, other.citation]))
}

type Period = ReturnType<typeof describedPeriod>

function isApart(a: Period, b: Period): boolean {
  if (a === null || b === null) return false
  return isAfter(a.first, b.last) || isAfter(b.first, a.last)
}

function fromTo(period: Period): ReturnType<typeof detail> {
  return period === null ? [] : detail`${named(period.first)} to ${named(period.last)}`
}
