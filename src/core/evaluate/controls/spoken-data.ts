import { positionAt } from '../../base/source.ts'
import type { Span } from '../../base/source.ts'
import { normalisedHeading } from '../../evidence/card/canonical.ts'
import type { Section } from '../../evidence/card/card.ts'
import { sectionsOf } from '../../evidence/card/section-text.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { datasheetHeads } from './datasheet-heads.ts'
import type { ControlFactsheet } from './types.ts'
import { sentencesOf } from './text-sentences.ts'
import { sectionsHeaded, writtenText } from './written-texts.ts'
import type { WrittenText } from './written-texts.ts'

/** Words about data that somebody wrote, and where. */
export type SpokenData = { readonly words: string; readonly citation: Citation }

export type DataKind = 'personal' | 'special'

/** Only words that hardly ever mean anything else; `customers` or `e-mail` may stand in any text. */
const kinds: Readonly<Record<DataKind, RegExp>> = {
  personal:
    /\b(?:personal(?:ly identif\w+)? (?:data|information)|data subjects?|patients?|(?:full|first|last|family) names|surnames?|e-?mail addresses|(?:tele)?phone numbers?|(?:home|postal|street) addresses|dates? of birth|birth ?dates?|social security numbers?|passport numbers?|national insurance numbers?|IP addresses|(?:medical|health|patient|personnel|criminal) records|facial images|fingerprints|voice recordings|names of (?:the )?(?:customers|people|persons|employees|users|applicants|students|children))\b/i,
  special:
    /\b(?:(?:medical|patient|clinical|health) records|medical histor(?:y|ies)|patient data|ethnicity|ethnic origins?|racial (?:or|origins?)|political opinions?|trade[- ]union member\w*|(?:genetic|genomic|biometric) data|sexual orientation|religious beliefs?)\b/i,
}

/** In lower case `phi` is a letter. */
const acronyms = /\b(?:PII|PHI)\b/

/** A sentence that takes it back, or says where such data went. */
const denied =
  /\b(?:no|not|none|never|neither|nor|without|excluding|excluded?s?|remov\w+|drop(?:s|ped)?|stripped|anonymi[sz]\w+|de-?identified|synthetic|artificial|free of|instead of)\b|n[’']t\b/i

/** The first sentence about the data, in the card or in a datasheet, that speaks of data about people, or of a special category of it. */
export function spokenData(facts: ControlFactsheet, kind: DataKind): SpokenData | null {
  const { card } = facts
  const own: readonly Spoken[] =
    card.kind !== 'read'
      ? []
      : [{ card: card.card, placeholders: card.placeholders }].map((text) => ({ text, sections: dataSectionsOf(text) }))
  for (const { text, sections } of [...own, ...datasheetsOf(facts)]) {
    for (const span of sections.flatMap((section) => section.own)) {
      const found = spokenIn(text, span, kind)
      if (found !== null) return found
    }
  }
  return null
}

type Spoken = { readonly text: WrittenText; readonly sections: readonly Section[] }

function dataSectionsOf({ card }: WrittenText): readonly Section[] {
  return [...sectionsOf(card, 'training_data'), ...sectionsOf(card, 'evaluation_data')]
}

function datasheetsOf({ record, evidence }: ControlFactsheet): readonly Spoken[] {
  const sheets = record.kind === 'read' ? (record.record.governance.data?.datasheets ?? []) : []
  const paths = new Set(sheets.map(({ value }) => fromRoot(evidence.model.path, value)))
  return evidence.candidate.documents.flatMap((file) => {
    const text = paths.has(file.path) ? writtenText(file) : null
    return text === null ? [] : [{ text, sections: describing(text) }]
  })
}

/** Where a datasheet says what is in the data and where it comes from; what it is for, or not, is another matter. */
function describing(text: WrittenText): readonly Section[] {
  const heads = datasheetHeads.filter(({ name }) => name === 'composition' || name === 'collection')
  const outer = heads.flatMap(({ heading }) => sectionsHeaded(text, heading))
  return text.card.sections.filter(
    ({ span, heading }) =>
      outer.some((one) => span.start >= one.span.start && span.end <= one.span.end) ||
      heads.some((head) => head.heading.test(normalisedHeading(heading))),
  )
}

function spokenIn({ card }: WrittenText, span: Span, kind: DataKind): SpokenData | null {
  for (const { text: said, start } of sentencesOf(card.visible.slice(span.start, span.end))) {
    const match = kinds[kind].exec(said) ?? (kind === 'personal' ? acronyms.exec(said) : null)
    if (match === null || said.endsWith('?') || denied.test(said)) continue
    const at = positionAt(card.lines, span.start + start + match.index)
    return { words: match[0].replaceAll(/\s+/g, ' '), citation: citeCard(card, at) }
  }
  return null
}
