import { Fault } from '../../../app/fault.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { pageAt, type Page } from './fields.ts'
import type { Graphql, Variables } from './graphql.ts'
import { LISTS, type ListName, READ_MORE } from './pull-document.ts'

/** More of one list than any pull request has: beyond, its total says that it is not whole. */
const MOST_PAGES = 100

/** Check runs and statuses of others only show forgeries; a head has few pages of them. */
const MOST_CONTEXT_PAGES = 5

/** One list of a pull request, over all pages. */
export type Gathered = { readonly nodes: readonly unknown[]; readonly total: number | null; readonly whole: boolean }

export type GatheredLists = Readonly<Record<ListName, Gathered>>

/** Which pull request is paged through; it must stay what it is while it is. */
export type Paging = {
  readonly graphql: Graphql
  readonly app: number
  /** What was asked for with the first page. */
  readonly wanted: readonly ListName[]
}

/** The pull request moved between two pages: what was read belongs to no one state. Reading it anew helps. */
export class MovedMeanwhile extends Fault {
  constructor() {
    super('fault/conflict', 'The pull request moved while it was read', 'It is read again.')
  }
}

/** Variables for a request: which lists, and from where on. */
export function listVariables(cursors: ReadonlyMap<ListName, string | null>, app: number): Variables {
  const pairs = LISTS.flatMap((name) => [
    [name, cursors.has(name)] as const,
    [`${name}After`, cursors.get(name) ?? null] as const,
  ])
  return { ...Object.fromEntries(pairs), app }
}

/** Reads the pages that the first answer did not hold; one request a page, for all lists at once. */
export async function gather(
  first: unknown,
  paging: Paging,
): Promise<{ readonly lists: GatheredLists; readonly at: string | null }> {
  const found = new Map<ListName, Page[]>()
  const pull = textAt(first, 'id')
  let at: string | null = null
  for (let answer = first, asked = paging.wanted; asked.length > 0;) {
    for (const name of asked) found.set(name, [...(found.get(name) ?? []), pageOf(answer, name)])
    const cursors = openCursors(found)
    asked = [...cursors.keys()]
    if (asked.length === 0) break
    const next = await paging.graphql(READ_MORE, { pull, ...listVariables(cursors, paging.app) })
    answer = memberAt(next.data, ['node'])
    at = next.at
    if (isAnother(first, answer)) throw new MovedMeanwhile()
  }
  return { lists: gatheredOf(found), at }
}

function isAnother(first: unknown, later: unknown): boolean {
  return ['headRefOid', 'baseRefName'].some((name) => textAt(first, name) !== textAt(later, name))
}

function openCursors(found: ReadonlyMap<ListName, readonly Page[]>): ReadonlyMap<ListName, string> {
  const open = new Map<ListName, string>()
  for (const [name, pages] of found) {
    const next = pages.at(-1)?.next ?? null
    const most = name === 'contexts' ? MOST_CONTEXT_PAGES : MOST_PAGES
    if (next !== null && pages.length < most) open.set(name, next)
  }
  return open
}

function gatheredOf(found: ReadonlyMap<ListName, readonly Page[]>): GatheredLists {
  const of = (name: ListName): Gathered => {
    const pages = found.get(name) ?? []
    const last = pages.at(-1)
    return {
      nodes: pages.flatMap(({ nodes }) => nodes),
      total: last?.total ?? null,
      whole: (last?.next ?? null) === null,
    }
  }
  return {
    reviews: of('reviews'),
    commits: of('commits'),
    timeline: of('timeline'),
    comments: of('comments'),
    contexts: of('contexts'),
    associated: of('associated'),
  }
}

const PLACES: Readonly<Record<ListName, readonly string[]>> = {
  reviews: ['reviews'],
  commits: ['commits'],
  timeline: ['timelineItems'],
  comments: ['comments'],
  contexts: ['statusCheckRollup', 'contexts'],
  associated: ['associatedPullRequests'],
}

/** The head of more than 250 commits is not among those listed: its first page was asked for by itself, and is all. */
function beyondListed(name: ListName): Page {
  if (name === 'associated') throw malformed('more than a hundred pull requests share a head that is not listed')
  return NOTHING
}

const NOTHING: Page = { nodes: [], total: null, next: null }

function pageOf(pull: unknown, name: ListName): Page {
  if (name !== 'contexts' && name !== 'associated') return pageAt(pull, ...PLACES[name])
  const commit = memberAt(pull, ['tip', 'nodes', '0', 'commit'])
  if (memberAt(commit, ['oid']) !== textAt(pull, 'headRefOid')) return beyondListed(name)
  // a commit without any check has no rollup at all
  if (name === 'contexts' && memberAt(commit, ['statusCheckRollup']) === null) return NOTHING
  return pageAt(commit, ...PLACES[name])
}
