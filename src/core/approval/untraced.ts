import { byKeys } from '../base/order.ts'
import type { Commit, Identity, Push, Roll, Untraced } from './types.ts'

/**
 * Whom the change can't be traced to: identities that no account answers for, and pushes nobody saw. A list of commits
 * without the head is cut short or empty, and must never read as "no authors" (approvals.md B13, B93).
 */
export function untracedOf(roll: Roll): readonly Untraced[] {
  const commits = roll.commits.flatMap(unknownOf)
  const known = new Set(roll.commits.map(({ sha }) => sha))
  const head: readonly Untraced[] = known.has(roll.head)
    ? []
    : [{ kind: 'commit', sha: roll.head, part: 'author', email: '' }]
  const pushes = unpushed(roll).map((sha) => ({ kind: 'push' as const, sha }))
  return [...commits, ...head, ...pushes].toSorted(byPlace)
}

const byPlace = byKeys<Untraced>(
  ({ kind }) => kind,
  ({ sha }) => sha,
  (one) => (one.kind === 'commit' ? `${one.part} ${one.email}` : ''),
)

function unknownOf({ sha, author, committer, coAuthors, web }: Commit): readonly Untraced[] {
  const named: readonly (readonly ['author' | 'committer' | 'co-author', Identity])[] = [
    ['author', author],
    ...(web ? [] : [['committer', committer] as const]),
    ...coAuthors.map((identity) => ['co-author', identity] as const),
  ]
  return named.flatMap(([part, { account, email }]) =>
    account === null ? [{ kind: 'commit' as const, sha, part, email }] : [],
  )
}

/**
 * Commits that were the head once and whose push nobody saw: from the head backwards over the pushes, as long as they
 * began at a commit of the change.
 */
export function unpushed({ head, pushes, commits }: Pick<Roll, 'head' | 'pushes' | 'commits'>): readonly string[] {
  const byAfter = Map.groupBy(pushes, ({ after }) => after)
  const known = new Set(commits.map(({ sha }) => sha))
  const seen = new Set([head])
  const missing: string[] = []
  // a set hands out what is added while it is walked
  for (const sha of seen) {
    const arrived: readonly Push[] = byAfter.get(sha) ?? []
    if (arrived.length === 0) missing.push(sha)
    for (const { before } of arrived) if (known.has(before)) seen.add(before)
  }
  return missing
}
