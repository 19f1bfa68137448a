import { normalisedHeading } from '../../evidence/card/canonical.ts'
import type { Section } from '../../evidence/card/card.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import type { ControlFactsheet } from './types.ts'
import { sectionsHeaded, writtenIn, writtenTexts } from './written-texts.ts'
import type { WrittenText } from './written-texts.ts'

/** What an assessment of attacks speaks of. */
export type AttackTopic = 'inputs' | 'training data' | 'red team'

const attackTopics: Readonly<Record<AttackTopic, RegExp>> = {
  inputs:
    /\badversar\w*|\bevasion|\bmanipulat\w+|\bperturb\w+|\bcrafted\b|\bspoof\w*|\bprompt[ -]injections?|\bjailbreak\w*/i,
  'training data':
    /\bpoison\w*|\bbackdoors?\b|\btrojan\w*|\blabel[ -]flip\w*|\btamper\w+ (?:with )?(?:the )?(?:training )?(?:data|labels)|\bdata tampering\b/i,
  'red team': /\bred[ -]?team\w*/i,
}

const allTopics: readonly AttackTopic[] = ['inputs', 'training data', 'red team']

/** What one text says on attacks: what was done, without what it says was not. */
export type AttackAssessment = {
  readonly source: WrittenText
  readonly citation: Citation
  readonly words: readonly string[]
  readonly topics: ReadonlySet<AttackTopic>
}

const headed =
  /\badversar\w*\b|\bpoison\w*\b|\bred ?team\w*\b|\battacks?\b|\bevasion\b|\bthreat model\w*\b|\bprompt injections?\b|\bjailbreak\w*\b|\bsecurity\b|\babuse\b/

/** What was left undone, or is yet to be done, assesses nothing. */
const undone =
  /\b(?:not|never|n['’]t) (?:yet |been |formally )*(?:assess|test|evaluat|perform|conduct|carried out|done|examin|red-?team)|\b(?:planned|will be|to be (?:assessed|tested|done)|future work)\b/i

/** So many words make a section say something; below, its heading counts for nothing. */
const LEAST = 8

/** The sections on attacks of the card and of every Markdown document of the model. */
export function attackAssessments(facts: ControlFactsheet): readonly AttackAssessment[] {
  return writtenTexts(facts).flatMap((source) => {
    const outer = sectionsHeaded(source, headed)
    const [first] = outer
    if (first === undefined) return []
    const inner = source.card.sections.filter(({ span }) =>
      outer.some((one) => span.start >= one.span.start && span.end <= one.span.end),
    )
    const text = doneIn(writtenIn(source, outer).text)
    const topics = allTopics.filter(
      (topic) => attackTopics[topic].test(text) || inner.some((section) => isHeadingOf(topic, source, section)),
    )
    const citation = citeCard(source.card, first.at)
    return [{ source, citation, words: wordsOf(text), topics: new Set(topics) }]
  })
}

/** A text without the sentences on what was not done. */
function doneIn(text: string): string {
  return text
    .split(/(?<=[.!?;])\s|\n\s*\n|\n(?=\s*[-*|])/)
    .filter((sentence) => !undone.test(sentence))
    .join('\n')
}

/** A heading of one topic alone tells what its words are about. */
function isHeadingOf(topic: AttackTopic, source: WrittenText, section: Section): boolean {
  // “Adversarial assessment” may be about anything
  const heading = normalisedHeading(section.heading).replaceAll(/\badversar\w*\b(?! (?:inputs?|examples?)\b)/g, ' ')
  const named = Object.values(attackTopics).filter((pattern) => pattern.test(heading))
  const isOnlyThis = named.length === 1 && named.includes(attackTopics[topic])
  return isOnlyThis && wordsOf(doneIn(writtenIn(source, [section]).text)).length >= LEAST
}
