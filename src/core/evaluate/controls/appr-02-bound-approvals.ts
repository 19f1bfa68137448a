import { detail, enumerated } from '../detail.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult, notCountedOf } from './counted-signatures.ts'
import { mendedBy, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const appr02: Control = {
  id: 'APPR-02',
  title: 'Approvals bound to the commit and the evidence',
  question: 'Was every signature that counts given on this commit, or on one with the very same evidence?',
  why: 'An approval of yesterday’s numbers says nothing about today’s. Whoever signs must have seen what is merged.',
  remedy: 'Ask those who signed an earlier version for a review of this one.',
  severity: severityByTier('b b b'),
  needed: byTier('E5', 'E5', 'E5'),
  stage: 'gate',
  maps: clauses('SLSA Source two-party review', 'ISO A.6.2.5'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  const { dossier } = facts
  const counted = found.tallies.flatMap((tally) => tally.counted)
  const unbound = counted.filter(({ review, sha }) => {
    const given = dossier.reviews.find(({ id }) => id === review)
    return given === undefined || given.sha !== sha || given.evidenceDigest === null
  })
  if (unbound.length > 0) {
    return mendedBy(
      detail`Ask them for a review of this version`,
      undecided(
        detail`What ${enumerated(unbound.map(({ login }) => login))} saw can’t be told any more`,
        citeApprovals(facts),
      ),
    )
  }
  const onHead = counted.filter(({ sha }) => sha === dossier.subject.head.sha).length
  const earlier = counted.length - onHead
  const before = earlier === 0 ? [] : detail`, ${earlier} on an earlier commit since which nothing they cover moved`
  return shown(
    'E5',
    detail`${onHead} signatures were given on this very commit${before}${notCountedOf(found.tallies)}`,
    citeApprovals(facts, 'E5'),
  )
}
