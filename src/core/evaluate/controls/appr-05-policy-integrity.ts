import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { countedOrResult } from './counted-signatures.ts'
import { duties, settledHoldersOf, signersOf } from './duty-holders.ts'
import type { Nobody } from './duty-holders.ts'
import { awaited, mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const appr05: Control = {
  id: 'APPR-05',
  title: 'Policy integrity',
  question: 'Is the policy that judges the one on the base branch, and did governance sign any change of it?',
  why: 'Whoever can write the rules of their own exam always passes.',
  remedy:
    'Change the policy in a pull request of its own. Where it must come with the model, somebody who holds the role `governance` signs it.',
  severity: severityByTier('b b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'gate',
  maps: clauses('ISO cl. 7.5.3', 'RMF GOVERN 1.4'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { policy, dossier } = facts
  if (dossier.policy === null || dossier.policy.digest !== policy.file.digest) {
    return undecided(detail`The policy that judges is not the one that was collected from the base branch`, [
      cite(facts),
    ])
  }
  return dossier.proposedPolicy === null ? untouched(facts) : proposed(facts, dossier.proposedPolicy)
}

/** A signature is on the digest of the policy too: until somebody signs, nobody has said under which rules. */
function untouched(facts: ControlFactsheet): ControlResult {
  const found = countedOrResult(facts)
  return found.kind === 'result' ? found.result : shown('E3', unchanged(facts), [cite(facts, 'E3')])
}

function unchanged({ policy, dossier }: ControlFactsheet): ReturnType<typeof detail> {
  const { ref, sha } = dossier.subject.base
  return detail`Signed under the policy of ${named(ref)} at ${named(sha.slice(0, 12))}, digest ${named(policy.file.digest.slice(0, 19))}; the change does not touch it`
}

function proposed(
  facts: ControlFactsheet,
  file: NonNullable<ControlFactsheet['dossier']['proposedPolicy']>,
): ControlResult {
  const digest = file.content.kind === 'text' ? file.content.digest : null
  const edit: Citation = { path: file.path, side: 'candidate', at: null, digest, strength: null }
  const places = [cite(facts), edit]
  if (file.content.kind !== 'text') {
    return notShown(detail`The change edits the policy, and leaves none that can be read`, places)
  }
  const holders = settledHoldersOf(facts, 'governance')
  if (holders.kind === 'nobody') {
    return mendedBy(
      detail`Change the policy in a pull request of its own, or ask for the role ${named(duties.governance[0])} in the gate`,
      notShown(
        detail`The change edits the policy, and nobody is named as ${named(duties.governance[0])}${proposedOnly(holders)}`,
        places,
      ),
    )
  }
  const signers = facts.dossier.members === null ? [] : signersOf(facts, holders)
  if (signers.length === 0) {
    const found = countedOrResult(facts)
    if (found.kind === 'result') return found.result
    return awaited(detail`The change edits the policy, and ${named(duties.governance[0])} has not signed it`, places)
  }
  const cited = [...places, ...holders.citations].map((place) => ({ ...place, strength: 'E3' as const }))
  return shown(
    'E3',
    detail`The policy of the base branch judges; ${enumerated(signers.map(({ login }) => login))} signed the change of it`,
    cited,
  )
}

function proposedOnly({ proposed: roles }: Nobody): Detail {
  return roles.length === 0 ? [] : detail` but by this very change`
}

function cite({ policy }: ControlFactsheet, strength: Strength | null = null): Citation {
  return { path: policy.file.path, side: 'policy', at: null, digest: policy.file.digest, strength }
}
