import { secondsOf } from '../../approval/instants.ts'
import type { Counted } from '../../approval/types.ts'
import { detail, enumerated } from '../detail.ts'
import type { Review } from '../dossier.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult } from './counted-signatures.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const val04: Control = {
  id: 'VAL-04',
  title: 'Signs of effective challenge',
  question: 'Did any of those who signed comment or ask for changes first, and did they take the time to look?',
  why: 'An approval a minute after the push challenges nothing.',
  remedy: 'Ask a signer to write what they looked at and doubted, as a review of its own, before they approve.',
  severity: severityByTier('– i w'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'gate',
  maps: clauses('MRM § III', 'RMF GOVERN 4.1'),
  check,
}

/** An approval sooner after the last push than this was given without reading. */
const LEAST_SECONDS = 600

function check(facts: ControlFactsheet): ControlResult {
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  const counted = found.tallies.flatMap((tally) => tally.counted)
  const hasty = counted.filter((one) => isHasty(facts, one)).map(({ login }) => login)
  if (hasty.length > 0) {
    return mendedBy(
      detail`Ask them to look again, and to say what they looked at`,
      notShown(
        detail`${enumerated(hasty)} approved less than ten minutes after the commit was pushed`,
        citeApprovals(facts),
      ),
    )
  }
  const challengers = counted.filter((one) => hasChallenged(facts.dossier.reviews, one)).map(({ login }) => login)
  if (challengers.length === 0) {
    return undecided(
      detail`No signer commented or asked for changes in a review before approving; whether they asked elsewhere is not known`,
      citeApprovals(facts),
    )
  }
  return shown(
    'E3',
    detail`${enumerated(challengers)} commented or asked for changes before approving`,
    citeApprovals(facts, 'E3'),
  )
}

/** What can't be timed is not called hasty; it then needs a challenge to be shown. */
function isHasty({ dossier }: ControlFactsheet, { at, sha }: Counted): boolean {
  const pushed = dossier.pushes.filter(({ after }) => after === sha).map((push) => secondsOf(push.at))
  return pushed.some((moment) => secondsOf(at) - moment < LEAST_SECONDS)
}

function hasChallenged(reviews: readonly Review[], { id, review, at }: Counted): boolean {
  return reviews.some(
    (other) =>
      other.by?.id === id &&
      other.id !== review &&
      secondsOf(other.at) < secondsOf(at) &&
      (other.state === 'commented' ||
        other.state === 'changes-requested' ||
        other.dismissal?.was === 'changes-requested'),
  )
}
