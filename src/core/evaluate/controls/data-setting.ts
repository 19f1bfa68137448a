import type { Answer } from '../../evidence/governance/answer.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { citeRecord } from './record-facts.ts'
import type { ControlFactsheet } from './types.ts'
import { withoutQuestions } from './without-questions.ts'
import { sectionsHeaded, writtenIn, writtenTexts } from './written-texts.ts'

/** What is to be said of the setting that data describes. */
export type SettingTopic = 'population' | 'geography' | 'period' | 'gaps'

/** What somebody wrote on a topic, and where. */
export type SettingAnswer = { readonly text: string; readonly citation: Citation }

/** By headings as `normalisedHeading` makes them, with the words that are the least to say on it. */
const topics: Readonly<Record<SettingTopic, { readonly heading: RegExp; readonly words: number }>> = {
  population: { heading: /\bpopulations?\b|\bdemographics?\b|^(?:subjects|participants)\b/, words: 3 },
  geography: { heading: /\bgeograph\w*\b|^(?:regions?|countries|locations?|places|sites)\b/, words: 1 },
  period: { heading: /\bperiod\b|\btime ?(?:frame|span|range)\b|\btemporal coverage\b/, words: 1 },
  gaps: {
    heading: /\bgaps?\b|\brepresentativ\w*\b|\bunder ?represent\w*\b|\bcoverage limit\w*\b/,
    words: 6,
  },
}

/** The answer of the record; null where it gives none that says something. */
export function recordedSetting(facts: ControlFactsheet, topic: SettingTopic): SettingAnswer | null {
  const { record: state } = facts
  if (state.kind !== 'read') return null
  const answer = state.record.governance.data?.[topic] ?? null
  return answer === null || !says(answer, topic) ? null : answered(state.record, answer)
}

function answered(record: GovernanceRecord, { text, at }: Answer): SettingAnswer {
  return { text, citation: citeRecord(record, 'data', at) }
}

function says({ text, filled }: Answer, topic: SettingTopic): boolean {
  return filled && wordsOf(text).length >= topics[topic].words
}

/** What card or documents say below a heading of their own; null where none does. */
export function writtenSetting(facts: ControlFactsheet, topic: SettingTopic): SettingAnswer | null {
  const { heading, words } = topics[topic]
  for (const text of writtenTexts(facts)) {
    for (const section of sectionsHeaded(text, heading)) {
      const written = writtenIn(text, [section])
      const said = withoutQuestions(written.text).trim()
      if (wordsOf(said).length >= words) return { text: said, citation: citeCard(text.card, section.at) }
    }
  }
  return null
}

/** Whether it only says that nothing is missing: nobody looked, or nobody says how. */
export function deniesGaps(text: string): boolean {
  return (
    wordsOf(text).length < 15 &&
    /^(?:(?:there|we|it|the data)\b[\w ]{0,20}\b)?(?:no|none|nothing|not any)\b/i.test(text.trim())
  )
}
