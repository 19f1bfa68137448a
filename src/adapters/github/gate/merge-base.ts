import type { Commit } from '../../../core/approval/types.ts'
import type { PullReading } from '../../../app/gate/types.ts'

/** The parents of commits that are not among them. */
export function waysOut(commits: readonly Commit[]): ReadonlySet<string> {
  const own = new Set(commits.map(({ sha }) => sha))
  return new Set(commits.flatMap(({ parents }) => parents).filter((sha) => !own.has(sha)))
}

/**
 * The merge base of the tip of the base branch and the head, where the change was built on that very tip or had it
 * merged in; null where the commits don't tell.
 */
export function knownMergeBase(
  a: string,
  b: string,
  { commits, base, head }: Pick<PullReading, 'commits' | 'base' | 'head'>,
): string | null {
  const isAsked = (a === base.sha && b === head.sha) || (a === head.sha && b === base.sha)
  const isWhole = commits.items.length === commits.total && commits.items.some(({ sha }) => sha === head.sha)
  return isAsked && isWhole && base.sha !== null && waysOut(commits.items).has(base.sha) ? base.sha : null
}
