import type { Reason } from '../reasons.ts'
import type { RunNumber } from './read-runs.ts'

/** The runs of both sides, two by two, or why they don't belong together. */
export type PairedRuns =
  | { readonly kind: 'paired'; readonly pairs: readonly (readonly [candidate: RunNumber, baseline: RunNumber])[] }
  | { readonly kind: 'apart'; readonly reason: Reason }

/**
 * Pairs the runs of candidate and baseline: by name where the files name them, else by their place in the lists. Each
 * must have its partner, for runs on other splits are no comparison.
 */
export function pairRuns(candidate: readonly RunNumber[], baseline: readonly RunNumber[]): PairedRuns {
  const [ours, theirs] = [byName(candidate), byName(baseline)]
  const pairs = candidate.flatMap((run, index) => {
    const partner = run.name === null ? baseline[index] : theirs.get(run.name)
    // a place is no partner of a name
    return partner === undefined || (partner.name === null) !== (run.name === null) ? [] : [[run, partner] as const]
  })
  if (pairs.length === candidate.length && pairs.length === baseline.length) return { kind: 'paired', pairs }
  const only = alone(candidate, theirs) ?? alone(baseline, ours)
  return {
    kind: 'apart',
    reason: { code: 'runs-differ', candidate: candidate.length, baseline: baseline.length, only },
  }
}

type Named = ReadonlyMap<string, RunNumber>

function byName(runs: readonly RunNumber[]): Named {
  return new Map(runs.flatMap((run) => (run.name === null ? [] : [[run.name, run] as const])))
}

/** The first run with a name that the other side does not have. */
function alone(runs: readonly RunNumber[], others: Named): string | null {
  return runs.find(({ name }) => name !== null && !others.has(name))?.name ?? null
}
