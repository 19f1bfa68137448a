import { isGlob, matchesAny } from '../../core/base/glob.ts'
import type { GateForge } from './forge.ts'
import type { KnownGate } from './store.ts'

export type NewBranch = { readonly branch: string; readonly tip: string }

/**
 * Where a new branch left one that the same gate guards: what it has beyond that was never promoted. Null where the gate
 * names no other branch that is there, or where the two share no history.
 */
export async function branchOrigin(
  { branch, tip }: NewBranch,
  known: readonly KnownGate[],
  forge: GateForge,
): Promise<string | null> {
  const siblings = known
    .filter(({ branches }) => matchesAny(branches, branch))
    .flatMap(({ branches }) => branches.filter((name) => !isGlob(name) && name !== branch))
  for (const sibling of siblings) {
    const other = await forge.tip(sibling)
    const origin = other === null ? null : await forge.contents(null).mergeBase(other, tip)
    if (origin !== null) return origin
  }
  return null
}
