import type { Position } from '../../base/source.ts'
import type { Card } from '../../evidence/card/card.ts'
import type { Citation, Strength } from '../verdict.ts'
import { governance } from './card-statement.ts'
import { detail, named } from '../detail.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import { refusalWords } from './refusal-words.ts'
import type { CardState, ControlFactsheet, ControlResult } from './types.ts'

/** A place in a card, for a finding. */
export function citeCard(card: Card, at: Position | null, cited: CardCitation = {}): Citation {
  const { strength = null, side = 'candidate' } = cited
  return { path: card.file.path, side, at, digest: card.file.digest, strength }
}

type CardCitation = { readonly strength?: Strength; readonly side?: Citation['side'] }

/** Where the policy speaks of the model. */
export function citePolicy({ policy, evidence }: ControlFactsheet, strength: Strength | null = null): Citation {
  return { path: policy.file.path, side: 'policy', at: evidence.model.at, digest: policy.file.digest, strength }
}

/** The card, or what a control that reads it comes to without one. */
export type CardOrResult =
  | { readonly kind: 'card'; readonly read: Extract<CardState, { kind: 'read' }> }
  | { readonly kind: 'result'; readonly result: ControlResult }

/**
 * What every control on the card's content says when there is no card to read. A card that names another model is
 * none of this one: whatever it documents was copied.
 */
export function cardOrResult(facts: ControlFactsheet): CardOrResult {
  const { card } = facts
  if (card.kind !== 'read') return { kind: 'result', result: withoutCard(facts, card) }
  const foreign = foreignCard(facts, card.card)
  return foreign === null ? { kind: 'card', read: card } : { kind: 'result', result: foreign }
}

function foreignCard(facts: ControlFactsheet, card: Card): ControlResult | null {
  const { model } = facts.evidence
  const id = governance(card, 'id')
  if (id === null || id.text === model.id) return null
  return mendedBy(
    detail`Give the model the same id in card and policy`,
    notShown(detail`The card is about ${named(id.text.slice(0, 60))}, the policy about ${named(model.id)}`, [
      citeCard(card, id.at),
      citePolicy(facts),
    ]),
  )
}

function withoutCard(facts: ControlFactsheet, card: Exclude<CardState, { kind: 'read' }>): ControlResult {
  if (card.kind === 'undeclared') {
    return mendedBy(
      detail`Name the card in the policy: ${named('card: MODEL_CARD.md')}`,
      notShown(detail`The policy names no model card for this model`, [citePolicy(facts)]),
    )
  }
  const citation: Citation = { path: card.path, side: 'candidate', at: null, digest: null, strength: null }
  if (card.kind === 'absent') {
    return mendedBy(
      detail`Commit a model card; ${named('countersign init')} writes a skeleton`,
      notShown(detail`There is no model card`, [citation]),
    )
  }
  return mendedBy(
    detail`Commit the model card itself, as UTF-8 text`,
    undecided(detail`The model card can’t be read: it ${refusalWords(card.why)}`, [citation]),
  )
}
