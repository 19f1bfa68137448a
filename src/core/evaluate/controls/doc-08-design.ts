import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { cardLinks } from './card-links.ts'
import type { CardLink } from './card-links.ts'
import { clauses } from './clauses.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { sectionsHeaded, writtenIn, writtenText } from './written-texts.ts'
import type { Written, WrittenText } from './written-texts.ts'

const WORDS = 40

/** A third of the words asked for must differ. */
const DISTINCT = Math.ceil(WORDS / 3)

const designHeading =
  /\bdesign\b|\balternatives?\b|^(?:model )?architecture(?: and objective)?$|\brationale\b|\bwhy this model\b/

/** A link to a record of a decision, by its words or its path. */
const decisionRecord = /\badrs?\b|\bdecisions?\b|\bdesign\b|\balternatives?\b|\brationale\b/i

const weighed =
  /\balternatives?\b|\binstead of\b|\brather than\b|\bcompared (?:with|to|against)\b|\bconsidered\b|\brejected\b|\bversus\b|\bvs\b|\bbaselines?\b|\boutperform\w*|\bruled out\b/i

const simpler =
  /\bsimpl(?:e|er|est|y)\b|\brules?\b|\brule-based\b|\bheuristics?\b|\blinear\b|\blogistic\b|\bnon-ml\b|\bno model\b|\bwithout (?:a |any )?(?:model|machine learning)\b|\bmanual(?:ly)?\b|\bby hand\b|\bspreadsheet\b|\blookup\b|\bscorecard\b|\bdecision tree\b|\bmajority class\b|\bnaive\b|\bthreshold on\b/i

export const doc08: Control = {
  id: 'DOC-08',
  title: 'Design rationale and alternatives',
  question: 'Why is it built this way, and which simpler way, or way without a model, was weighed against it?',
  why: 'The simplest thing that works is the easiest to explain, watch and replace. If nobody weighed it, nobody knows whether it does.',
  remedy: `Write ${WORDS} words or more under a heading such as “Design rationale” in the card, or link a decision record that is among the \`documents:\` of the model. Name a simpler alternative, or one without a model, and why it was not chosen.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses(
    'EU Annex IV(2)(b)-(c)',
    'RMF MANAGE 2.1',
    'RMF MAP 2.1',
    'ISO A.6.2.3',
    'PRA 3.1',
    'MRM § IV',
    'AIV 2.1.1',
  ),
  check,
}

/** A text on the design, and where it stands. */
type Rationale = { readonly written: Written; readonly citations: readonly Citation[] }

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const rationales: Rationale[] = ownRationale(found.read)
  for (const link of cardLinks(card)) {
    if (!decisionRecord.test(`${link.label} ${link.path}`)) continue
    const linked = linkedRationale(facts, link, citeCard(card, link.at, { strength: 'E1' }))
    if ('outcome' in linked) return linked
    rationales.push(linked)
  }
  const [first] = rationales
  if (first === undefined) {
    return notShown(detail`The card says nothing about the design, and links no decision record`, [
      citeCard(card, null),
    ])
  }
  const good = rationales.find(({ written }) => shortfall(written) === null)
  if (good === undefined) return shortfallResult(first)
  return shown('E1', detail`The design is explained, and a simpler alternative was weighed`, good.citations)
}

function ownRationale(text: WrittenText): Rationale[] {
  const sections = sectionsHeaded(text, designHeading)
  const [first] = sections
  if (first === undefined) return []
  return [{ written: writtenIn(text, sections), citations: [citeCard(text.card, first.at, { strength: 'E1' })] }]
}

/** The text of a linked record; or what is wrong with the link. */
function linkedRationale(
  { evidence }: ControlFactsheet,
  { path }: CardLink,
  link: Citation,
): Rationale | ControlResult {
  const where = { ...link, strength: null }
  const file = evidence.candidate.documents.find((each) => each.path === path)
  if (file === undefined) {
    return mendedBy(
      detail`Commit it, and list it under ${named('documents:')} of the model, or take the link out`,
      notShown(detail`The card links ${named(path)}, which is not among the documents of the model`, [where]),
    )
  }
  const { content } = file
  if (content.kind === 'refused') {
    return undecided(detail`${named(path)} can’t be read: it ${refusalWords(content.why)}`, [where])
  }
  const text = writtenText(file)
  if (text === null) return undecided(detail`${named(path)} is no Markdown text`, [where])
  return {
    written: writtenIn(text, text.card.sections),
    citations: [link, citeCard(text.card, null, { strength: 'E1' })],
  }
}

/** What a text on the design lacks; null when it has everything. */
function shortfall({ words, distinct, text }: Written): 'words' | 'own words' | 'alternative' | null {
  if (words < WORDS) return 'words'
  if (distinct < DISTINCT) return 'own words'
  return weighed.test(text) && simpler.test(text) ? null : 'alternative'
}

function shortfallResult({ written, citations }: Rationale): ControlResult {
  const cited = citations.map((citation) => ({ ...citation, strength: null }))
  switch (shortfall(written)) {
    case 'own words':
      return notShown(detail`The text on the design repeats ${written.distinct} different words`, cited)
    case 'alternative':
      return mendedBy(
        detail`Name a simpler alternative, or one without a model, and say why it was not chosen`,
        notShown(detail`The text on the design weighs no simpler alternative`, cited),
      )
    default:
      return notShown(detail`The text on the design has ${written.words} of ${WORDS} words`, cited)
  }
}
