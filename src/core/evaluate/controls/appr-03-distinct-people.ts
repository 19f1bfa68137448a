import { authorsOf } from '../../approval/authors.ts'
import { detail, enumerated } from '../detail.ts'
import { rollOf } from '../roll.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult, notCountedOf } from './counted-signatures.ts'
import { notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { untracedAuthors } from './untraced-authors.ts'

export const appr03: Control = {
  id: 'APPR-03',
  title: 'No approval by an author or a bot, none counted twice',
  question: 'Is every signature that counts from another person, and none of them an author or a bot?',
  why: 'A rule of two people that one person can meet is a rule of one.',
  remedy: 'Ask somebody for a review who had no hand in the change and has not signed for another role.',
  severity: severityByTier('b b b'),
  needed: byTier('E5', 'E5', 'E5'),
  stage: 'gate',
  maps: clauses('SLSA Source two-party review', 'SCORECARD Code-Review', 'AIV 9.4.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const unknown = untracedAuthors(facts)
  if (unknown !== null) return unknown
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  const counted = found.tallies.flatMap((tally) => tally.counted)
  const authors = authorsOf(rollOf(facts.dossier, facts.dossier.members ?? []))
  const wrong = counted.filter(
    ({ id }, index) => authors.has(id) || counted.findIndex((other) => other.id === id) !== index,
  )
  // counting rules it out; a control that only trusted the counting would show nothing
  if (wrong.length > 0) {
    const logins = wrong.map(({ login }) => login)
    return notShown(detail`${enumerated(logins)} can’t count here: an author, or counted already`, citeApprovals(facts))
  }
  return shown(
    'E5',
    detail`${counted.length} signatures by as many people, none of them an author or a bot${notCountedOf(found.tallies)}`,
    citeApprovals(facts, 'E5'),
  )
}
