import type { CanonicalSection, Card } from '../../evidence/card/card.ts'
import type { Placeholder } from '../../evidence/card/placeholder.ts'
import { spansOf } from '../../evidence/card/section-text.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** Sections whose placeholders count. Environment, citation and the like may stay as a template left them. */
const scored: readonly (CanonicalSection | 'front matter')[] = [
  'details',
  'intended_use',
  'out_of_scope',
  'factors',
  'metrics',
  'evaluation_data',
  'training_data',
  'results',
  'limitations',
  'ethics',
  'front matter',
]

/** Sections that must be there, so that leaving one out is no way to have it filled in: those that block as this does. */
const required = byTier<readonly CanonicalSection[]>(
  ['intended_use', 'limitations'],
  ['intended_use', 'limitations'],
  ['intended_use', 'out_of_scope', 'limitations'],
)

const MOST_CITED = 10

export const doc02: Control = {
  id: 'DOC-02',
  title: 'Not an unfilled template',
  question: 'Has somebody filled the card in, or does it still hold what the template put there?',
  why: 'An unfilled template has every heading and says nothing. It reads as documented, and that is worse than no card.',
  remedy: 'Replace each placeholder by an answer, or delete a section that does not apply.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 11(1)', 'ISO A.6.2.7', 'RMF MAP 2.2', 'MRM § VI', 'PRA 3.5', 'AIV 6.2.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card, placeholders } = found.read
  const left = placeholders.filter(({ section }) => section !== null && scored.includes(section))
  if (left.length > 0) return unfilled(card, left)
  const lacking = required[facts.tier].filter((section) => spansOf(card, section).length === 0)
  if (lacking.length > 0) {
    const sections = lacking.flatMap((section, index) => [...(index === 0 ? [] : [', ']), ...inWords(section)])
    return mendedBy(
      detail`Write a section on ${sections}`,
      notShown(detail`The card has no section on ${sections}`, [citeCard(card, null)]),
    )
  }
  const elsewhere = placeholders.length
  const what =
    elsewhere === 0
      ? detail`No placeholder is left in the card`
      : detail`No placeholder is left in the sections that count here; ${elsewhere} ${stand(elsewhere)} in others`
  return shown('E1', what, [citeCard(card, null, { strength: 'E1' })])
}

function stand(count: number): Detail {
  return [count === 1 ? 'stands' : 'stand']
}

function unfilled(card: Card, left: readonly Placeholder[]): ControlResult {
  const [first] = left
  const what = first === undefined ? [] : detail`: ${describe(first)}`
  const count = left.length === 1 ? detail`1 placeholder is` : detail`${left.length} placeholders are`
  return mendedBy(
    left.length === 1
      ? detail`Replace the template’s text by your own`
      : detail`Replace each of the template’s texts by your own`,
    notShown(
      detail`${count} left${what}`,
      left.slice(0, MOST_CITED).map(({ at }) => citeCard(card, at)),
    ),
  )
}

function describe({ rule, section, text }: Placeholder): Detail {
  const where = inWords(section ?? 'card')
  return rule === 'hollow' ? detail`the section on ${where} says nothing` : detail`${named(text)} in ${where}`
}

/** Our names of sections, as words. */
function inWords(section: CanonicalSection | 'front matter' | 'card'): Detail {
  return [section === 'out_of_scope' ? 'out-of-scope use' : section.replaceAll('_', ' ')]
}
