import { isUnknown } from './authors.ts'
import type { Commit, Roll, Untraced } from './types.ts'

/**
 * What of the change can't be traced to an account: names in commits the forge doesn't know, and pushes nobody saw. A
 * change without any commit is untraced as a whole: an empty list must never read as "no authors".
 */
export function untracedParts(roll: Roll): readonly Untraced[] {
  const { commits, head } = roll
  if (commits.length === 0) return [{ kind: 'commit', sha: head, part: 'author', email: '' }]
  return [...commits.flatMap(unknownNames), ...unknownPush(roll)]
}

function unknownNames({ sha, author, committer, coAuthors, web }: Commit): readonly Untraced[] {
  const found: Untraced[] = []
  if (isUnknown(author)) found.push({ kind: 'commit', sha, part: 'author', email: author.email })
  if (!web && isUnknown(committer) && committer.email !== author.email) {
    found.push({ kind: 'commit', sha, part: 'committer', email: committer.email })
  }
  for (const each of coAuthors) {
    if (isUnknown(each)) found.push({ kind: 'commit', sha, part: 'co-author', email: each.email })
  }
  return found
}

/** Walks back from the head, push by push, as long as what a push started from belongs to the change. */
function unknownPush({ head, commits, pushes }: Roll): readonly Untraced[] {
  const own = new Set(commits.map(({ sha }) => sha))
  const seen = new Set<string>()
  for (let at = head; own.has(at) && !seen.has(at);) {
    seen.add(at)
    const push = pushes.find(({ after }) => after === at)
    if (push === undefined) return [{ kind: 'push', sha: at }]
    at = push.before
  }
  // a head that is none of the change's commits was never listed whole
  return own.has(head) ? [] : [{ kind: 'push', sha: head }]
}
