import { matchesAny } from '../../core/base/glob.ts'
import { selectGate } from '../../core/policy/select-gate.ts'
import type { Policy } from '../../core/policy/types.ts'
import type { Verdict } from '../../core/evaluate/verdict.ts'
import type { KnownGate } from './store.ts'

/** What the check of a gate is called: what administrators write into their ruleset. */
export function checkName(gate: string): string {
  return `countersign/${gate}`
}

/** Said on a branch that no gate guards, so that silence is never the reason. */
const NOT_GATED = 'countersign/not-gated'

/** Said where the policy is wrong and nobody knows which gates it had. */
export const POLICY = 'countersign/policy'

/** What is known of a repository's gates besides the policy that judged. */
export type GateNames = {
  /** The gates of the default branch's policy; null when it has none that can be read. */
  readonly trusted: readonly KnownGate[] | null
  /** The gates as last known. */
  readonly known: readonly KnownGate[]
}

/**
 * The checks a verdict is written to. A branch that the default branch's policy does not place under a gate of this
 * name can't use that name: else its lax policy would turn a commit green that is proposed to production too. Where the
 * policy is missing or wrong, the gates that were last known to guard the branch stay shut; a repository that never had
 * a policy is left alone.
 */
export function checksOf(verdict: Verdict, branch: string, { trusted, known }: GateNames): readonly string[] {
  const { gate } = verdict
  if (gate !== null) return [checkOn(branch, gate, trusted ?? [])]
  const codes = new Set(verdict.findings.map(({ reason }) => reason.code))
  if (codes.has('branch-not-gated')) return [NOT_GATED]
  const guarding = guardsOf(branch, known)
  if (guarding.length > 0) return guarding.map(checkName)
  return codes.has('policy-missing') ? [] : [POLICY]
}

/** The check of a gate on a branch, by the gates the default branch's policy names. */
export function checkOn(branch: string, gate: string, trusted: readonly KnownGate[]): string {
  const named = trusted.some(({ name, branches }) => name === gate && matchesAny(branches, branch))
  return named ? checkName(gate) : `${checkName(gate)}@${branch}`
}

/** Every check a verdict of a gate may have been written to: which one depends on a policy that may have changed since. */
export function namesOfGate(branch: string, gate: string, known: readonly KnownGate[]): readonly string[] {
  return [...new Set([checkName(gate), checkOn(branch, gate, known)])]
}

/** The gates that guard a branch, of those that are known. */
export function guardsOf(branch: string, known: readonly KnownGate[]): readonly string[] {
  return known.filter(({ branches }) => matchesAny(branches, branch)).map(({ name }) => name)
}

/** Which gate guards a branch: by its policy and, where that is missing or wrong, as last known; null when none does. */
export function guardOf(branch: string, policy: Policy | null, known: readonly KnownGate[]): string | null {
  const gate = policy === null ? null : selectGate(policy, branch)
  return gate?.ok === true ? (gate.value?.name ?? null) : (guardsOf(branch, known)[0] ?? null)
}

/** The gates of a policy, as they are remembered for the day it is missing. */
export function gatesOf(policy: Policy): readonly KnownGate[] {
  return policy.gates.map(({ name, branches }) => ({ name, branches }))
}

/** Whether a branch is guarded, as far as is known. */
export function isGuarded(branch: string, known: readonly KnownGate[]): boolean {
  return guardsOf(branch, known).length > 0
}
