import { canonicalJson } from '../base/canonical-json.ts'
import type { Json } from '../base/canonical-json.ts'
import { byCodeUnit } from '../base/order.ts'
import type { Finding } from './verdict.ts'

/** By model, rule and slice, and where these are equal by everything else: input order shows nowhere. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      byCodeUnit(a.model ?? '', b.model ?? '') ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.metric?.slice ?? '', b.metric?.slice ?? '') ||
      byCodeUnit(wholly(a), wholly(b)),
  )
}

function wholly(finding: Finding): string {
  // findings are plain JSON; interfaces without index signature don't say so to the compiler
  return canonicalJson(finding as unknown as Json)
}
