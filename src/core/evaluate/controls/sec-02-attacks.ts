import { detail, enumerated, named, quoted } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { attackAssessments } from './attack-assessments.ts'
import type { AttackAssessment, AttackTopic } from './attack-assessments.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { generativeOnCard } from './card-task.ts'
import { clauses } from './clauses.ts'
import { deniedOnRecord } from './generative-claim.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { saidIn } from './said-in-sections.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { writtenTexts } from './written-texts.ts'

const WORDS = 30

/** A third of the words asked for must differ. */
const DISTINCT = WORDS / 3

export const sec02: Control = {
  id: 'SEC-02',
  title: 'Attacks assessed: inputs, training data, red team',
  question:
    'Was it assessed how inputs can mislead the model and how its training data can be poisoned, and for a generative one, what a red team found?',
  why: 'Accuracy on honest data says nothing about inputs made to deceive. Attackers look for exactly what nobody tried.',
  remedy: `Write ${WORDS} words or more under a heading such as “Adversarial assessment”, in the card or in a Markdown file under \`documents:\`: manipulated inputs, poisoned training data, what was tried and what came of it. For a generative model add what a red team tried and found.`,
  severity: severityByTier('– i b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(5)', 'EU Annex IV(2)(h)', 'RMF MEASURE 2.7', 'GAI MS-2.7-007‡', 'AIV 6.5.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { record: state } = facts
  const found = cardOrResult(facts)
  const regulatory = state.kind === 'read' ? state.record.governance.regulatory : null
  // a card of another model is no reason to look at its documents
  if (found.kind === 'result' && facts.card.kind === 'read') return found.result
  if (state.kind === 'read' && regulatory !== null) {
    const denied = deniedOnRecord(facts, state.record, regulatory, ['genai'])
    if (denied !== null) return denied
  }
  const assessments = attackAssessments(facts)
  const problem = saidUndone(facts, assessments)
  if (problem !== null) return problem
  if (assessments.length > 0) return assessed(facts, assessments)
  if (found.kind === 'result') return found.result
  return notShown(detail`Neither the card nor a document has a section on attacks against the model`, [
    citeCard(found.read.card, null),
  ])
}

/** A whole kind of assessment that was not made; a single attack that was not tried is an honest remark. */
const notMade =
  /\bno (?:formal )?(?:adversarial|poisoning|red[ -]?team\w*|security|robustness) (?:testing|tests?|assessments?|evaluations?|exercises?|analys[ei]s)\b|\bno red[ -]?teaming\b|(?<=^|[.!?]\s|\n[ \t]{0,20})(?:adversarial (?:robustness|attacks|examples|inputs|testing)|(?:data |model )?poisoning|red[ -]?teaming|security) (?:was|were|has|have|is|are) (?:not|never) (?:yet |been )*(?:assessed|tested|evaluated|performed|conducted|carried out|done|examined)\b/

/** Where any text of the model says so, whatever another one claims. */
function saidUndone(facts: ControlFactsheet, [first]: readonly AttackAssessment[]): ControlResult | null {
  for (const { card } of writtenTexts(facts)) {
    const said = saidIn(card, card.sections, notMade)
    if (said === null) continue
    const other = first === undefined || first.citation.path === card.file.path ? [] : [first.citation]
    const beside = other.map(({ path }) => detail`, while ${named(path)} has a section on it`)
    return mendedBy(
      detail`Make the assessment and write down what came of it; say the same everywhere`,
      notShown(detail`${named(card.file.path)} says ${quoted(said.text)}${beside.flat()}`, [
        citeCard(card, said.at),
        ...other,
      ]),
    )
  }
  return null
}

function assessed(facts: ControlFactsheet, assessments: readonly AttackAssessment[]): ControlResult {
  const { generates, citation } = generative(facts)
  const asked: readonly AttackTopic[] =
    generates === false ? ['inputs', 'training data'] : ['inputs', 'training data', 'red team']
  // one text that has it all is enough; else they are taken together
  const chosen = [...assessments.map((one) => [one]), assessments].find((some) => isComplete(some, asked))
  if (chosen !== undefined) {
    const cited = chosen.map((one) => ({ ...one.citation, strength: 'E1' as const }))
    const needed = chosen.some(({ topics }) => topics.has('red team')) ? null : ('E1' as const)
    return shown('E1', detail`Attacks are assessed: ${enumerated(asked)}`, [
      ...cited,
      ...citation.map((each) => ({ ...each, strength: needed })),
    ])
  }
  return shortOf(facts, assessments, asked)
}

/** Whether the model generates, and where the record says so; null where nothing tells. */
function generative({ record, baselineRecord, card }: ControlFactsheet): {
  readonly generates: boolean | null
  readonly citation: readonly Citation[]
} {
  const before = baselineRecord.kind === 'read' ? baselineRecord.record.governance.regulatory?.genai?.value : undefined
  const stated = record.kind === 'read' ? (record.record.governance.regulatory?.genai ?? null) : null
  if (record.kind === 'read' && stated !== null) {
    // what runs in production asks too: a change can't talk itself out of it
    return {
      generates: stated.value || before === true,
      citation: [citeRecord(record.record, 'regulatory', stated.at)],
    }
  }
  const isOnCard = card.kind === 'read' && generativeOnCard(card.card) !== null
  return { generates: isOnCard || before === true ? true : null, citation: [] }
}

function isComplete(some: readonly AttackAssessment[], asked: readonly AttackTopic[]): boolean {
  const words = some.flatMap((one) => one.words)
  const isLong = words.length >= WORDS && new Set(words).size >= DISTINCT
  return isLong && asked.every((topic) => some.some(({ topics }) => topics.has(topic)))
}

function shortOf(
  facts: ControlFactsheet,
  assessments: readonly AttackAssessment[],
  asked: readonly AttackTopic[],
): ControlResult {
  const cited = assessments.map(({ citation }) => citation)
  const missing = asked.filter((topic) => !assessments.some(({ topics }) => topics.has(topic)))
  const words = assessments.flatMap((one) => one.words)
  if (missing.length === 0) {
    return words.length < WORDS
      ? notShown(detail`What was assessed of attacks has ${words.length} of ${WORDS} words`, cited)
      : notShown(detail`What was assessed of attacks repeats ${new Set(words).size} different words`, cited)
  }
  if (missing.join('') === 'red team' && generative(facts).generates === null) {
    return mendedBy(
      detail`Say ${named('genai')} under ${named('regulatory:')} in the governance record`,
      notShown(detail`Nothing says whether the model generates content, and no red team is spoken of`, cited),
    )
  }
  return mendedBy(
    detail`Say what was tried against each, and what came of it`,
    notShown(detail`What was assessed of attacks does not speak of ${enumerated(missing)}`, cited),
  )
}
