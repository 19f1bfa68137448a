import { sectionsOf, spansOf, without } from '../../evidence/card/section-text.ts'
import { detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** An address, a link, or an account or team on the forge. Whether it answers is not asked: nothing is followed. */
const reachable =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|https?:\/\/[\w-]{1,63}\.[\w-]|(?<![\w.@])@[A-Za-z\d][\w-]{0,38}(?:\/[\w.-]{1,100})?|(?<![\w#&]|\]\()#[a-z][\w-]{2,80}|\]\((?!#)[^)\s]{2,500}\)/

const reserved = /@(?:[\w-]{1,63}\.){0,3}example\.(?:com|org|net)\b|@your-org\b|https?:\/\/example\.(?:com|org|net)\b/g

export const doc11: Control = {
  id: 'DOC-11',
  title: 'Contact, concern and appeal channel',
  question: 'Does the card say where questions, concerns and appeals go?',
  why: 'People meet a model’s mistakes before its owners do. Without an address they keep them to themselves.',
  remedy: 'Add a section “Contact” with an e-mail address, a link, a chat channel or a team such as @org/team.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 13(3)(a)', 'RMF MEASURE 3.3', 'RMF GOVERN 5.1', 'ISO A.3.3', 'ISO A.8.3'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card, placeholders } = found.read
  const [first] = sectionsOf(card, 'contact')
  if (first === undefined) return notShown(detail`The card has no section on contact`, [citeCard(card, null)])
  const own = without(
    spansOf(card, 'contact'),
    placeholders.map(({ span }) => span),
  )
  const citation = citeCard(card, first.at, { strength: 'E1' })
  // addresses in angle brackets or code marks are addresses too, comments are not
  const text = own
    .map(({ start, end }) => card.prose.slice(start, end) + codeIn(card.file.text.slice(start, end)))
    .join('\n')
  if (!reachable.test(text.replaceAll(reserved, ''))) {
    return mendedBy(
      detail`Name an e-mail address, a link, a chat channel or a team`,
      notShown(detail`The section on contact names no address, link, channel or team`, [citation]),
    )
  }
  return shown('E1', detail`The card says whom to contact`, [citation])
}

function codeIn(source: string): string {
  return source.includes('<!--')
    ? ''
    : Array.from(source.slice(0, 5_000).matchAll(/`([^`\n]{1,200})`/g), ([, code]) => ` ${code ?? ''}`).join('')
}
