import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Card, CardIssue } from '../../evidence/card/card.ts'
import { without, writtenText } from '../../evidence/card/section-text.ts'
import { countWords } from '../../evidence/card/words.ts'
import { detail, quoted } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, remarked, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { CardState, Control, ControlFactsheet, ControlResult } from './types.ts'

/** A card with fewer words than this, beside headings and what a template left, is a title. */
const LEAST_WORDS = 10

/** So many problems are cited; the first is told. */
const MOST_CITED = 10

export const doc01: Control = {
  id: 'DOC-01',
  title: 'Model card present, front matter parses',
  question: 'Is there a model card, and can a program read its front matter?',
  why: 'Whoever uses the model later knows it by its card. Front matter that does not parse is lost to every tool that lists models.',
  remedy:
    'Write the card at the path the policy names. Begin it with YAML between two lines of three dashes. `countersign init` proposes one.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 11(1)', 'ISO A.6.2.7', 'RMF MAP 2.2', 'MRM § VI', 'PRA 3.5', 'AIV 6.2.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') {
    // unreadable is as good as none: for this control it is decided
    return found.result.outcome === 'undecided' ? { ...found.result, outcome: 'not-shown' } : found.result
  }
  const { card } = found.read
  if (card.frontMatter.kind === 'unreadable') return broken(card, card.frontMatter.problems)
  if (ownWordsOf(found.read) < LEAST_WORDS) {
    return mendedBy(
      detail`Describe the model in it: what it is for, what it was built from, where it fails`,
      notShown(detail`The model card is next to empty`, [citeCard(card, null)]),
    )
  }
  switch (card.frontMatter.kind) {
    case 'none':
      return mendedBy(
        detail`Begin the card with YAML between two lines of three dashes`,
        remarked(detail`The model card has no front matter, so no tool can read its facts`, [citeCard(card, null)]),
      )
    case 'read':
      return judgedIssues(card, card.frontMatter.issues)
  }
}

/** Labels before a value, and sentences that the Hub's template puts into every card. */
const boilerplate =
  /^[ \t>]*(?:[-*+][ \t]+)?\*\*[^*\n]{1,80}:\*\*|use the code below to get started with the model|carbon emissions can be estimated using[^\n]{0,300}/gim

/** Words beside headings, labels, placeholders and what templates say of every model. */
function ownWordsOf({ card, placeholders }: Extract<CardState, { kind: 'read' }>): number {
  const spans = without(
    writtenText(card),
    placeholders.map(({ span }) => span),
  )
  const text = spans.map(({ start, end }) => card.visible.slice(start, end)).join('\n')
  const own = text.replaceAll(boilerplate, ' ')
  return countWords(own, [{ start: 0, end: own.length }]).words
}

/** The licence is DOC-06's affair. */
function judgedIssues(card: Card, issues: readonly CardIssue[]): ControlResult {
  const ours = issues.filter(({ key }) => key !== 'license')
  const errors = ours.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    return broken(
      card,
      errors.map(({ problem }) => problem),
    )
  const [warning] = ours
  if (warning !== undefined) {
    return mendedBy(
      detail`Correct the front matter`,
      remarked(
        sentence(warning.problem),
        ours.slice(0, MOST_CITED).map(({ problem }) => citeCard(card, problem.at)),
      ),
    )
  }
  return shown('E1', detail`The model card is there and its front matter parses`, [
    citeCard(card, null, { strength: 'E1' }),
  ])
}

function broken(card: Card, problems: readonly Diagnostic[]): ControlResult {
  const [first] = problems
  const what = first === undefined ? detail`The front matter is wrong` : sentence(first)
  const more = problems.length > 1 ? detail` (and ${problems.length - 1} more)` : []
  return mendedBy(
    detail`Correct the front matter`,
    notShown(
      detail`${what}${more}`,
      problems.slice(0, MOST_CITED).map(({ at }) => citeCard(card, at)),
    ),
  )
}

function sentence({ message, hint }: Diagnostic): Detail {
  return detail`Front matter: ${quoted(message)}${hint === null ? [] : detail`; ${quoted(hint)}`}`
}
