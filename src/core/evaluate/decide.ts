import type { Decision, Finding, Outcome } from './verdict.ts'

/** What each outcome pulls the decision to. Total: a new outcome does not compile until somebody decides. */
const pull: Readonly<Record<Outcome, Decision>> = {
  pass: 'promote',
  waived: 'promote',
  'not-applicable': 'promote',
  pending: 'hold',
  indeterminate: 'block',
  fail: 'block',
  error: 'block',
}

const rank: Readonly<Record<Decision, number>> = { promote: 0, hold: 1, block: 2 }

/**
 * The worst of all findings. Warnings and information never move it; an error always blocks, because work that was not
 * done has no severity. No finding at all is `hold`: nothing was shown.
 */
export function decide(findings: readonly Finding[]): Decision {
  if (findings.length === 0) return 'hold'
  return worstOf(findings.map((finding) => (moves(finding) ? pull[finding.outcome] : 'promote')))
}

/** The worst of decisions that hold together; to promote where there is none. */
export function worstOf(decisions: readonly Decision[]): Decision {
  return decisions.reduce((worst, decision) => (rank[decision] > rank[worst] ? decision : worst), 'promote')
}

function moves(finding: Finding): boolean {
  return finding.severity === 'block' || finding.outcome === 'error'
}
