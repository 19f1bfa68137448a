import type { Diagnostic } from '../base/diagnostic.ts'
import { matchesAny } from '../base/glob.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Gate, Policy } from './types.ts'

/**
 * The gate that guards a branch; null when none does. Decoding refuses gates whose branches overlap; should two match
 * here all the same, neither is chosen.
 */
export function selectGate(policy: Policy, branch: string): Result<Gate | null, readonly Diagnostic[]> {
  const matching = policy.gates.filter((gate) => matchesAny(gate.branches, branch))
  const [first, ...others] = matching
  if (others.length === 0) return ok(first ?? null)
  return err(
    matching.map((gate) => ({
      code: 'policy/overlap',
      file: policy.file.path,
      at: gate.at,
      length: gate.name.length,
      message: `the branch ${branch} is matched by the gates ${matching.map(({ name }) => name).join(' and ')}`,
      hint: 'a branch has one gate: make their branches disjoint',
    })),
  )
}
