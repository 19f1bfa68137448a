import type { Diagnostic } from '../base/diagnostic.ts'
import { byCodeUnit } from '../base/order.ts'
import type { Gate, Policy } from '../policy/types.ts'
import type { Dossier } from './dossier.ts'
import { plainFinding } from './finding.ts'
import type { Finding } from './verdict.ts'

/** A branch that no gate matches is not protected; said once, so that silence is never the reason to promote. */
export function notGated(policy: Policy, branch: string): Finding {
  const gated = [...new Set(policy.gates.flatMap((gate) => gate.branches))].toSorted(byCodeUnit)
  const reason = { code: 'branch-not-gated', branch, gated } as const
  return plainFinding({ rule: 'change/branch', kind: 'change', model: null, outcome: 'not-applicable', reason })
}

/** No file of any model changed, so no rule concerns the change. */
export function noModelChange(gate: Gate, dossier: Dossier): Finding {
  const reason = { code: 'no-model-change', files: dossier.changes.length } as const
  const rule = `${gate.name}/change/models`
  return plainFinding({ rule, kind: 'change', model: null, outcome: 'not-applicable', reason })
}

/**
 * A change of the rules together with what they judge is refused, so that nobody signs the one for the sake of the
 * other (approvals.md B190).
 */
export function policyAndModel(gate: Gate, dossier: Dossier, models: readonly string[]): readonly Finding[] {
  const { proposedPolicy, policy } = dossier
  if (proposedPolicy === null) return []
  const { path, content } = proposedPolicy
  // where a policy is only tried, the one that judges is the proposed one, and nothing is unseen
  if (content.kind === 'text' && content.text === policy?.text) return []
  const reason = { code: 'policy-and-model', path, models } as const
  const rule = `${gate.name}/change/policy`
  return [plainFinding({ rule, kind: 'change', model: null, outcome: 'fail', reason })]
}

/** A changed model on which no rule with force was judged: nothing was shown, so nothing is promoted. */
export function nothingJudged(gate: Gate, model: string): Finding {
  const rule = `${gate.name}/change/rules`
  return plainFinding({ rule, kind: 'change', model, outcome: 'pending', reason: { code: 'nothing-judged' } })
}

/** Two gates on one branch: which rules hold is not for us to choose. */
export function contested(problems: readonly Diagnostic[]): Finding {
  const reason = { code: 'policy-invalid', problems } as const
  return plainFinding({ rule: 'policy', kind: 'policy', model: null, outcome: 'error', reason })
}

/** What should have been collected and could not be: work that was not done. */
export function gapFindings(gate: string, dossier: Dossier): readonly Finding[] {
  return dossier.gaps.map(({ what, detail }) =>
    plainFinding({
      rule: `${gate}/change/${what}`,
      kind: 'change',
      model: null,
      outcome: 'error',
      reason: { code: 'not-collected', what, detail },
    }),
  )
}
