import { normalisedHeading } from '../../evidence/card/canonical.ts'
import { detail, enumerated } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { sectionsHeaded, writtenIn, writtenTexts } from './written-texts.ts'
import type { WrittenText } from './written-texts.ts'

/** Words on each of the four. */
const WORDS = 12

/** So many of them must differ. */
const DISTINCT = 6

/** What instructions for use say, and the headings under which they say it. */
const topics: readonly { readonly name: string; readonly heading: RegExp }[] = [
  { name: 'inputs', heading: /^(?:(?:model|expected|required) )?inputs?\b|\binput (?:data|format|spec\w*)\b/ },
  {
    name: 'outputs',
    heading:
      /^(?:model )?outputs?\b|\boutputs$|\binterpret\w*\b.*\b(?:outputs?|scores?|results?|predictions?)\b|\b(?:outputs?|scores?|results?|predictions?) interpretation\b|^(?:how to read|reading|meaning of) the (?:outputs?|scores?|results?|predictions?)\b/,
  },
  {
    name: 'hardware',
    heading:
      /\bhardware\b|\bcomput(?:e|ational|ing) (?:resources?|requirements?|infrastructure)\b|^(?:system|technical|runtime) requirements?$|^(?:requirements?|compute|runtime|resources)$/,
  },
  {
    name: 'maintenance',
    heading: /\bmaintenance\b|\bupkeep\b|^(?:expected )?lifetime\b|^(?:updates|software updates)\b/,
  },
]

export const doc07: Control = {
  id: 'DOC-07',
  title: 'Instructions for use',
  question:
    'Can those who use the model find out what goes in, what comes out and means what, what it runs on, and how it is kept?',
  why: 'A score read the wrong way round is worse than no score. Users only know what somebody wrote down for them.',
  remedy: `Write ${WORDS} words or more on each of four things, under headings such as “Inputs”, “Outputs”, “Hardware” and “Maintenance”, in the card or in a Markdown file under \`documents:\`.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 13(2)-(3)', 'EU Annex IV(1)(e),(h)', 'ISO A.8.2', 'RMF MAP 3.4', 'FDA G9'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const texts = writtenTexts(facts)
  const [any] = texts
  if (any === undefined) {
    const found = cardOrResult(facts)
    if (found.kind === 'result') return found.result
    throw new Error('a card that is read and is no text')
  }
  const answers = topics.map((topic) => ({ ...topic, ...answerIn(texts, topic.heading) }))
  const missing = answers.filter(({ answered }) => answered === null)
  if (missing.length > 0) {
    const headed = missing.find(({ headings }) => headings.length > 0)?.headings[0]
    const names = missing.map(({ name }) => name)
    return mendedBy(
      detail`Write ${WORDS} words or more on each, in the card or a Markdown document of the model`,
      notShown(detail`The instructions for use do not tell of ${enumerated(names)}`, [
        headed ?? citeCard(any.card, null),
      ]),
    )
  }
  const citations = answers.flatMap(({ answered }) => (answered === null ? [] : [answered]))
  return shown('E1', detail`Inputs, outputs, hardware and maintenance are described`, citations)
}

type Answer = { readonly answered: Citation | null; readonly headings: readonly Citation[] }

/** Where something is said with enough words, and where there is at least a heading. A section on two things needs the words of both. */
function answerIn(texts: readonly WrittenText[], heading: RegExp): Answer {
  const headings: Citation[] = []
  for (const text of texts) {
    for (const section of sectionsHeaded(text, heading)) {
      headings.push(citeCard(text.card, section.at))
      const served = topics.filter((topic) => topic.heading.test(normalisedHeading(section.heading))).length
      const { words, distinct } = writtenIn(text, [section])
      if (words >= WORDS * Math.max(1, served) && distinct >= DISTINCT) {
        return { answered: citeCard(text.card, section.at, { strength: 'E1' }), headings }
      }
    }
  }
  return { answered: null, headings }
}
