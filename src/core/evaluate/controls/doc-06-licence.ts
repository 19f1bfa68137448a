import { nearest } from '../../base/nearest.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { positionAt } from '../../base/source.ts'
import type { Card } from '../../evidence/card/card.ts'
import { isLicenceId, licenceIds } from '../../evidence/card/licence-ids.ts'
import { sectionsOf, spansOf, without } from '../../evidence/card/section-text.ts'
import { countWords } from '../../evidence/card/words.ts'
import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import { detail, enumerated, named, ownWords, quoted } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { CardState, Control, ControlFactsheet, ControlResult } from './types.ts'

export const doc06: Control = {
  id: 'DOC-06',
  title: 'Licence and third-party terms',
  question: 'Under which terms may the model be used, by a name that everybody reads alike?',
  why: 'A model inherits the terms of what it was built from. Without a licence nobody may use it; with a wrong one, the wrong people do.',
  remedy:
    'Put `license:` with an SPDX or Hugging Face identifier into the front matter. For `other`, add `license_name:` and `license_link:`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('RMF GOVERN 6.1', 'RMF MAP 4.1', 'ISO A.10.3'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const { frontMatter } = card
  const wrong = frontMatter.kind === 'read' ? frontMatter.issues.find(({ key }) => key === 'license') : undefined
  if (wrong !== undefined)
    return notShown(detail`Front matter: ${quoted(wrong.problem.message)}`, [citeCard(card, wrong.problem.at)])
  const stated = frontMatter.kind === 'read' ? child(frontMatter.root, 'license') : undefined
  if (stated !== undefined && stated.kind !== 'null') return judgeStated(card, stated)
  return judgeSection(found.read)
}

/** What templates put where an identifier is due. */
const templateIds: ReadonlySet<string> = new Set(['my-license-1.0', 'license', 'your-license'])

function judgeStated(card: Card, stated: Node): ControlResult {
  const at = positionAt(card.lines, stated.at.start)
  const ids = stated.kind === 'sequence' ? itemsOf(stated).map(stringOf) : [stringOf(stated)]
  const given = ids.filter((id): id is string => id !== undefined && id.trim() !== '')
  if (given.length === 0) return notShown(detail`${named('license')} is empty`, [citeCard(card, at)])
  const unknown = given.find((id) => id.toLowerCase() === 'unknown')
  if (unknown !== undefined) return notShown(detail`The licence is given as unknown`, [citeCard(card, at)])
  const left = given.find((id) => isUnanswered(id, '') || templateIds.has(id.toLowerCase()))
  if (left !== undefined) {
    return notShown(detail`${named(left.slice(0, 60))} is what a template left, and no licence`, [citeCard(card, at)])
  }
  const odd = given.find((id) => !isLicenceId(id))
  if (odd === undefined)
    return shown('E2', detail`The licence is ${enumerated(given)}`, [citeCard(card, at, { strength: 'E2' })])
  const meant = nearest(odd.toLowerCase(), licenceIds)
  const hint = meant === null ? [] : detail`; ${named(meant)} is one`
  const remedy = meant === null ? ownWords(doc06.remedy) : detail`Write ${named(meant)} if that is meant`
  return mendedBy(
    remedy,
    shown('E1', detail`The licence ${named(odd.slice(0, 60))} is no known identifier${hint}`, [
      citeCard(card, at, { strength: 'E1' }),
    ]),
  )
}

/** Without front matter, a section that says something is a licence in words. */
function judgeSection({ card, placeholders }: Extract<CardState, { kind: 'read' }>): ControlResult {
  const [first] = sectionsOf(card, 'license')
  if (first === undefined) return notShown(detail`The card names no licence`, [citeCard(card, null)])
  const own = without(
    spansOf(card, 'license'),
    placeholders.map(({ span }) => span),
  )
  const citation = citeCard(card, first.at, { strength: 'E1' })
  if (countWords(card.visible, own).words === 0)
    return notShown(detail`The section on the licence names none`, [citation])
  return shown('E1', detail`A section of the card names the licence`, [citation])
}
