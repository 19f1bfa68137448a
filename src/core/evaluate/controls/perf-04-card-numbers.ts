import type { Citation } from '../verdict.ts'
import { cardClaim } from './card-claims.ts'
import type { CardClaim } from './card-claims.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { cardNumbers } from './card-numbers.ts'
import { clauses } from './clauses.ts'
import { measuredNumbers } from './measured-numbers.ts'
import { notAsked, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import type { Card } from '../../evidence/card/card.ts'

/** So many contradictions are cited; the first is told. */
const MOST_CITED = 10

export const perf04: Control = {
  id: 'PERF-04',
  title: 'Card numbers equal the metrics file',
  question: 'Is every result the card reports the number that was measured, as rounded as it is printed?',
  why: 'The card is what people read and the metrics file is what was judged. If they differ, people rely on a number that nobody measured.',
  remedy:
    'Copy the numbers of the metrics file into a table under “Results”, each beside the metric’s name; write percentages with %. Rounding is fine.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(3)', 'EU Art. 13(3)(b)(ii)', 'ISO A.6.2.7'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const numbers = cardNumbers(card)
  if (numbers.length === 0) return withoutNumbers(facts, card)
  const measured = measuredNumbers(facts.evidence.candidate, card.file.path)
  if (measured.length === 0) {
    return undecided('There is no measurement to hold the card’s numbers against', [
      citeCard(card, numbers[0]?.at ?? null),
    ])
  }
  return judged(
    card,
    numbers.map((number) => cardClaim(number, measured, facts.evidence.model.id)),
  )
}

/**
 * A card without numbers contradicts nothing, but where this control blocks, that must not be the way around it:
 * deleting a wrong number would pass.
 */
function withoutNumbers({ severity }: ControlFactsheet, card: Card): ControlResult {
  if (severity === 'block') return notShown('The card reports no results', [citeCard(card, null)])
  return notAsked('The card reports no results, so none can be wrong', [citeCard(card, null)])
}

function judged(card: Card, claims: readonly CardClaim[]): ControlResult {
  const wrong = claims.filter(({ kind }) => kind === 'different' || kind === 'unsupported')
  if (wrong.length > 0) return contradicted(card, wrong)
  const equal = claims.filter(({ kind }) => kind === 'equal')
  if (equal.length === 0) return nothingCompared(card, claims)
  const detail = `${equal.length} of the card’s ${claims.length} numbers can be compared, and they equal the measurements`
  return shown(
    'E2',
    detail,
    equal.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim)),
  )
}

function contradicted(card: Card, wrong: readonly CardClaim[]): ControlResult {
  const [first] = wrong
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''
  const detail = first === undefined ? 'The card contradicts the evidence' : sentence(card, first)
  return notShown(
    detail + more,
    wrong.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim)),
  )
}

function sentence(card: Card, claim: CardClaim): string {
  const { number } = claim
  const place = `${card.file.path}:${number.at.line}`
  const label = number.labels
    .filter((text) => text !== '')
    .join(', ')
    .slice(0, 80)
  if (claim.kind !== 'different')
    return `The card says ${number.text} for ${label} (${place}), and no metrics file reports that metric`
  const { text, citation } = claim.measured
  const line = citation.at === null ? '' : `:${citation.at.line}`
  return `The card says ${number.text} for ${label} (${place}), and ${citation.path}${line} says ${text}`
}

function nothingCompared(card: Card, claims: readonly CardClaim[]): ControlResult {
  const ambiguous = claims.find(({ kind }) => kind === 'ambiguous')
  const cited = [citeCard(card, (ambiguous ?? claims[0])?.number.at ?? null)]
  if (ambiguous !== undefined) return undecided('The card’s numbers could be several of those measured', cited)
  return undecided('No number of the card stands beside the name of a metric that was measured', cited)
}

function citations(card: Card, claim: CardClaim): readonly Citation[] {
  const here = citeCard(card, claim.number.at, { strength: 'E2' })
  return 'measured' in claim ? [here, claim.measured.citation] : [here]
}
