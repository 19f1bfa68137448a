import type { ApprovalTally, Finding } from './verdict.ts'

/**
 * Comparisons that waited for a role to sign for a first version don't apply once it has: there is nothing to compare
 * with, and somebody answers for that.
 */
export function withFirstVersions(findings: readonly Finding[], tallies: readonly ApprovalTally[]): readonly Finding[] {
  return findings.map((finding) => {
    const { reason } = finding
    if (reason.code !== 'first-version-awaits') return finding
    const tally = tallies.find(({ role }) => role === reason.role)
    const by = tally?.counted.map(({ login }) => login) ?? []
    if (by.length === 0) return finding
    return { ...finding, outcome: 'not-applicable', reason: { code: 'first-version-signed', role: reason.role, by } }
  })
}
