import type { Citation } from '../verdict.ts'
import { detail, named, ownWords } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardClaim, measuredByName } from './card-claims.ts'
import type { CardClaim } from './card-claims.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { cardNumbers } from './card-numbers.ts'
import { clauses } from './clauses.ts'
import { measuredNumbers } from './measured-numbers.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
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
  const measured = measuredNumbers(facts.evidence, card.file.path)
  if (measured.length === 0) {
    return mendedBy(
      detail`Commit a metrics file with the numbers that the card reports`,
      undecided(detail`There is no measurement to hold the card’s numbers against`, [
        citeCard(card, numbers[0]?.at ?? null),
      ]),
    )
  }
  const byName = measuredByName(measured)
  return judged(
    card,
    numbers.map((number) => cardClaim(number, byName, facts.evidence.model.id)),
  )
}

/**
 * A card without numbers contradicts nothing, but where this control blocks, that must not be the way around it:
 * deleting a wrong number would pass.
 */
function withoutNumbers({ severity }: ControlFactsheet, card: Card): ControlResult {
  if (severity === 'block') return notShown(detail`The card reports no results`, [citeCard(card, null)])
  return notAsked(detail`The card reports no results, so none can be wrong`, [citeCard(card, null)])
}

function judged(card: Card, claims: readonly CardClaim[]): ControlResult {
  const wrong = claims.filter(({ kind }) => kind === 'different' || kind === 'unsupported')
  if (wrong.length > 0) return contradicted(card, wrong)
  const equal = claims.filter(({ kind }) => kind === 'equal')
  if (equal.length === 0) return nothingCompared(card, claims)
  return shown(
    'E2',
    agreement(equal.length, claims.length),
    equal.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim)),
  )
}

function agreement(equal: number, all: number): Detail {
  if (equal < all) return detail`${equal} of the card’s ${all} numbers can be compared, and they equal the measurements`
  return all === 1
    ? detail`The card’s one number equals the measurement`
    : detail`All ${all} numbers of the card equal the measurements`
}

function contradicted(card: Card, wrong: readonly CardClaim[]): ControlResult {
  const [first] = wrong
  const more = wrong.length > 1 ? detail` (and ${wrong.length - 1} more)` : []
  const what = first === undefined ? detail`The card contradicts the evidence` : sentence(card, first)
  const remedy = first === undefined ? ownWords(perf04.remedy) : correction(first)
  return mendedBy(
    remedy,
    notShown(
      detail`${what}${more}`,
      wrong.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim)),
    ),
  )
}

function sentence(card: Card, claim: CardClaim): Detail {
  const { number } = claim
  const labels = number.labels.filter((text) => text !== '')
  const label = labels.length === 0 ? [] : detail` for ${named(labels.join(', ').slice(0, 80))}`
  const place = named(`${card.file.path}:${number.at.line}`)
  const says = detail`The card says ${named(number.text)}${label} (${place})`
  if (claim.kind !== 'different') return detail`${says}, and no metrics file reports that metric`
  const { text, citation } = claim.measured
  const line = citation.at === null ? '' : `:${citation.at.line}`
  return detail`${says}, and ${named(citation.path + line)} says ${named(text)}`
}

function correction(claim: CardClaim): Detail {
  if (claim.kind !== 'different')
    return detail`Report that metric in a metrics file, or take the number out of the card`
  if (claim.several) return detail`Copy the value that is meant, and say beside it which one it is`
  return detail`Correct it to ${named(claim.measured.text)}, rounded as you like`
}

function nothingCompared(card: Card, claims: readonly CardClaim[]): ControlResult {
  const ambiguous = claims.find(({ kind }) => kind === 'ambiguous')
  const cited = [citeCard(card, (ambiguous ?? claims[0])?.number.at ?? null)]
  return mendedBy(
    detail`Put each number beside the name of its metric, as ${named('countersign inspect')} prints it`,
    undecided(
      ambiguous === undefined
        ? detail`No number of the card stands beside the name of a metric that was measured`
        : detail`The card’s numbers could be several of those measured`,
      cited,
    ),
  )
}

function citations(card: Card, claim: CardClaim): readonly Citation[] {
  const here = citeCard(card, claim.number.at, { strength: 'E2' })
  return 'measured' in claim ? [here, claim.measured.citation] : [here]
}
