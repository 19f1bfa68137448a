import { nameOf } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { without } from './cell-sums.ts'
import { degradedP, meanOf, worseThanP } from './degradation.ts'
import type { Scale } from './degradation.ts'

/** A candidate with its p-values. */
export type Tested = { readonly candidate: Candidate; readonly p: number; readonly adjusted: number }

/**
 * Drops findings that say what another one says. A cross goes where a part of it is found too, unless it is worse than
 * the rest of that part at `alpha`, corrected for the number of crosses found (Bonferroni). A slice of one column goes
 * where a cross of it stays and its other rows are not degraded at `alpha`: the cross is the finding. Only takes findings
 * away, so the error rate of the search stands.
 */
export function withoutRedundant(found: readonly Tested[], scale: Scale, alpha: number): readonly Tested[] {
  const parts = new Map(found.filter(isSingle).map((each) => [nameOf(each.candidate), each.candidate]))
  const asked = found.filter((each) => !isSingle(each))
  const crosses = asked.filter((each) => addsTo(each.candidate, parts, { scale, alpha: alpha / asked.length }))
  const explained = new Set(
    crosses.flatMap(({ candidate }) =>
      candidate.parents.filter((name) => {
        const part = parts.get(name)
        return part !== undefined && degradedP(without(part.sums, candidate.sums), scale) > alpha
      }),
    ),
  )
  return [...found.filter((each) => isSingle(each) && !explained.has(nameOf(each.candidate))), ...crosses]
}

function isSingle({ candidate }: Tested): boolean {
  return candidate.parents.length === 0
}

function addsTo(
  cross: Candidate,
  parts: ReadonlyMap<string, Candidate>,
  { scale, alpha }: { readonly scale: Scale; readonly alpha: number },
): boolean {
  return cross.parents.every((name) => {
    const part = parts.get(name)
    if (part === undefined) return true
    const isWorse = meanOf(cross.sums, scale) > meanOf(part.sums, scale)
    return isWorse && worseThanP(cross.sums, without(part.sums, cross.sums)) <= alpha
  })
}
