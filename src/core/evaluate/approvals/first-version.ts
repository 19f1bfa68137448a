import type { ApprovalTally, Finding } from '../verdict.ts'

/** Roles that are asked to sign a model which production does not run yet. */
export function rolesForFirstVersion(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ reason }) => (reason.code === 'first-version-awaits' ? [reason.role] : [])))]
}

/** Comparisons of a first version, once the role that answers for it has signed. */
export function signedFirstVersions(
  findings: readonly Finding[],
  tallies: readonly ApprovalTally[],
): readonly Finding[] {
  const signed = new Set(tallies.flatMap(({ role, counted }) => (counted.length > 0 ? [role] : [])))
  return findings.map((finding) => {
    const { reason } = finding
    if (reason.code !== 'first-version-awaits' || !signed.has(reason.role)) return finding
    return { ...finding, outcome: 'not-applicable', reason: { code: 'first-version-signed', role: reason.role } }
  })
}
