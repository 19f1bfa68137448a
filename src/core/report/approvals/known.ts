import type { Verdict } from '../../evaluate/verdict.ts'
import type { Known } from './people.ts'

/** Everybody who reviewed, whether it counts or not: their names stand on the pull request already. */
export function knownPeople(verdict: Verdict): Known {
  const known = new Set<number>()
  for (const { counted, notCounted } of verdict.approvals) {
    for (const { id } of counted) known.add(id)
    for (const { id } of notCounted) if (id !== null) known.add(id)
  }
  for (const { reason } of verdict.findings) {
    if (reason.code === 'changes-requested') for (const { id } of reason.vetoes) known.add(id)
  }
  return known
}
