import { positionAt } from '../../base/source.ts'
import type { Card, Section } from '../../evidence/card/card.ts'
import { normalisedHeading } from '../../evidence/card/canonical.ts'
import { keyLead } from '../../evidence/card/key-lead.ts'
import { keyedDetails } from '../../evidence/card/keyed-details.ts'
import type { KeyedDetail } from '../../evidence/card/keyed-details.ts'
import { sectionsOf } from '../../evidence/card/section-text.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { DecisionRole } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named, quoted } from '../detail.ts'
import { citeCard } from './card-facts.ts'
import { governance } from './card-statement.ts'
import type { CardStatement } from './card-statement.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { saidIn } from './said-in-sections.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Where the card says otherwise on the model's role in decisions than the record; null where it does not. */
export function otherDecisionOnCard(
  { card: state }: ControlFactsheet,
  record: GovernanceRecord,
  decision: DecisionRole,
): ControlResult | null {
  if (state.kind !== 'read') return null
  const { card } = state
  for (const key of ['type', 'automation_level'] as const) {
    const written = decision[key]
    const stated = written === null ? null : (governance(card, 'decision', key) ?? keyed(card, words[key]))
    if (written === null || stated === null || wordsOf(stated.text).join('-') === written.value) continue
    return mendedBy(
      detail`Write the same ${named(key)} in both places`,
      notShown(
        detail`The record says ${named(`${key}: ${written.value}`)}, but the card says ${named(stated.text.slice(0, 60))}`,
        [citeRecord(record, 'decision', written.at), citeCard(card, stated.at)],
      ),
    )
  }
  return otherProse(card, record, decision)
}

const words = {
  type: ['information', 'recommendation', 'decision'],
  automation_level: ['human-decides', 'human-approves', 'human-may-override', 'automatic'],
} as const

const keys =
  /^(?:automation level|level of automation|degree of automation|decision (?:type|role)|role in decisions?|type|role)$/

/** `- **Automation level:** automatic`: a key whose value is one of the record's own words. */
function keyed(card: Card, known: readonly string[]): CardStatement | null {
  for (const { key, text, at } of [...sectionsOf(card, 'decision').flatMap(keysOf(card)), ...keyedDetails(card)]) {
    const word = wordsOf(text.slice(0, 100)).join('-')
    if (keys.test(key) && known.includes(word)) return { text: word, at }
  }
  return null
}

/** The keys with values that stand in a section, or that the section is. */
function keysOf(card: Card): (section: Section) => readonly KeyedDetail[] {
  return ({ heading, form, own, at }) =>
    own.flatMap(({ start, end }) => {
      const text = card.file.text.slice(start, end)
      if (form === 'key') return [{ key: normalisedHeading(heading), text, at }]
      return Array.from(text.matchAll(/^.*$/gm)).flatMap(({ 0: line, index }) => {
        const lead = keyLead(line.slice(0, 200))
        if (lead === null) return []
        const key = normalisedHeading(lead.name)
        return [{ key, text: line.slice(lead.length), at: positionAt(card.lines, start + index) }]
      })
    })
}

const alone =
  /\bfully[ -]automat\w*|\bwithout (?:any )?(?:human|manual) (?:review|intervention|involvement|approval|oversight|check)\b|\bno (?:human|person|one) (?:reviews|approves|decides|intervenes|checks)\b|\b(?:decides|approves|rejects|declines|decided|approved|rejected|declined) automatically\b|\bautomatically (?:decides|approves|rejects|declines|decided|approved|rejected|declined)\b/

const byPeople =
  /\b(?:humans?|persons?|people|managers?|officers?|analysts?|clinicians?|doctors?|agents?|staff|employees?|underwriters?|reviewers?) (?:always )?(?:decides?|approves?|ha(?:s|ve) the last word|makes? the (?:final )?decision|reviews? (?:each|every|all))\b|\bhuman[ -]in[ -]the[ -]loop\b/

/** What the sections on decisions and oversight say in prose. Somebody who may override takes nothing back from either. */
function otherProse(
  card: Card,
  record: GovernanceRecord,
  { automation_level: level }: DecisionRole,
): ControlResult | null {
  if (level === null || level.value === 'human-may-override') return null
  const sections = [...sectionsOf(card, 'decision'), ...sectionsOf(card, 'oversight')]
  const claim = saidIn(card, sections, level.value === 'automatic' ? byPeople : alone)
  if (claim === null) return null
  return mendedBy(
    detail`Say in both places who has the last word`,
    notShown(
      detail`The record says ${named(`automation_level: ${level.value}`)}, but the card says ${quoted(claim.text)}`,
      [citeRecord(record, 'decision', level.at), citeCard(card, claim.at)],
    ),
  )
}
