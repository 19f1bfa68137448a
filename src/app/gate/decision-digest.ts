import { canonicalJson, type Json } from '../../core/base/canonical-json.ts'
import { sha256 } from '../../core/base/digest.ts'
import type { Verdict } from '../../core/evaluate/verdict.ts'

/**
 * Tells whether a judgement says anything new: everything in the verdict but the moment it was made. Equal digests need
 * no new entry in the ledger and no new comment.
 */
export function decisionDigest(verdict: Verdict): string {
  const { asOf: _, digests, ...rest } = verdict
  const { policy, evidence } = digests
  // a verdict is plain JSON by its definition; interfaces without index signature don't say so to the compiler
  return sha256(canonicalJson({ ...rest, digests: { policy, evidence } } as unknown as Json))
}
