import { type Answer, malformed } from './answer.ts'
import type { Route } from './api-fault.ts'
import type { GitHubClient, RouteParameters } from './client.ts'

const PAGE = 100
const MOST_PAGES = 200

export type Listing = {
  readonly route: Route
  readonly parameters?: RouteParameters
  readonly itemsOf: (answer: Answer) => readonly unknown[]
}

/** All items of a listing that is paged by number. One request a hundred; one that does not end is malformed. */
export async function everyPage(
  client: GitHubClient,
  { route, parameters, itemsOf }: Listing,
): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const items = itemsOf(await client.request(route, { ...parameters, per_page: PAGE, page }))
    found.push(...items)
    if (items.length < PAGE) return found
  }
  throw malformed(`${route} does not end`)
}
