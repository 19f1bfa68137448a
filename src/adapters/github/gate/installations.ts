import type { GatedRepository } from '../../../app/gate/types.ts'
import { type Answer, listAt, malformed, memberAt, textAt } from '../answer.ts'
import type { Route } from '../api-fault.ts'
import type { GitHubClient } from '../client.ts'
import { idAt } from './fields.ts'

const PAGE = 100
const MOST_PAGES = 200

/** Where an App is installed. A suspended installation answers nothing. */
export type Installation = { readonly id: number; readonly account: string; readonly suspended: boolean }

/** All installations of an App; `client` acts for the App itself. One request a hundred. */
export async function installations(client: GitHubClient): Promise<readonly Installation[]> {
  const items = await everyPage(client, 'GET /app/installations', ({ body }) => listAt(body))
  return items.map((item) => ({
    id: idAt(item, 'id'),
    // an enterprise has a slug in place of a login
    account: textAt({ name: memberAt(item, ['account', 'login']) ?? memberAt(item, ['account', 'slug']) }, 'name'),
    suspended: typeof memberAt(item, ['suspended_at']) === 'string',
  }))
}

/** The repositories an installation reaches; `client` acts for it. Archived ones take no writes and are left out. */
export async function installationRepositories(
  client: GitHubClient,
  installation: number,
): Promise<readonly GatedRepository[]> {
  const items = await everyPage(client, 'GET /installation/repositories', ({ body }) => listAt(body, 'repositories'))
  const live = items.filter((item) => memberAt(item, ['archived']) !== true)
  return live.map((item) => ({ installation, id: idAt(item, 'id'), name: textAt(item, 'full_name') }))
}

async function everyPage(
  client: GitHubClient,
  route: Route,
  itemsOf: (answer: Answer) => readonly unknown[],
): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const items = itemsOf(await client.request(route, { per_page: PAGE, page }))
    found.push(...items)
    if (items.length < PAGE) return found
  }
  throw malformed(`${route} does not end`)
}
