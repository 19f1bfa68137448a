import { gapFindings } from './change-findings.ts'
import { decodedPolicy } from './decoded-policy.ts'
import type { Dossier } from './dossier.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import { plainFinding } from './finding.ts'
import { policyEdited } from './proposed-policy.ts'
import type { Reason } from './reasons.ts'
import type { Finding, Verdict } from './verdict.ts'

/** Where the policy is looked for unless a door says otherwise. */
const USUAL_PATH = '.github/countersign.yml'

/**
 * Judges a dossier by the policy in it, which is that of the base branch. Without a policy, or with a wrong one,
 * nothing can be judged, and the change is blocked.
 */
export function judge(dossier: Dossier): Verdict {
  const { policy, proposedPolicy } = dossier
  if (policy === null) {
    const path = proposedPolicy?.path ?? USUAL_PATH
    const proposed = proposedPolicy !== null && proposedPolicy.content.kind !== 'absent'
    return unjudged(dossier, { code: 'policy-missing', path, proposed })
  }
  const decoded = decodedPolicy(policy)
  if (!decoded.ok) return unjudged(dossier, { code: 'policy-invalid', problems: decoded.error })
  return evaluate(decoded.value, dossier)
}

/** A first policy judges nothing yet, but what is wrong with it is said before it is merged. */
function wrongProposal(dossier: Dossier): readonly Finding[] {
  if (dossier.proposedPolicy === null || dossier.proposedPolicy.content.kind === 'absent') return []
  return policyEdited(dossier).filter(({ reason }) => reason.code === 'policy-edited' && reason.problems.length > 0)
}

function unjudged(dossier: Dossier, reason: Reason): Verdict {
  const { policy } = dossier
  const at = reason.code === 'policy-invalid' ? (reason.problems[0]?.at ?? null) : null
  const cited = policy === null ? [] : [{ path: policy.path, side: 'policy', at, digest: policy.digest } as const]
  const finding = plainFinding({
    rule: 'policy',
    kind: 'policy',
    model: null,
    outcome: 'error',
    reason,
    evidence: cited.map((citation) => ({ ...citation, strength: null })),
  })
  return verdictOf(dossier, { findings: [finding, ...wrongProposal(dossier), ...gapFindings('policy', dossier)] })
}
