import { codeSpan } from '../escape.ts'
import { shortDigest } from '../short-digest.ts'
import type { View } from '../types.ts'

/**
 * What pins the decision. The moment judged for is left out, so that a comment changes only when the decision does;
 * `verdict.json` has it.
 */
export function footer(view: View): string {
  const { policy, evidence } = view.digests
  const pinned = policy === null ? 'no policy' : `policy ${codeSpan(shortDigest(policy), 'line')}`
  const version = codeSpan(view.engine.version, 'line')
  return `\n<sub>${pinned} · evidence ${codeSpan(shortDigest(evidence), 'line')} · Countersign ${version}</sub>\n`
}
