import type { Commit } from '../../../core/approval/types.ts'
import type { Listed, PullReading, ReadReview, SeenCheck } from '../../../app/gate/types.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'
import { personOf } from './account.ts'
import { checksOf, requestedOf, sameHeadOf } from './checks-of.ts'
import { commitOf } from './commit-of.ts'
import { booleanAt, instantAt, objectIdAt, presentAt, textOrNullAt } from './fields.ts'
import type { Gathered, GatheredLists } from './gather.ts'
import { reviewOf } from './review-of.ts'
import { timelineOf } from './timeline-of.ts'

/** What a pull request's answers say, and what of ours was written in the same request. */
export type PullAnswer = {
  readonly pull: unknown
  readonly lists: GatheredLists
  /** The head commit, with the first page of its checks. */
  readonly head: unknown
  readonly at: string
  readonly stackBase: string | null
  /** How our report comments begin. */
  readonly marker: string
}

/** Puts the answers into our words. What can't be read is a malformed answer, never a guess. */
export function readingOf({ pull, lists, head, at, stackBase, marker }: PullAnswer): PullReading {
  const facts = factsOf(pull, stackBase)
  const repository = textAt(pull, 'repository', 'id')
  return {
    ...facts,
    at,
    commits: commitsOf(lists.commits),
    reviews: reviewsOf(lists.reviews),
    timeline: timelineOf(wholeOf('timeline', lists.timeline)),
    sameHead: sameHeadOf(wholeOf('associated pull requests', lists.associated), repository, facts),
    checks: checksOf(head, lists.contexts.nodes),
    requested: requestedOf(listAt(pull, 'reviewRequests', 'nodes')),
    ownComments: ownOf(wholeOf('comments', lists.comments), marker),
    node: { pull: textAt(pull, 'id'), repository },
  }
}

/** A run that was just written stands first, whether the rest of the answer knows of it already or not. */
export function withWritten(reading: PullReading, written: SeenCheck): PullReading {
  return { ...reading, checks: [written, ...reading.checks.filter(({ node }) => node !== written.node)] }
}

type Facts = Pick<
  PullReading,
  'number' | 'state' | 'draft' | 'body' | 'bodyEditedAt' | 'opener' | 'stacked' | 'base' | 'head' | 'defaultBranch'
>

function factsOf(pull: unknown, stackBase: string | null): Facts {
  const branch = stackBase === null ? presentAt(pull, 'baseRef') : presentAt(pull, 'repository', 'stack')
  return {
    number: integerAt(pull, 'number'),
    state: stateOf(textAt(pull, 'state')),
    draft: booleanAt(pull, 'isDraft'),
    body: textAt(pull, 'body'),
    bodyEditedAt: textOrNullAt(pull, 'lastEditedAt') === null ? null : instantAt(pull, 'lastEditedAt'),
    opener: personOf(presentAt(pull, 'author')),
    stacked: stackBase !== null,
    defaultBranch: defaultBranchOf(pull),
    base: {
      ref: stackBase ?? textAt(pull, 'baseRefName'),
      sha: branch === null ? null : objectIdAt(branch, 'target', 'oid'),
    },
    head: {
      ref: textAt(pull, 'headRefName'),
      sha: objectIdAt(pull, 'headRefOid'),
      repository: presentAt(pull, 'headRepository') === null ? null : textAt(pull, 'headRepository', 'nameWithOwner'),
      repositoryId: presentAt(pull, 'headRepository') === null ? null : integerAt(pull, 'headRepository', 'databaseId'),
    },
  }
}

/** Null for an empty repository. */
function defaultBranchOf(pull: unknown): PullReading['defaultBranch'] {
  const branch = presentAt(pull, 'repository', 'defaultBranchRef')
  return branch === null ? null : { ref: textAt(branch, 'name'), sha: objectIdAt(branch, 'target', 'oid') }
}

/** The state of a pull request in our words. */
export function stateOf(state: string): PullReading['state'] {
  switch (state) {
    case 'OPEN':
      return 'open'
    case 'CLOSED':
      return 'closed'
    case 'MERGED':
      return 'merged'
    default:
      throw malformed(`a pull request of state ${state}`)
  }
}

function commitsOf({ nodes, total }: Gathered): Listed<Commit> {
  const items = nodes.flatMap((node) => commitOf(memberAt(node, ['commit'])) ?? [])
  return { items: distinct(items, ({ sha }) => sha), total: countOf(total) }
}

/** A review that its author has not submitted is none yet. */
function reviewsOf({ nodes, total }: Gathered): Listed<ReadReview> {
  const reviews = nodes.map(reviewOf)
  const items = reviews.filter((review) => review !== null)
  return { items: distinct(items, ({ id }) => String(id)), total: countOf(total) - (reviews.length - items.length) }
}

function countOf(total: number | null): number {
  if (total === null) throw malformed('a list without its length')
  return total
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}

/** Lists without a total of their own must be whole: what they hide could be what matters. */
function wholeOf(what: string, { nodes, whole }: Gathered): readonly unknown[] {
  if (!whole) throw malformed(`too many pages of ${what}`)
  return nodes
}

function ownOf(nodes: readonly unknown[], marker: string): readonly string[] {
  const own = nodes.filter((node) => booleanAt(node, 'viewerDidAuthor') && textAt(node, 'body').startsWith(marker))
  return own.map((node) => textAt(node, 'id'))
}
