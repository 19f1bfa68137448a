import type { PullReading } from '../../../app/gate/types.ts'

type Known = Pick<PullReading, 'commits' | 'base' | 'head' | 'state'>

/**
 * The merge base of the tip of the base branch and the head, as far as the commits between them tell; null where they
 * don't. Through the parents of the change that are not in it every way leads into the base branch: the tip, where it is
 * among them, is the merge base, and so is a single one while the pull request is open: its list is made against the tip.
 */
export function knownMergeBase(a: string, b: string, reading: Known): string | null {
  const { commits, base, head, state } = reading
  const isAsked = (a === base.sha && b === head.sha) || (a === head.sha && b === base.sha)
  if (!isAsked || base.sha === null || commits.items.length !== commits.total) return null
  const own = new Set(commits.items.map(({ sha }) => sha))
  if (!own.has(head.sha)) return null
  const boundary = new Set(commits.items.flatMap(({ parents }) => parents).filter((sha) => !own.has(sha)))
  if (boundary.has(base.sha)) return base.sha
  const [only] = boundary
  return boundary.size === 1 && state === 'open' && only !== undefined && !hasRoot(commits) ? only : null
}

/** A commit without parents begins a history of its own, which the base branch need not share. */
function hasRoot({ items }: PullReading['commits']): boolean {
  return items.some(({ parents }) => parents.length === 0)
}
