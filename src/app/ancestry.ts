import type { Ancestry } from '../core/evaluate/dossier.ts'
import { mapBounded } from './bounded.ts'
import type { Repository } from './ports.ts'

/** Commits asked about at once. */
const WIDTH = 4

/**
 * How commits stand to the head, in the order given. A commit of a fork is found through the repository that shares its
 * objects: only one that is its own merge base with the head is in its history.
 */
export async function ancestryOf(
  commits: readonly string[],
  head: string,
  repository: Pick<Repository, 'resolve' | 'mergeBase'>,
): Promise<readonly Ancestry[]> {
  return mapBounded(commits, WIDTH, async (commit) => ({
    commit,
    relation: await relationOf(commit, head, repository),
  }))
}

async function relationOf(
  commit: string,
  head: string,
  repository: Pick<Repository, 'resolve' | 'mergeBase'>,
): Promise<Ancestry['relation']> {
  // asked first: a merge base with a commit that is not there is a fault
  if ((await repository.resolve(commit)) !== commit) return 'absent'
  return (await repository.mergeBase(commit, head)) === commit ? 'ancestor' : 'elsewhere'
}
