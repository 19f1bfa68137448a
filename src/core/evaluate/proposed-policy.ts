import type { Diagnostic } from '../base/diagnostic.ts'
import { err } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { decodePolicy } from '../policy/decode.ts'
import type { Policy } from '../policy/types.ts'
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
  const proposed = readProposed(proposedPolicy)
  const problems = proposed.ok ? [] : proposed.error
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

/** The proposed policy, decoded; what is wrong with it where it can't be. */
export function readProposed({ path, content }: CollectedFile): Result<Policy, readonly Diagnostic[]> {
  switch (content.kind) {
    case 'text':
      return decodePolicy({ path, text: content.text, digest: content.digest }, knownGovernance)
    case 'absent':
      return err([problem(path, 'policy/missing', 'the change removes the policy')])
    case 'bytes':
      return err([problem(path, 'document/binary', 'is not text')])
    case 'refused':
      return err([problem(path, 'policy/wrong-type', `is not a plain text file (${content.why})`)])
    default:
      return unreachable(content)
  }
}

function problem(file: string, code: Diagnostic['code'], message: string): Diagnostic {
  return { code, file, at: null, length: 1, message, hint: 'Keep the policy as a plain text file' }
}
