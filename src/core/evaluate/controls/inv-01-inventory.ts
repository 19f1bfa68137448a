import type { Card } from '../../evidence/card/card.ts'
import type { Model } from '../../policy/types.ts'
import type { Citation } from '../verdict.ts'
import { detail, named } from '../detail.ts'
import { cardOrResult, citeCard, citePolicy } from './card-facts.ts'
import { stated } from './card-statement.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const inv01: Control = {
  id: 'INV-01',
  title: 'Unique id, version and owner in the inventory',
  question: 'Do the policy’s entry and the card name the same model, its version and its owner?',
  why: 'A model without an owner is nobody’s to fix. A model under two names is approved under one and runs under the other.',
  remedy:
    'Give the model an `owner:` in the policy. Put `governance: {id: …, version: …, owner: …}` into the card’s front matter, with the same id and owner.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'pull-request',
  maps: clauses(
    'RMF GOVERN 1.6',
    'ISO A.4.2',
    'ISO A.6.2.3',
    'EU Annex IV(1)(a)',
    'MRM § VI',
    'PRA 1.2',
    'GAI GV-1.6-001',
  ),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { model } = facts.evidence
  // the id is unique: the policy would not decode otherwise
  if (model.owner === null) {
    return mendedBy(
      detail`Give the model an ${named('owner:')} in the policy`,
      notShown(detail`The policy names no owner for this model`, [citePolicy(facts)]),
    )
  }
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const contradiction = contradicted(facts, card)
  if (contradiction !== null) return contradiction
  const version = stated(card, 'version')
  if (version === null) {
    return mendedBy(
      detail`Put ${named('governance: {version: …}')} into the card’s front matter`,
      notShown(detail`The card states no version`, [citeCard(card, null)]),
    )
  }
  const agreeing = (['id', 'owner'] as const).flatMap((fact) => {
    const statement = stated(card, fact)
    return statement === null ? [] : [statement]
  })
  const strength = agreeing.length === 2 ? 'E2' : 'E1'
  const citations: readonly Citation[] = [
    ...[version, ...agreeing].map(({ at }) => citeCard(card, at, { strength })),
    citePolicy(facts, strength),
  ]
  if (strength === 'E2') {
    return shown(
      strength,
      detail`The policy and the card agree on id and owner, and the card states a version`,
      citations,
    )
  }
  return mendedBy(
    detail`Put ${named('governance: {id: …, owner: …}')} into the card’s front matter, as the policy has them`,
    shown(
      strength,
      detail`The card states a version, but not both the id and the owner that the policy names`,
      citations,
    ),
  )
}

function contradicted(facts: ControlFactsheet, card: Card): ControlResult | null {
  const { model } = facts.evidence
  const [id, owner] = [stated(card, 'id'), stated(card, 'owner')]
  if (id !== null && id.text !== model.id) {
    const what = detail`The card is about ${named(id.text.slice(0, 60))}, the policy about ${named(model.id)}`
    return mendedBy(
      detail`Give the model the same id in card and policy`,
      notShown(what, [citeCard(card, id.at), citePolicy(facts)]),
    )
  }
  if (owner !== null && !sameOwner(owner.text, model)) {
    const other = model.owner === null ? detail`nobody` : named(model.owner)
    const what = detail`The card names ${named(owner.text.slice(0, 60))} as owner, the policy ${other}`
    return mendedBy(
      detail`Name the same owner in card and policy`,
      notShown(what, [citeCard(card, owner.at), citePolicy(facts)]),
    )
  }
  return null
}

/** Accounts compare without the sign before them, and as the forge does, without case. */
function sameOwner(written: string, { owner }: Model): boolean {
  return owner !== null && account(written) === account(owner)
}

function account(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}
