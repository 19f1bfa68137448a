import type { Diagnostic } from '../base/diagnostic.ts'
import { unreachable } from '../base/unreachable.ts'
import { decodePolicy } from '../policy/decode.ts'
import { knownGovernance } from './controls/catalogue.ts'
import type { CollectedFile, Dossier } from './dossier.ts'
import { plainFinding } from './finding.ts'
import type { Finding } from './verdict.ts'

/**
 * A warning on a change that edits the policy: it was judged by the old one. The proposed policy is read only to say
 * now what would be wrong with it after the merge.
 */
export function policyEdited(dossier: Dossier): readonly Finding[] {
  const { proposedPolicy } = dossier
  if (proposedPolicy === null) return []
  const { path } = proposedPolicy
  const problems = problemsOf(proposedPolicy)
  const digest = proposedPolicy.content.kind === 'text' ? proposedPolicy.content.digest : null
  const at = problems[0]?.at ?? null
  return [
    plainFinding({
      rule: 'policy/edited',
      kind: 'policy',
      model: null,
      outcome: 'fail',
      severity: 'warn',
      reason: { code: 'policy-edited', path, problems },
      evidence: [{ path, side: 'candidate', at, digest, strength: null }],
    }),
  ]
}

/**
 * A change of the policy rides with no model: who signs the one would sign the other unseen. Where the policy that judges
 * is the proposed one, as when a policy is tried, there is nothing unseen.
 */
export function mixedWithPolicy({ proposedPolicy, policy }: Dossier, models: readonly string[]): readonly Finding[] {
  if (proposedPolicy === null) return []
  const { path, content } = proposedPolicy
  if (content.kind === 'text' && content.digest === policy?.digest) return []
  const reason = { code: 'policy-and-model', path, models } as const
  return [plainFinding({ rule: 'policy/alone', kind: 'policy', model: null, outcome: 'fail', reason })]
}

function problemsOf({ path, content }: CollectedFile): readonly Diagnostic[] {
  switch (content.kind) {
    case 'text': {
      const decoded = decodePolicy({ path, text: content.text, digest: content.digest }, knownGovernance)
      return decoded.ok ? [] : decoded.error
    }
    case 'absent':
      return [problem(path, 'policy/missing', 'the change removes the policy')]
    case 'bytes':
      return [problem(path, 'document/binary', 'is not text')]
    case 'refused':
      return [problem(path, 'policy/wrong-type', `is not a plain text file (${content.why})`)]
    default:
      return unreachable(content)
  }
}

function problem(file: string, code: Diagnostic['code'], message: string): Diagnostic {
  return { code, file, at: null, length: 1, message, hint: 'Keep the policy as a plain text file' }
}
